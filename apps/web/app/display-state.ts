/** How this device shows Subrosa. It is kept on the device and holds nothing of a person or a case. */
export interface DisplaySettings {
  /** Percent of the usual size of text, 100 to 200. */
  readonly textSize: number;
  readonly reducesMotion: boolean;
  readonly highContrast: boolean;
  /** Single letters as keys; off unless turned on, because dictation turns words into them. */
  readonly letterKeys: boolean;
  /** Write-ups open in a plain text box. */
  readonly plainText: boolean;
}

/** What a device begins with. */
export const USUAL_DISPLAY: DisplaySettings = {
  textSize: 100,
  reducesMotion: false,
  highContrast: false,
  letterKeys: false,
  plainText: false,
};

/** The sizes of text that can be chosen, in percent. */
export const TEXT_SIZES: readonly number[] = [100, 110, 125, 150, 175, 200];

/** The settings that were kept; whatever cannot be read is as usual. */
export function parseDisplay(kept: string | null): DisplaySettings {
  if (kept === null) return USUAL_DISPLAY;
  try {
    const value: unknown = JSON.parse(kept);
    if (typeof value !== 'object' || value === null) return USUAL_DISPLAY;
    const given = new Map<string, unknown>(Object.entries(value));
    const size = given.get('textSize');
    return {
      textSize: TEXT_SIZES.find((one) => one === size) ?? USUAL_DISPLAY.textSize,
      reducesMotion: given.get('reducesMotion') === true,
      highContrast: given.get('highContrast') === true,
      letterKeys: given.get('letterKeys') === true,
      plainText: given.get('plainText') === true,
    };
  } catch {
    return USUAL_DISPLAY;
  }
}
