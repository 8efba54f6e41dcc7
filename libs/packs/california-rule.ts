/**
 * California, Board of Behavioral Sciences: supervision. Taken down only where number and section were certain; what was not
 * is in `california-silent.ts` with the question it leaves open. Sections are of the Business and Professions Code (BPC) and of
 * title 16 of the California Code of Regulations (CCR); each is cited whole, because subdivisions move with every amendment.

 */
/** Every registration. */
export const ALL = ['MFT_TRAINEE', 'AMFT', 'ASW', 'APCC'];
/** Registered associates. */
export const ASSOCIATES = ['AMFT', 'ASW', 'APCC'];
/** Marriage and family therapy, before and after the degree. */
export const MFT = ['MFT_TRAINEE', 'AMFT'];
/** Direct supervisor contact, by profession. */
export const CONTACT = ['BPC 4980.43.2', 'BPC 4996.23.1', 'BPC 4999.46.2'];
/** Who is a supervisor, by profession. */
export const SUPERVISOR = ['BPC 4980.03', 'BPC 4996.20', 'BPC 4999.12'];

/** The recast of supervision by AB 93 (Stats. 2018). */
export const RECAST = '2019-01-01';
/** The board's supervision regulations, and the raised number of supervisees. */
export const REGULATIONS = '2022-01-01';

type Unit = 'people' | 'hours' | 'days' | 'weeks' | 'years' | 'months' | 'duty';

interface Numbers {
  readonly value: number | null;
  readonly unit: Unit;
  readonly appliesTo: readonly string[];
  readonly since: string;
  readonly citations: readonly string[];
}

/** A rule as the pack's schema wants it; the loader checks it. */
export function rule(id: string, words: readonly [title: string, text: string], numbers: Numbers) {
  const [title, text] = words;
  const { since, ...rest } = numbers;
  return { id, title, text, ...rest, status: 'rule', effectiveFrom: since, effectiveUntil: null };
}
