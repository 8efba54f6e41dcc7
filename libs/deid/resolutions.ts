import type { CaseDocument } from './case-document.js';
import type { Finding, KeepReasonCode, Resolution } from './finding.js';
import { KIN, KIN_PLURAL, SPOKEN_TITLES, TITLES } from './data/name-cues.js';
import { foldTypography, foldWord } from './fold-text.js';

const ROLE_WORDS: ReadonlySet<string> = new Set(
  `${TITLES} ${SPOKEN_TITLES} ${KIN} ${KIN_PLURAL} de la del van von der den of the and`.split(' '),
);

/**
 * The findings that no resolution answers: some letter or digit of theirs lies outside every resolved stretch. Of a name of which a
 * part is resolved, a title, a word of kinship or a small word beside that part needs no answer of its own.
 */
export function unresolved(
  doc: CaseDocument,
  findings: readonly Finding[],
  resolutions: readonly Resolution[],
): Finding[] {
  const texts = new Map(doc.sections.map((section) => [section.key, section.text]));
  const resolved = new Map<string, Uint8Array>();
  for (const { section, from, to } of resolutions) {
    const length = texts.get(section)?.length ?? 0;
    const mask = resolved.get(section) ?? new Uint8Array(length);
    mask.fill(1, Math.max(0, from), Math.max(0, to));
    resolved.set(section, mask);
  }
  return findings.filter((finding) => {
    const text = texts.get(finding.section) ?? '';
    const mask = resolved.get(finding.section);
    const open = openPart(text, finding, mask);
    if (!/[^\s\p{P}\p{S}]/u.test(open)) return false;
    return finding.kind !== 'A_NAME' || open.length === finding.to - finding.from || !isOfRoles(open);
  });
}

/** What of a finding no resolution covers, every resolved letter left out. */
function openPart(text: string, { from, to }: Finding, mask: Uint8Array | undefined): string {
  if (mask === undefined) return text.slice(from, to);
  let open = '';
  for (let at = from; at < to; at += 1) open += mask[at] === 1 ? '' : (text[at] ?? '');
  return open;
}

function isOfRoles(open: string): boolean {
  return open.split(/[\s\p{P}\p{S}]+/u).every((word) => word === '' || ROLE_WORDS.has(foldWord(word)));
}

/** One answer for many findings: keep every one whose text is the quote. */
export interface KeepAll {
  readonly quote: string;
  readonly reasonCode: KeepReasonCode;
}

/** A KEPT resolution for every finding whose text equals the quote, letter case and typography aside. */
export function expandKeepAll(
  doc: CaseDocument,
  findings: readonly Finding[],
  { quote, reasonCode }: KeepAll,
): Resolution[] {
  const texts = new Map(doc.sections.map((section) => [section.key, section.text]));
  const plain = (text: string): string => foldTypography(text).trim().toLowerCase();
  return findings
    .filter(({ section, from, to }) => plain(texts.get(section)?.slice(from, to) ?? '') === plain(quote))
    .map(({ section, from, to, kind }) => ({ section, from, to, kind, resolution: 'KEPT', reasonCode }));
}
