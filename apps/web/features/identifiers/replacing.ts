import type { CaseDocument, Finding } from '@subrosa/deid';
import type { ChosenWords } from '../write-ups/draft-content.js';
import type { TextChange } from './follow-change.js';
import type { ListedFinding } from './listed-finding.js';

/** The changes, by section and in order, that put each finding's replacement in its place. */
export function changesOf(
  findings: readonly Finding[],
  document: CaseDocument,
): ReadonlyMap<string, readonly TextChange[]> {
  return new Map(
    document.sections.map(({ key, text }) => {
      let at = 0;
      const changes: TextChange[] = [];
      const own = findings.filter(({ section }) => section === key).sort((a, b) => a.from - b.from);
      for (const { from, to, reach, replacement } of own) {
        if (from < at || to > text.length) continue;
        const start = from - (reach?.before ?? 0);
        const end = to + (reach?.after ?? 0);
        const fits = start >= at && end <= text.length;
        const place = fits ? { from: start, to: end } : { from, to };
        changes.push({ ...place, insert: replacement });
        at = place.to;
      }
      return [key, changes];
    }),
  );
}

/** The findings with the author's own words proposed where the author has chosen some. */
export function withChosenWords(
  document: CaseDocument,
  findings: readonly ListedFinding[],
  chosen: readonly ChosenWords[] = [],
): readonly ListedFinding[] {
  if (chosen.length === 0) return findings;
  const texts = new Map(document.sections.map(({ key, text }) => [key, text]));
  const words = new Map(chosen.map((one) => [one.quote, one.words]));
  return findings.map((finding) => {
    const own = words.get(texts.get(finding.section)?.slice(finding.from, finding.to) ?? '');
    return own === undefined ? finding : { ...finding, replacement: own };
  });
}

/** The changes that put new aliases where earlier ones stand as whole words. */
export function renamedIn(
  document: CaseDocument,
  renamed: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, readonly TextChange[]> {
  const names = new Map(renamed.map(({ from, to }) => [from, to]));
  return new Map(
    document.sections.map(({ key, text }) => {
      const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
      const changes = words.flatMap((match) => {
        const insert = names.get(match[0]);
        const from = match.index;
        return insert === undefined ? [] : [{ from, to: from + match[0].length, insert }];
      });
      return [key, changes];
    }),
  );
}
