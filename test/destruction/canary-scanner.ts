/** How many consecutive characters of a secret may not be found anywhere. */
export const WINDOW = 40;

const BLOCK = 16;
// A window of 40 bytes or more holds a whole block at one of every 24 positions of the haystack.
const STRIDE = WINDOW - BLOCK;
const BUCKETS = 1 << 22;
// A test's globals are looked up through its sandbox each time, which costs more than the search itself.
const { imul } = Math;

/** Where a window of a secret was found, in which form. */
export interface Sighting {
  readonly secret: string;
  readonly form: string;
  readonly place: string;
}

interface Needle {
  readonly secret: string;
  readonly form: string;
  readonly bytes: Buffer;
  /** Bytes that stand for 40 characters in this form, at least. */
  readonly window: number;
}

/**
 * Finds every 40-character window of some texts in bytes of any kind, as UTF-8, UTF-16 of both orders, hex, base64 and base64url at
 * every alignment, and JSON-escaped in both common ways. Linear in the haystack: every 24th position is looked up in a table of all
 * 16-byte blocks, and what is found there is compared in full.
 */
export class CanaryScanner {
  readonly #needles: readonly Needle[];
  readonly #heads = new Int32Array(BUCKETS).fill(-1);
  readonly #next: Int32Array;
  readonly #needleOf: Int32Array;
  readonly #offsetOf: Int32Array;

  constructor(secrets: ReadonlyMap<string, string>) {
    this.#needles = [...secrets].flatMap(([secret, text]) => formsOf(secret, text));
    const total = this.#needles.reduce((sum, { bytes }) => sum + Math.max(0, bytes.length - BLOCK + 1), 0);
    this.#next = new Int32Array(total);
    this.#needleOf = new Int32Array(total);
    this.#offsetOf = new Int32Array(total);
    this.#index();
  }

  /** One sighting for each secret and form that the bytes hold. */
  scan(place: string, haystack: Buffer): Sighting[] {
    const seen = new Map<string, Sighting>();
    for (let at = 0; at + BLOCK <= haystack.length; at += STRIDE) {
      for (
        let entry = this.#heads[bucketOf(haystack, at)] ?? -1;
        entry >= 0;
        entry = this.#next[entry] ?? -1
      ) {
        const needle = this.#needles[this.#needleOf[entry] ?? 0];
        const offset = this.#offsetOf[entry] ?? 0;
        if (needle === undefined || !holds(haystack, at, { needle, offset })) continue;
        const { secret, form } = needle;
        seen.set(`${secret}|${form}`, { secret, form, place });
      }
    }
    return [...seen.values()];
  }

  #index(): void {
    let entry = 0;
    this.#needles.forEach(({ bytes }, index) => {
      for (let offset = 0; offset + BLOCK <= bytes.length; offset += 1, entry += 1) {
        const bucket = bucketOf(bytes, offset);
        this.#needleOf[entry] = index;
        this.#offsetOf[entry] = offset;
        this.#next[entry] = this.#heads[bucket] ?? -1;
        this.#heads[bucket] = entry;
      }
    });
  }
}

/** True if the bytes around `at` agree with the needle around `offset` for a whole window. */
function holds(
  haystack: Buffer,
  at: number,
  { needle, offset }: { needle: Needle; offset: number },
): boolean {
  const { bytes, window } = needle;
  let left = 0;
  while (
    left < window &&
    left < at &&
    left < offset &&
    haystack[at - left - 1] === bytes[offset - left - 1]
  ) {
    left += 1;
  }
  let right = 0;
  while (
    left + right < window &&
    at + right < haystack.length &&
    offset + right < bytes.length &&
    haystack[at + right] === bytes[offset + right]
  ) {
    right += 1;
  }
  return left + right >= window;
}

function bucketOf(bytes: Buffer, at: number): number {
  const mixed =
    imul(bytes.readInt32LE(at), 0x9e3779b1) ^
    imul(bytes.readInt32LE(at + 4), 0x85ebca77) ^
    imul(bytes.readInt32LE(at + 8), 0xc2b2ae3d) ^
    imul(bytes.readInt32LE(at + 12), 0x27d4eb2f);
  return imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 10;
}

/** Every way in which a text may lie on a disk. */
export const FORMS: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  hex: (text) => Buffer.from(Buffer.from(text).toString('hex')),
  HEX: (text) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase()),
  json: (text) => Buffer.from(JSON.stringify(text).slice(1, -1)),
  'json-ascii': (text) => Buffer.from(asciiJson(text)),
  ...Object.fromEntries(
    (['base64', 'base64url'] as const).flatMap((encoding) =>
      [0, 1, 2].map((shift) => [`${encoding}+${shift}`, (text: string) => aligned(text, encoding, shift)]),
    ),
  ),
};

function formsOf(secret: string, text: string): Needle[] {
  return Object.entries(FORMS).map(([form, encode]) => ({
    secret,
    form,
    bytes: encode(text),
    window: bytesOfWindow(form),
  }));
}

function bytesOfWindow(form: string): number {
  if (form.startsWith('utf-16') || form.toLowerCase() === 'hex') return 2 * WINDOW;
  // Of 40 bytes at any alignment 50 symbols depend on nothing but them.
  return form.startsWith('base64') ? 50 : WINDOW;
}

/** The symbols that the text alone decides, when it begins `shift` bytes after a multiple of three. */
function aligned(text: string, encoding: 'base64' | 'base64url', shift: number): Buffer {
  const symbols = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)])
    .toString(encoding)
    .replace(/=+$/, '');
  return Buffer.from(symbols.slice(shift === 0 ? 0 : shift + 1, -1));
}

function asciiJson(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
