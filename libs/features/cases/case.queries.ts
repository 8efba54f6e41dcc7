import { Inject, Injectable } from '@nestjs/common';
import { AppError, pageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { READERSHIPS } from './case-readership.conditions.js';
import { CaseRepository } from './case.repository.js';
import { caseResource } from './case.resource.js';
import type { CaseRow } from './case.row.js';
import { nextCaseState } from './domain/case-state.js';
import { isResubmittable } from './domain/decide-submit.js';
import type { CaseAction, CaseState } from './domain/case-state.js';
import type { CaseLoaders } from './case-loaders.js';
import { isOpenRecusal } from './domain/decide-recognition.js';
import { questionField } from './sealed-fields.js';

/** A question about one thing that a viewer may do: the permission, and the step in the life of a case unless the permission says all. */
const ASKED = {
  open: ['case.open', 'open'],
  comment: ['case.comment', 'comment'],
  reportPassage: ['case.report-passage', 'reportPassage'],
  requestChanges: ['case.review', 'requestChanges'],
  signOff: ['case.sign-off', 'signOff'],
  extend: ['case.extend', 'extend'],
  askForExtension: ['case.ask-extension', 'extend'],
  answerRecognition: ['case.answer-recognition', null],
  stepOut: ['case.recuse', null],
  recommend: ['case.recommend', 'comment'],
  close: ['case.close', 'close'],
  advance: ['case.advance', null],
  leaveGroup: ['case.leave-group', 'withdraw'],
  answerRecusal: ['case.answer-recusal', 'answerRecusal'],
  transfer: ['case.transfer', null],
  askForHold: ['case.ask-hold', null],
  recall: ['case.recall', 'recall'],
  resubmit: ['case.resubmit', 'resubmit'],
  answerReport: ['case.answer-report', 'answerReport'],
} as const satisfies Record<string, readonly [string, CaseAction | null]>;

/** The rules of those who have to do with the case. */
const PARTIES: readonly string[] = ['author', ...READERSHIPS.map(({ name }) => name)].map(
  (name) => `case.see.${name}`,
);

/** One answer, with the rule that says yes. */
export interface Permission {
  readonly isAllowed: boolean;
  readonly grant: { readonly code: string; readonly reason: string } | null;
}

/** The read side of cases. */
@Injectable()
export class CaseQueries {
  constructor(@Inject(CaseRepository) private readonly cases: CaseRepository) {}

  /** A page of the visible cases, the newest first. */
  list(
    work: Work,
    request: {
      first?: number | null | undefined;
      before: number | null;
      states: readonly CaseState[] | null;
      mine: boolean;
      forReview: boolean;
      overdue: boolean;
    },
  ): Promise<{ items: Granted<CaseRow>[]; hasNextPage: boolean }> {
    const { first } = pageRequest(request.first);
    return this.cases.list(work, { ...request, first });
  }

  /** The visible case of that id, or NOT_FOUND. */
  byId(work: Work, id: string): Promise<CaseRow> {
    return this.cases.get(work, id);
  }

  /** The visible case of that number, or NOT_FOUND, recorded as a refused request. */
  async byNumber(work: Work, number: number): Promise<Granted<CaseRow>> {
    const found = await this.cases.findByNumber(work, number);
    if (found !== null) return found;
    await work.record({
      action: 'case.see',
      outcome: 'REFUSED',
      resource: 'Case',
      details: { code: 'NOT_FOUND', number },
    });
    throw new AppError('NOT_FOUND', { resource: 'Case' });
  }

  /** The rules that let the viewer see the case. */
  async grantsOf(loaders: CaseLoaders, row: CaseRow): Promise<readonly { code: string; reason: string }[]> {
    const { work } = loaders;
    return work.ability.matching('case.see', caseResource, await loaders.facts.load(row), work.now());
  }

  /** True for the author and whoever the case was sent to; everybody else who sees it only knows that it exists. */
  async isForParty(
    loaders: CaseLoaders,
    row: CaseRow,
    known: readonly { readonly code: string }[] | null,
  ): Promise<boolean> {
    return (known ?? (await this.grantsOf(loaders, row))).some(({ code }) => PARTIES.includes(code));
  }

  /** What the viewer may do with the case in its present state. */
  async viewerCan(loaders: CaseLoaders, row: CaseRow): Promise<Record<keyof typeof ASKED, Permission>> {
    const { work } = loaders;
    const facts = await loaders.facts.load(row);
    const isAwaited = row.state === 'SUBMITTED' && (await isVersionAwaited(loaders, row));
    const isPossible = (step: CaseAction | null): boolean => {
      if (step === 'resubmit') return isResubmittable(row.state, isAwaited);
      return step === null || nextCaseState(row.state, step) !== null;
    };
    const ask = ([permission, step]: readonly [string, CaseAction | null]): Permission => {
      const grant = work.ability.allows(permission, caseResource, facts, work.now());
      return { isAllowed: grant !== null && isPossible(step), grant };
    };
    // The keys are those of the table above.
    return Object.fromEntries(Object.entries(ASKED).map(([name, asked]) => [name, ask(asked)])) as Record<
      keyof typeof ASKED,
      Permission
    >;
  }

  /** What a reader sees before opening, or null for whoever may not; the question is that of the current version. */
  async teaser(
    loaders: CaseLoaders,
    row: CaseRow,
  ): Promise<{ ageBand: string; presentingArea: string; question: string | null } | null> {
    if (!(await loaders.may(row, 'case.teaser'))) return null;
    const version = (await loaders.versions.load(row.id)).find(({ number }) => number === row.versionCount);
    const question =
      version === undefined
        ? null
        : await loaders.open(row.id, {
            field: questionField,
            version: version.number,
            text: version.question,
          });
    const { ageBand, presentingArea } = row;
    return { ageBand, presentingArea, question };
  }
}

/** True if a case that nobody has opened waits for a version: it went out unscreened, or a reader stepped out. */
async function isVersionAwaited(loaders: CaseLoaders, row: CaseRow): Promise<boolean> {
  return row.screening === 'UNSCREENED' || (await loaders.recusals.load(row.id)).some(isOpenRecusal);
}
