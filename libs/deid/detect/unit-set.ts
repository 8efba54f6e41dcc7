/** ASCII units and, as the last, everything beyond. */
export const UNITS = 129;
/** The place that stands for everything beyond ASCII. */
export const BEYOND = UNITS - 1;

/** Signs: 26 letters of whatever case, a digit, anything else or the end. */
export const SIGNS = 28;
/** The sign of a digit; those of letters are below it. */
export const DIGIT_SIGN = 26;
/** The sign of all that is neither letter nor digit. */
export const OTHER_SIGN = 27;

/** The sign of a unit. */
export function signOf(code: number): number {
  if (code > 96 && code < 123) return code - 97;
  if (code > 64 && code < 91) return code - 65;
  return code > 47 && code < 58 ? DIGIT_SIGN : OTHER_SIGN;
}

/** A set of units: 1 for every unit that may stand there; when in doubt it holds too many. */
export interface UnitSet {
  readonly units: Uint8Array;
  /** The signs of its units, as bits. */
  readonly signs: number;
  /** About how often one of its units stands in English text, among a thousand. */
  readonly rate: number;
}

/** About how often a unit stands in English text, among a thousand. */
const FREQUENCY = Float64Array.from({ length: UNITS }, (_, code) => {
  const unit = String.fromCharCode(code);
  if (code === 32) return 170;
  if (/[a-z]/.test(unit)) return 30;
  if (/[A-Z]/.test(unit)) return 1.2;
  if (/\d/.test(unit)) return 1;
  if (/[.,\n]/.test(unit)) return 10;
  return /['"\-:()?;]/.test(unit) ? 2 : 0.2;
});

/** A set with what is known of it; the units must not change afterwards. */
export function unitSet(units: Uint8Array): UnitSet {
  let signs = 0;
  let rate = 0;
  for (let code = 0; code < UNITS; code += 1) {
    if (!units[code]) continue;
    signs |= 1 << signOf(code);
    rate += FREQUENCY[code] ?? 0;
  }
  return { units, signs, rate: Math.min(1000, rate) };
}

/** Any unit at all. */
export const ANY_UNIT = unitSet(new Uint8Array(UNITS).fill(1));

/** The units of either. */
export function union(a: UnitSet, b: UnitSet): UnitSet {
  if (a === b) return a;
  const both = a.units.slice();
  for (let code = 0; code < UNITS; code += 1) if (b.units[code]) both[code] = 1;
  return unitSet(both);
}
