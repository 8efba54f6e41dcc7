import { Injectable } from '@nestjs/common';
import { AppError, invalidInput } from '@subrosa/kernel';
import {
  createScreener,
  defaultData,
  expandKeepAll,
  isFindingKind,
  KEEP_REASONS,
  unresolved,
} from '@subrosa/deid';
import type { CaseDocument, Finding, KeepReasonCode, Resolution, Screener } from '@subrosa/deid';
import type { WrittenFinding } from './case-writer.js';
import { isReleased } from './domain/reported-words.js';

/** The question is screened, and counted into the text's digest, as a section of this key. */
export const QUESTION_KEY = 'question';

/** The longest write-up that is looked at, in UTF-16 code units; the templates allow less. */
export const SUBMISSION_LIMIT = 200_000;
/** A resolution marks a word or a phrase; one over a whole paragraph would answer findings unseen. */
const SPAN_LIMIT = 300;
const REASON_LIMIT = 500;
const LIST_LIMIT = 2_000;

/** How the author answered one finding; `reason` are their own words. */
export interface GivenResolution {
  readonly section: string;
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly resolution: 'REPLACED' | 'GENERALISED' | 'KEPT';
  readonly reasonCode?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

/** One answer for every finding with this text. */
export interface GivenKeepAll {
  readonly quote: string;
  readonly reasonCode: string;
  readonly reason?: string | null | undefined;
}

/** A finding of the server's own screen. */
export interface ScreenedFinding {
  readonly finding: Finding;
  readonly isResolved: boolean;
}

/** What the screen found, and the resolutions as they are to be stored. */
export interface Screened {
  readonly findings: readonly ScreenedFinding[];
  readonly written: readonly WrittenFinding[];
}

/** Screens a write-up by itself, whatever the author's device has said. */
@Injectable()
export class Screening {
  // Built at first use and kept: its lists are large and never change. Screening is synchronous, so that one serves all requests.
  #screener: Screener | null = null;

  /** The findings of the document. */
  findings(doc: CaseDocument): Finding[] {
    this.#screener ??= createScreener(defaultData());
    try {
      return this.#screener.screen(doc);
    } finally {
      // It remembers what it read, for edits; here that would be clear text and names that nobody needs.
      this.#screener.forget();
    }
  }

  /**
   * Refuses a short text that others will see and that may identify someone: TEXT_MAY_IDENTIFY names the places, not the words. What
   * already stands in `released`, the text its readers have before them, in whole words, is no new disclosure.
   */
  refuseIdentifying(field: string, text: string, released = ''): void {
    const open = this.findings({ sections: [{ key: field, text }] }).filter(
      ({ from, to }) => !isReleased(text.slice(from, to), [released]),
    );
    if (open.length === 0) return;
    throw new AppError('TEXT_MAY_IDENTIFY', {
      field,
      places: open.map(({ from, to, kind }) => `${from}-${to} ${kind}`),
    });
  }

  /** The findings held against the author's answers; INVALID_INPUT or TOO_LARGE names an answer that cannot be one. */
  examine(
    doc: CaseDocument,
    resolutions: readonly GivenResolution[],
    keepAll: readonly GivenKeepAll[],
  ): Screened {
    const size = doc.sections.reduce((sum, { text }) => sum + text.length, 0);
    if (size > SUBMISSION_LIMIT) throw tooLarge('sections', size, SUBMISSION_LIMIT);
    if (resolutions.length > LIST_LIMIT) throw tooLarge('resolutions', resolutions.length, LIST_LIMIT);
    if (keepAll.length > LIST_LIMIT) throw tooLarge('keepAll', keepAll.length, LIST_LIMIT);
    const findings = this.findings(doc);
    const given = [
      ...resolutions.map((one, index) => answerOf(doc, one, index)),
      ...keepAll.flatMap((one) => answersOf(doc, findings, one)),
    ];
    const open = new Set(
      unresolved(
        doc,
        findings,
        given.map(({ answer }) => answer),
      ),
    );
    return {
      findings: findings.map((finding) => ({ finding, isResolved: !open.has(finding) })),
      written: given.map(({ answer, reason }) => toWritten(answer, reason, findings)),
    };
  }
}

interface Answer {
  readonly answer: Resolution;
  readonly reason: string | null;
}

function answerOf(doc: CaseDocument, given: GivenResolution, index: number): Answer {
  const field = `resolutions.${index}`;
  const { section, from, to, kind, resolution } = given;
  const length = doc.sections.find(({ key }) => key === section)?.text.length ?? 0;
  const isSpan = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= length;
  if (!isSpan || to - from > SPAN_LIMIT)
    throw invalidInput(field, `must mark at most ${SPAN_LIMIT} characters within a section`);
  if (!isFindingKind(kind)) throw invalidInput(`${field}.kind`, 'is not a kind of finding');
  const place = { section, from, to, kind, resolution };
  if (resolution !== 'KEPT') return { answer: place, reason: reasonOf(given.reason, field) };
  return {
    answer: { ...place, reasonCode: keepReason(given.reasonCode, field) },
    reason: reasonOf(given.reason, field),
  };
}

function answersOf(doc: CaseDocument, findings: readonly Finding[], given: GivenKeepAll): Answer[] {
  const reasonCode = keepReason(given.reasonCode, 'keepAll');
  const reason = reasonOf(given.reason, 'keepAll');
  return expandKeepAll(doc, findings, { quote: given.quote, reasonCode }).map((answer) => ({
    answer,
    reason,
  }));
}

function keepReason(code: string | null | undefined, field: string): KeepReasonCode {
  if (typeof code === 'string' && Object.hasOwn(KEEP_REASONS, code)) {
    // The line above is the proof.
    return code as KeepReasonCode;
  }
  throw invalidInput(`${field}.reasonCode`, 'must be one of the reasons to keep a finding');
}

function reasonOf(reason: string | null | undefined, field: string): string | null {
  const text = reason ?? '';
  if (text.length > REASON_LIMIT) throw tooLarge(`${field}.reason`, text.length, REASON_LIMIT);
  return text === '' ? null : text;
}

function toWritten(answer: Resolution, reason: string | null, findings: readonly Finding[]): WrittenFinding {
  const met = findings.filter(
    (finding) => finding.section === answer.section && finding.from < answer.to && answer.from < finding.to,
  );
  return {
    section: answer.section,
    from: answer.from,
    to: answer.to,
    kind: answer.kind,
    evidence: [...new Set(met.flatMap((finding) => finding.evidence.map(({ code }) => code)))],
    resolution: answer.resolution,
    reasonCode: answer.reasonCode ?? '',
    reason,
  };
}

function tooLarge(field: string, size: number, limit: number): AppError {
  return new AppError('TOO_LARGE', { field, size, limit });
}
