import type { CaseDocument } from '@subrosa/deid';

/** Whose text of a section is taken. */
export type Side = 'HERE' | 'OTHER' | 'BOTH';

/** A section that is not the same here and in the other version. */
export interface Difference {
  readonly key: string;
  readonly here: string;
  readonly other: string;
  /** What loses nothing: the side that changed, or both. */
  readonly suggested: Side;
}

const textsOf = (document: CaseDocument): ReadonlyMap<string, string> =>
  new Map(document.sections.map(({ key, text }) => [key, text]));

/** The sections that differ, with what to take when only one side changed since both agreed. */
export function differencesOf(versions: {
  readonly here: CaseDocument;
  readonly other: CaseDocument;
  readonly agreed: CaseDocument;
}): readonly Difference[] {
  const other = textsOf(versions.other);
  const agreed = textsOf(versions.agreed);
  return versions.here.sections.flatMap(({ key, text: here }) => {
    const there = other.get(key) ?? '';
    if (there === here) return [];
    const before = agreed.get(key) ?? '';
    const suggested: Side = there === before ? 'HERE' : here === before ? 'OTHER' : 'BOTH';
    return [{ key, here, other: there, suggested }];
  });
}

/** The text of a section by the side taken; both stand one after the other, the other first. */
export function textOfSide({ here, other }: Difference, side: Side): string {
  if (side === 'HERE') return here;
  return side === 'OTHER' ? other : [other, here].filter((text) => text.trim() !== '').join('\n\n');
}
