import { Inject, Injectable } from '@nestjs/common';
import type { Facts } from '@subrosa/access';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import {
  CaseRepository,
  ExtensionRepository,
  OpeningRepository,
  PassageReportRepository,
  RecognitionRepository,
  RecusalRepository,
  caseResource,
  isOpenRecusal,
} from '../cases/index.js';
import type { CaseRow } from '../cases/index.js';
import type { ConsultationRow } from '../groups/index.js';
import type { CaseFacts, StageFacts } from './domain/case-facts.js';
import type { InboxRole } from './domain/inbox-row.js';
import { InboxReviewRepository, InboxTalkRepository } from './inbox-talk.repository.js';

/** As what somebody sees a case, by the grant that shows it; the first that applies of those who answer for it. */
const ROLES: readonly (readonly [string, InboxRole])[] = [
  ['case.see.author', 'AUTHOR'],
  ['case.see.supervisor', 'SUPERVISOR'],
  ['case.see.cover', 'COVER'],
  ['case.see.colleague', 'COLLEAGUE'],
  ['case.see.member', 'MEMBER'],
  ['case.see.guest', 'GUEST'],
  ['case.see.peer', 'PEER'],
];

/** What is asked about each case. */
const ACTIONS = [
  'case.teaser',
  'case.open',
  'case.comment',
  'case.review',
  'case.recommend',
  'case.answer-recognition',
  'case.answer-report',
  'case.answer-recusal',
  'case.resubmit',
  'case.extend',
  'case.advance',
  'case.close',
] as const;

const UNTIL_OF = {
  READ: 'readUntil',
  CLARIFY: 'clarifyUntil',
  REFLECT: 'reflectUntil',
  REPLY: 'replyUntil',
  SUMMARY: 'summaryUntil',
} as const satisfies Record<Exclude<ConsultationRow['stage'], 'CLOSED'>, keyof ConsultationRow>;

/** What hangs on cases and counts for an inbox: each in one statement, under its own grants. */
@Injectable()
export class InboxAttached {
  constructor(
    @Inject(OpeningRepository) readonly openings: OpeningRepository,
    @Inject(PassageReportRepository) readonly reports: PassageReportRepository,
    @Inject(ExtensionRepository) readonly extensions: ExtensionRepository,
    @Inject(RecusalRepository) readonly recusals: RecusalRepository,
    @Inject(RecognitionRepository) readonly recognitions: RecognitionRepository,
  ) {}
}

/** Loads what the lines of cases in an inbox are decided on. */
@Injectable()
export class InboxCases {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(InboxAttached) private readonly attached: InboxAttached,
    @Inject(InboxTalkRepository) private readonly talk: InboxTalkRepository,
    @Inject(InboxReviewRepository) private readonly reviews: InboxReviewRepository,
  ) {}

  /** The facts of these cases for this person; a fixed number of statements, however many cases. */
  async factsOf(work: Work, personId: string, found: readonly Granted<CaseRow>[]): Promise<CaseFacts[]> {
    if (found.length === 0) return [];
    const rows = found.map(({ row }) => row);
    const ids = rows.map(({ id }) => id);
    const facts = await this.cases.factsOfAll(work, rows);
    const hanging = await this.hanging(work, personId, ids);
    return found.map(({ row, grants }, index) => ({
      ...pick(row),
      roles: rolesOf(grants),
      may: allowed(work, facts[index]),
      ...hanging(row.id),
    }));
  }

  private async hanging(work: Work, personId: string, ids: readonly string[]) {
    const { openings, reports, extensions, recusals, recognitions } = this.attached;
    const opened = (await openings.ofCases(work, ids)).filter(({ viewerId }) => viewerId === personId);
    const reported = (await reports.ofCases(work, ids)).filter(({ state }) => state === 'OPEN');
    const asked = (await extensions.ofCases(work, ids)).filter(({ state }) => state === 'ASKED');
    const recused = (await recusals.ofCases(work, ids)).filter(isOpenRecusal);
    const recognised = await recognitions.ofViewer(work, personId, ids);
    const unanswered = await this.talk.unanswered(work, personId, ids);
    const own = await this.talk.own(work, personId, ids);
    const answered = await this.reviews.answered(work, personId, ids);
    const consultations = await this.talk.consultations(work, ids);
    return (id: string) => ({
      isOpened: opened.some(isOf(id)),
      isRecognised: recognised.has(id),
      reports: reported.filter(isOf(id)).map(({ reportedAt }) => reportedAt),
      recusals: recused.filter(isOf(id)).map(({ recusedAt }) => recusedAt),
      extensions: asked.filter(isOf(id)).map(({ askedBy, createdAt }) => ({ askedBy, since: createdAt })),
      unanswered: unanswered.find(isOf(id)) ?? { count: 0, since: null, latest: null },
      own: own.find(isOf(id)) ?? { unsent: 0, lastAt: null },
      answeredVersion: answered.find(isOf(id))?.version ?? 0,
      consultation: stageFacts(consultations.find(isOf(id))),
    });
  }
}

const isOf =
  (caseId: string) =>
  (row: { readonly caseId: string }): boolean =>
    row.caseId === caseId;

function pick(row: CaseRow) {
  const { id, number, authorId, state, purpose, urgency, audienceKind, versionCount } = row;
  const { stateChangedAt, dueAt, expiresAt } = row;
  return {
    id,
    number,
    authorId,
    state,
    purpose,
    urgency,
    audienceKind,
    versionCount,
    stateChangedAt,
    dueAt,
    expiresAt,
  };
}

/** The author's role, and the first of those that read: who is two kinds of reader is asked once. */
function rolesOf(grants: readonly { readonly code: string }[]): InboxRole[] {
  const roles = ROLES.filter(([code]) => grants.some((grant) => grant.code === code)).map(([, role]) => role);
  const reader = roles.find((role) => role !== 'AUTHOR');
  return [
    ...(roles.includes('AUTHOR') ? (['AUTHOR'] as const) : []),
    ...(reader === undefined ? [] : [reader]),
  ];
}

function allowed(work: Work, facts: Facts | undefined): ReadonlySet<string> {
  if (facts === undefined) return new Set();
  const may = (action: string) => work.ability.allows(action, caseResource, facts, work.now()) !== null;
  return new Set(ACTIONS.filter(may));
}

function stageFacts(row: ConsultationRow | undefined): StageFacts | null {
  if (row === undefined) return null;
  const { stage, stageSince: since } = row;
  return { stage, since, until: stage === 'CLOSED' ? null : row[UNTIL_OF[stage]] };
}
