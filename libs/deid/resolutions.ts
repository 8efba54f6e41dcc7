import type { CaseDocument } from './case-document.js';
import type { Finding, KeepReasonCode, Resolution } from './finding.js';
import { foldTypography } from './fold-text.js';

/** The findings that no resolution answers: some letter or digit of theirs lies outside every resolved stretch. */
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
    for (let at = finding.from; at < finding.to; at += 1) {
      if (mask?.[at] !== 1 && !/[\s\p{P}\p{S}]/u.test(text[at] ?? ' ')) return true;
    }
    return false;
  });
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
