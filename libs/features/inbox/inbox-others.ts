import { Inject, Injectable } from '@nestjs/common';
import { actorHas } from '@subrosa/access';
import type { PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository, startOfDay } from '../clinics/index.js';
import { SOON_HOURS } from './domain/inbox.js';
import type { OtherRows } from './domain/inbox.js';
import { inboxRow } from './domain/inbox-row.js';
import type { InboxRow } from './domain/inbox-row.js';
import { InboxCaseRepository } from './inbox-case.repository.js';
import {
  InboxAssignmentRepository,
  InboxDraftRepository,
  InboxHoldRepository,
  InboxHoldRequestRepository,
  InboxMembershipRepository,
} from './inbox-other.repository.js';

/** How many rows of each kind at most; what is more is found where the row leads. */
const MOST = 50;
const AGREEMENT_DAYS = 14;
const HOLD_REVIEW_DAYS = 7;

/** Where the rows come from that are about no case of the reader's own. */
@Injectable()
export class InboxSources {
  constructor(
    @Inject(InboxDraftRepository) readonly drafts: InboxDraftRepository,
    @Inject(InboxMembershipRepository) readonly memberships: InboxMembershipRepository,
    @Inject(InboxAssignmentRepository) readonly assignments: InboxAssignmentRepository,
    @Inject(InboxHoldRequestRepository) readonly requests: InboxHoldRequestRepository,
    @Inject(InboxHoldRepository) readonly holds: InboxHoldRepository,
  ) {}
}

/** The rows of an inbox that are about no case of the reader's own: drafts, groups, supervisions, holds, and what a director sees to. */
@Injectable()
export class InboxOthers {
  constructor(
    @Inject(InboxSources) private readonly from: InboxSources,
    @Inject(InboxCaseRepository) private readonly cases: InboxCaseRepository,
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
  ) {}

  /** By group; `own` are the ids of cases that have rows already. A fixed number of statements for each role. */
  async of(work: Work, actor: PersonActor, own: ReadonlySet<string>): Promise<OtherRows> {
    const assignments = await this.assignments(work, actor);
    const requests = await this.holdRequests(work, actor);
    return {
      NEEDS_YOU: [
        ...assignments.filter(({ ask }) => ask !== 'ASSIGNMENT_AWAITED'),
        ...(await this.covenants(work, actor)),
        ...requests.filter(({ ask }) => ask === 'ANSWER_HOLD_REQUEST'),
        ...(actorHas(actor, 'DIRECTOR') ? await this.directorRows(work, own) : []),
        ...(actorHas(actor, 'PRIVACY_OFFICER') ? await this.holdsToReview(work) : []),
      ],
      WAITING_FOR_OTHERS: [
        ...assignments.filter(({ ask }) => ask === 'ASSIGNMENT_AWAITED'),
        ...requests.filter(({ ask }) => ask === 'HOLD_AWAITED'),
      ],
      ENDS_SOON: await this.drafts(work),
    };
  }

  private async drafts(work: Work): Promise<InboxRow[]> {
    const rows = await this.from.drafts.ending(work, SOON_HOURS, MOST);
    return rows.map(({ id, savedAt, expiresAt }) =>
      inboxRow({ ask: 'DRAFT_ENDS', as: 'AUTHOR', place: 'DRAFT', subjectId: id, since: savedAt, expiresAt }),
    );
  }

  private async covenants(work: Work, actor: PersonActor): Promise<InboxRow[]> {
    const rows = await this.from.memberships.unsigned(work, actor.personId);
    return rows.map(({ groupId, activeFrom, isGuest }) =>
      inboxRow({
        ask: 'SIGN_COVENANT',
        as: isGuest ? 'GUEST' : 'MEMBER',
        place: 'GROUP',
        subjectId: groupId,
        since: activeFrom,
      }),
    );
  }

  private async assignments(work: Work, actor: PersonActor): Promise<InboxRow[]> {
    const own = actor.personId;
    const isDirector = actorHas(actor, 'DIRECTOR');
    const which = { personId: own, days: AGREEMENT_DAYS, most: MOST };
    const rows = await this.from.assignments.open(work, which);
    return rows.flatMap((row) => {
      const { id: subjectId, createdAt: since } = row;
      const about = { place: 'ASSIGNMENT', subjectId, since } as const;
      if (row.state !== 'PROPOSED') {
        const { superviseeId: personId, agreementDueAt: dueAt } = row;
        return [inboxRow({ ...about, ask: 'SIGN_AGREEMENT', as: 'SUPERVISOR', personId, dueAt })];
      }
      if (isDirector) {
        return [inboxRow({ ...about, ask: 'DECIDE_ASSIGNMENT', as: 'DIRECTOR', personId: row.supervisorId })];
      }
      return row.proposedBy === own
        ? [inboxRow({ ...about, ask: 'ASSIGNMENT_AWAITED', as: 'SUPERVISOR', personId: row.superviseeId })]
        : [];
    });
  }

  private async holdRequests(work: Work, actor: PersonActor): Promise<InboxRow[]> {
    const rows = await this.from.requests.open(work, MOST);
    const isOfficer = actorHas(actor, 'PRIVACY_OFFICER');
    return rows.map(({ id: subjectId, createdAt: since, requestedBy }) => {
      const about = { place: 'HOLD_REQUEST', subjectId, since } as const;
      return isOfficer
        ? inboxRow({ ...about, ask: 'ANSWER_HOLD_REQUEST', as: 'PRIVACY_OFFICER', personId: requestedBy })
        : inboxRow({ ...about, ask: 'HOLD_AWAITED', as: 'AUTHOR' });
    });
  }

  private async directorRows(work: Work, own: ReadonlySet<string>): Promise<InboxRow[]> {
    const guests = await this.from.memberships.proposed(work, MOST);
    const overdue = (await this.cases.overdue(work, MOST)).filter(({ id }) => !own.has(id));
    return [
      ...guests.map(({ groupId: subjectId, createdAt: since, personId }) =>
        inboxRow({ ask: 'DECIDE_GUEST', as: 'DIRECTOR', place: 'GROUP', subjectId, since, personId }),
      ),
      ...overdue.map(({ id, number, authorId: personId, dueAt, expiresAt, submittedAt: since }) =>
        inboxRow({
          ask: 'SEE_TO_OVERDUE',
          as: 'DIRECTOR',
          place: 'CASE',
          subjectId: id,
          case: { id, number, purpose: null, urgency: null, audienceKind: null },
          personId,
          since,
          dueAt,
          expiresAt,
        }),
      ),
    ];
  }

  private async holdsToReview(work: Work): Promise<InboxRow[]> {
    const rows = await this.from.holds.toReview(work, HOLD_REVIEW_DAYS, MOST);
    if (rows.length === 0) return [];
    const { timeZone } = await this.clinics.get(work);
    return rows.map(({ id: subjectId, placedAt: since, reviewOn }) => {
      const dueAt = startOfDay(reviewOn, timeZone);
      return inboxRow({ ask: 'REVIEW_HOLD', as: 'PRIVACY_OFFICER', place: 'HOLD', subjectId, since, dueAt });
    });
  }
}
