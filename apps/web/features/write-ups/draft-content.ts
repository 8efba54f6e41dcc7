import type { Alias, CaseDocument, DateStyle, FindingKind, KeepReasonCode } from '@subrosa/deid';

/** The key of the question to the readers among the sections; the gate digests it first, under this key. */
export const QUESTION = 'question';

/** Words that the author leaves in every place they stand, and why. */
export interface KeptWords {
  readonly quote: string;
  readonly reasonCode: KeepReasonCode;
}

/** Words of the author's own choice for one thing that was found, in place of those proposed. */
export interface ChosenWords {
  /** The words as they were found. */
  readonly quote: string;
  readonly words: string;
}

/** Words that stand for something the server alone had found: this device cannot tell by itself that they do. */
export interface WordsForServer {
  readonly words: string;
  readonly kind: FindingKind;
}

/** What a sealed draft holds. Everything that undoes a replacement stays in here and is never sent. */
export interface DraftContent {
  readonly sections: readonly { readonly key: string; readonly text: string }[];
  readonly question: string;
  /** What readers see before they open; chosen at submission and kept for the next time. */
  readonly teaser?: { readonly ageBand: string; readonly presentingArea: string };
  readonly kept?: readonly KeptWords[];
  readonly chosen?: readonly ChosenWords[];
  readonly forServer?: readonly WordsForServer[];
  /** The words of names that were replaced, with what stands for them. */
  readonly aliases?: readonly Alias[];
  /** From a secure random source, once per draft: aliases and the date offset come from it. */
  readonly aliasSeed?: number;
  readonly dates?: DateStyle;
  /** The day that week 1 begins with, once a date was replaced. */
  readonly anchor?: string;
}

/** The content of an opened draft; what an earlier client did not seal is absent. Throws on anything that is no draft. */
export function readDraftContent(opened: unknown): DraftContent {
  if (!isRecord(opened) || !Array.isArray(opened['sections']) || typeof opened['question'] !== 'string')
    throw new TypeError('This is not the content of a draft.');
  // Sealed by this author's own client and authenticated by the vault: its shape is the client's own.
  return opened as unknown as DraftContent;
}

/** The same draft with line breaks as editors count them: one letter each. */
export function withPlainBreaks(content: DraftContent): DraftContent {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n');
  return {
    ...content,
    question: plain(content.question),
    sections: content.sections.map(({ key, text }) => ({ key, text: plain(text) })),
  };
}

/** The draft as the engine reads it and the gate digests it: the question first, then the sections in their order. */
export function documentOf({
  question,
  sections,
}: Pick<DraftContent, 'question' | 'sections'>): CaseDocument {
  return { sections: [{ key: QUESTION, text: question }, ...sections] };
}

/** The draft with the texts of a document in place of its own. */
export function withTexts(content: DraftContent, document: CaseDocument): DraftContent {
  const texts = new Map(document.sections.map(({ key, text }) => [key, text]));
  return {
    ...content,
    question: texts.get(QUESTION) ?? content.question,
    sections: content.sections.map(({ key, text }) => ({ key, text: texts.get(key) ?? text })),
  };
}

/** An empty draft with these headings; `aliasSeed` must come from a secure random source. */
export const emptyContent = (keys: readonly string[], aliasSeed: number): DraftContent => ({
  sections: keys.map((key) => ({ key, text: '' })),
  question: '',
  aliasSeed,
});

/** A seed for the aliases and the date offset of one draft. */
export function newAliasSeed(): number {
  const [seed = 1] = crypto.getRandomValues(new Uint32Array(1));
  return seed >>> 1;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
