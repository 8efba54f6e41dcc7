import type { CaseDocument } from '../case-document.js';
import type { Finding, Resolution, Span } from '../finding.js';

/** A document with its findings resolved. */
export interface Replaced {
  readonly doc: CaseDocument;
  /** Where each finding stands in the new text, and what was done about it; holds no original and can be sent. */
  readonly resolutions: readonly Resolution[];
  /** The originals, by their places in the new text; stays on the author's device. */
  readonly originals: readonly (Span & { readonly original: string })[];
}

/** Puts each finding's replacement in its place, except where a KEPT resolution covers it; nothing else changes. */
export function applyReplacements(
  doc: CaseDocument,
  findings: readonly Finding[],
  kept: readonly Resolution[] = [],
): Replaced {
  const resolutions: Resolution[] = [];
  const originals: (Span & { original: string })[] = [];
  const sections = doc.sections.map(({ key, text }) => {
    const own = findings.filter((finding) => finding.section === key).sort((a, b) => a.from - b.from);
    let out = '';
    let at = 0;
    for (const finding of own) {
      const original = text.slice(finding.from, finding.to);
      const keep = kept.find(
        (entry) =>
          entry.section === key &&
          entry.resolution === 'KEPT' &&
          entry.from <= finding.from &&
          finding.to <= entry.to,
      );
      const from = out.length + finding.from - at;
      const inserted = keep ? original : finding.replacement;
      out += text.slice(at, finding.from) + inserted;
      at = finding.to;
      resolutions.push({ ...resolutionOf(finding, keep), section: key, from, to: out.length });
      if (!keep) originals.push({ section: key, from, to: out.length, original });
    }
    return { key, text: out + text.slice(at) };
  });
  return { doc: { sections }, resolutions, originals };
}

function resolutionOf(finding: Finding, keep: Resolution | undefined): Omit<Resolution, keyof Span> {
  const { kind } = finding;
  if (keep) return { kind, resolution: 'KEPT', ...(keep.reasonCode ? { reasonCode: keep.reasonCode } : {}) };
  return { kind, resolution: kind === 'A_NAME' ? 'REPLACED' : 'GENERALISED' };
}

/** The text as it was before `applyReplacements`, exactly. */
export function undoReplacements({ doc, originals }: Pick<Replaced, 'doc' | 'originals'>): CaseDocument {
  return {
    sections: doc.sections.map(({ key, text }) => {
      const own = originals.filter((entry) => entry.section === key).sort((a, b) => b.from - a.from);
      return {
        key,
        text: own.reduce(
          (now, entry) => now.slice(0, entry.from) + entry.original + now.slice(entry.to),
          text,
        ),
      };
    }),
  };
}
