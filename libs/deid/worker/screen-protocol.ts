import type { CaseDocument, Edit } from '../case-document.js';
import type { Finding } from '../finding.js';
import type { OpenedRecord } from '../opened-record.js';
import type { Alias } from '../replace/alias-book.js';
import type { DateStyle } from '../replace/timeline.js';

/** What a screening is opened with; the record and the aliases never leave the device, and the worker keeps them in memory only. */
export interface ScreeningSetup {
  readonly record?: OpenedRecord | undefined;
  readonly seed?: number | undefined;
  readonly aliases?: readonly Alias[] | undefined;
  readonly sensitivity?: number | undefined;
  readonly dates?: DateStyle | undefined;
  /** ISO date that weeks are counted from, as an earlier sitting told it. */
  readonly anchor?: string | undefined;
}

/** What the page asks of the worker. */
export type ScreenRequest =
  | { readonly kind: 'open'; readonly setup: ScreeningSetup }
  | { readonly kind: 'screen'; readonly document: CaseDocument }
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'aliases' }
  | { readonly kind: 'forget' };

/** A request as it is posted; `id` rises with every request and comes back with the answer. */
export type PostedRequest = ScreenRequest & { readonly id: number };

/** Why a request was not answered; none carries a word of the text. */
export const SCREEN_ERRORS = {
  NOT_OPEN: 'No screening is open.',
  NO_DOCUMENT: 'No document was screened yet.',
  NOT_UNDERSTOOD: 'The request is none of the protocol.',
  FAILED: 'The screen failed.',
  CLOSED: 'The connection to the screener is closed.',
} as const;

/** The closed union of reasons. */
export type ScreenErrorCode = keyof typeof SCREEN_ERRORS;

/** What the worker answers. */
export type ScreenAnswer =
  | {
      readonly kind: 'findings';
      readonly id: number;
      readonly findings: readonly Finding[];
      readonly ms: number;
    }
  | {
      readonly kind: 'aliases';
      readonly id: number;
      readonly aliases: readonly Alias[];
      readonly anchor?: string | undefined;
    }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'error'; readonly id: number; readonly code: ScreenErrorCode };

/** A request that was not answered with what it asked for. */
export class ScreenError extends Error {
  constructor(readonly code: ScreenErrorCode) {
    super(SCREEN_ERRORS[code]);
    this.name = 'ScreenError';
  }
}

/** The part of a `Worker`, of a worker's own scope and of a `MessagePort` of browsers and Node that is used here. */
export interface ScreenPort {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  /** Ports hold messages back until they are started; workers have no such thing. */
  start?(): void;
}
