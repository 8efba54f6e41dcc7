import type { CaseDocument, Edit } from '../case-document.js';
import type { Finding, Resolution, Span } from '../finding.js';

/** One original with the place of its replacement, and what is needed to find that place again after edits. */
export interface Original extends Span {
  readonly original: string;
  /** What stands in its place. */
  readonly replacement: string;
  /** The new text before and after it, at most `CONTEXT` code units, less only at an end of the section. */
  readonly before: string;
  readonly after: string;
}

/** A document with its findings resolved. */
export interface Replaced {
  readonly doc: CaseDocument;
  /** Where each finding stands in the new text, and what was done about it; holds no original and can be sent. */
  readonly resolutions: readonly Resolution[];
  /** The originals, by their places in the new text; stays on the author's device. */
  readonly originals: readonly Original[];
}

/** How much of the text around a replacement is remembered, so that undoing recognises its place. */
export const CONTEXT = 24;

type Placed = Span & { readonly original: string; readonly replacement: string };

/**
 * Puts each finding's replacement in its place; nothing else changes. A finding that a KEPT resolution covers stays as it is, and so
 * does one that lies in what an earlier call has replaced (`REPLACED` or `GENERALISED`), so that applying twice changes nothing.
 */
export function applyReplacements(
  doc: CaseDocument,
  findings: readonly Finding[],
  answered: readonly Resolution[] = [],
): Replaced {
  const resolutions: Resolution[] = [];
  const placed: Placed[] = [];
  const sections = doc.sections.map(({ key, text }) => {
    const own = findings.filter((finding) => finding.section === key).sort((a, b) => a.from - b.from);
    const answers = answered.filter((entry) => entry.section === key);
    let out = '';
    let at = 0;
    for (const finding of own) {
      if (finding.from < at || finding.to > text.length) continue;
      const answer = answers.find((entry) => entry.from <= finding.from && finding.to <= entry.to);
      const span = answer ? finding : reached(finding, { from: at, to: text.length });
      const original = text.slice(span.from, span.to);
      const replacement = answer ? original : finding.replacement;
      const from = out.length + span.from - at;
      out += text.slice(at, span.from) + replacement;
      at = span.to;
      resolutions.push({ ...resolutionOf(finding, answer), section: key, from, to: out.length });
      if (!answer) placed.push({ section: key, from, to: out.length, original, replacement });
    }
    return { key, text: out + text.slice(at) };
  });
  return { doc: { sections }, resolutions, originals: withContext(sections, placed) };
}

/** The stretch that a replacement takes the place of, within the room there is. */
function reached(
  { from, to, reach }: Finding,
  room: { from: number; to: number },
): { from: number; to: number } {
  if (!reach) return { from, to };
  const fits = from - reach.before >= room.from && to + reach.after <= room.to;
  return fits ? { from: from - reach.before, to: to + reach.after } : { from, to };
}

function withContext(sections: CaseDocument['sections'], placed: readonly Placed[]): Original[] {
  const texts = new Map(sections.map(({ key, text }) => [key, text]));
  return placed.map((entry) => {
    const text = texts.get(entry.section) ?? '';
    return {
      ...entry,
      before: text.slice(Math.max(0, entry.from - CONTEXT), entry.from),
      after: text.slice(entry.to, entry.to + CONTEXT),
    };
  });
}

function resolutionOf(finding: Finding, answer: Resolution | undefined): Omit<Resolution, keyof Span> {
  const { kind } = finding;
  if (answer?.resolution === 'KEPT')
    return { kind, resolution: 'KEPT', ...(answer.reasonCode ? { reasonCode: answer.reasonCode } : {}) };
  if (answer) return { kind, resolution: answer.resolution };
  return { kind, resolution: kind === 'A_NAME' ? 'REPLACED' : 'GENERALISED' };
}

/**
 * The places after an edit of the replaced text, so that undoing and the gate still meet them; an original or a resolution whose
 * own words the edit touches is let go.
 */
export function followEdit(replaced: Replaced, doc: CaseDocument, edit: Edit): Replaced {
  const length = replaced.doc.sections.find(({ key }) => key === edit.section)?.text.length ?? 0;
  const from = Math.max(0, Math.min(edit.from, length));
  const to = Math.max(from, Math.min(edit.to, length));
  const shift = edit.insert.length - (to - from);
  const follow = <T extends Span>(entry: T): T[] => {
    if (entry.section !== edit.section || entry.to <= from) return [entry];
    if (entry.from < to || (entry.from === to && from !== to && entry.to === entry.from)) return [];
    return [{ ...entry, from: entry.from + shift, to: entry.to + shift }];
  };
  const originals = replaced.originals.flatMap(follow);
  return {
    doc,
    resolutions: replaced.resolutions.flatMap(follow),
    originals: withContext(doc.sections, originals),
  };
}
