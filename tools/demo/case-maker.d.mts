import type { OpenedRecord } from '@subrosa/deid';

interface Section {
  readonly key: string;
  readonly text: string;
}

/** A case as the API answered its making. */
export interface MadeCase {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly expiresAt: string;
}

/** Words of a case: a write-up of write-ups.json ("waiting" if left out), in which sections and question can be put by others. */
export interface CaseWords {
  readonly writeUp?: string;
  readonly sections?: Readonly<Record<string, string>>;
  readonly question?: string;
  /** Whom the client record names, in place of the write-up's own. */
  readonly record?: OpenedRecord;
}

/** A person at the API: sends documents that tools/demo or tools/tour know. */
export interface ApiPerson {
  readonly personId: string;
  readonly clinicId: string;
  readonly name: string;
  send(document: string, variables?: object): Promise<Record<string, unknown>>;
}

/** Makes cases in a running demo clinic through its public API. */
export class CaseMaker {
  static enter(url: string): Promise<CaseMaker>;
  person(name: string): ApiPerson;
  draft(words: {
    readonly record: OpenedRecord;
    readonly content: { readonly question: string; readonly sections: readonly Section[] };
  }): Promise<string>;
  draftWithConsent(words?: CaseWords): Promise<{ readonly id: string }>;
  submit(words?: CaseWords & { readonly urgency?: 'ROUTINE' | 'SOON' | 'TODAY' }): Promise<MadeCase>;
  submitToGroup(words?: CaseWords & { readonly groupId?: string }): Promise<MadeCase>;
  makeGroup(how: { readonly name: string; readonly unsigned?: readonly string[] }): Promise<string>;
  advance(caseId: string): Promise<{ readonly stage: string }>;
  submitBeside(words?: CaseWords): Promise<MadeCase>;
  endBeside(): Promise<{ readonly openCases: number }>;
  submitBrief(seconds: number, words?: CaseWords): Promise<MadeCase>;
  resubmit(caseId: string, words?: CaseWords): Promise<{ readonly id: string }>;
  open(
    caseId: string,
    how?: { readonly by?: string; readonly count?: number },
  ): Promise<Record<string, string>>;
  answerRecognition(caseId: string, by: string): Promise<string>;
  comment(
    caseId: string,
    place: {
      readonly version?: number;
      readonly section: string;
      readonly quote: string;
      readonly sectionText: string;
      readonly text: string;
    },
  ): Promise<unknown>;
  send(
    caseId: string,
    verdict: 'COMMENT' | 'BRING_TO_MEETING' | 'CHANGES_REQUESTED' | 'REVIEWED_IN_WRITING',
    rest?: { readonly version?: number; readonly recommendations?: string },
  ): Promise<unknown>;
}
