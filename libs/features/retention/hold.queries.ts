import { Inject, Injectable } from '@nestjs/common';
import { pageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import DataLoader from 'dataloader';
import { CaseRepository } from '../cases/index.js';
import type { HoldReason } from './domain/decide-hold.js';
import { HeldCaseRepository } from './held-case.repository.js';
import { HoldRequestRepository } from './hold-request.repository.js';
import type { HoldRequestRow, HoldRequestState } from './hold-request.row.js';
import { HoldRepository } from './hold.repository.js';
import type { HoldRow } from './hold.row.js';
import { HoldWords } from './hold-words.js';

/** What one page of a list asks for. */
interface PageOf {
  readonly first?: number | null | undefined;
  readonly afterId: string | null;
}

/** A reason as the author of a held case is told it. */
export interface ReleasedReason {
  readonly reasonCode: HoldReason;
  readonly reason: string;
  readonly heldSince: Date;
}

/** The loaders of one request: a fixed number of statements, however many holds or cases are asked for. */
export class HoldLoaders {
  readonly reason: DataLoader<Granted<HoldRow>, string>;
  readonly requestReason: DataLoader<Granted<HoldRequestRow>, string>;
  readonly caseCount: DataLoader<string, number>;
  readonly caseNumber: DataLoader<string, number | null>;
  readonly isPaused: DataLoader<string, boolean>;
  readonly releasedReasons: DataLoader<string, readonly ReleasedReason[]>;

  constructor(
    work: Work,
    { cases, held, words }: { cases: CaseRepository; held: HeldCaseRepository; words: HoldWords },
  ) {
    this.reason = new DataLoader((holds) => words.ofHolds(work, holds));
    this.requestReason = new DataLoader((requests) => words.ofRequests(work, requests));
    this.caseCount = new DataLoader(async (ids) => {
      const counts = await held.counts(work, ids);
      return ids.map((id) => counts.get(id) ?? 0);
    });
    this.caseNumber = new DataLoader(async (ids) => {
      const numbers = await cases.numbersOf(work, ids);
      return ids.map((id) => numbers.get(id) ?? null);
    });
    this.isPaused = new DataLoader(async (ids) => {
      const standing = await held.standing(work, ids);
      return ids.map((id) => standing.has(id));
    });
    this.releasedReasons = new DataLoader(async (ids) => {
      const reasons = await releasedReasons(work, { held, words }, ids);
      return ids.map((id) => reasons.flatMap(({ caseId, ...reason }) => (caseId === id ? [reason] : [])));
    });
  }
}

/** The read side of holds: for the privacy officer, for those who asked, and for the authors of held cases. */
@Injectable()
export class HoldQueries {
  constructor(
    @Inject(HoldRepository) private readonly holds: HoldRepository,
    @Inject(HoldRequestRepository) private readonly requests: HoldRequestRepository,
    @Inject(HeldCaseRepository) private readonly held: HeldCaseRepository,
    @Inject(HoldWords) private readonly words: HoldWords,
    @Inject(CaseRepository) private readonly cases: CaseRepository,
  ) {}

  /** A page of the holds, the newest first; only those that stand, or only the released ones, if asked. */
  page(
    work: Work,
    request: PageOf & { readonly isStanding: boolean | null },
  ): Promise<{ items: Granted<HoldRow>[]; hasNextPage: boolean }> {
    const { first } = pageRequest(request.first);
    return this.holds.newest(work, { first, afterId: request.afterId, isStanding: request.isStanding });
  }

  /** A page of the visible requests, the newest first. */
  requestPage(
    work: Work,
    request: PageOf & { readonly states: readonly HoldRequestState[] | null },
  ): Promise<{ items: Granted<HoldRequestRow>[]; hasNextPage: boolean }> {
    const { first } = pageRequest(request.first);
    return this.requests.newest(work, { first, afterId: request.afterId, states: request.states });
  }

  /** A hold that the actor has just changed, with the rule by which they see it. */
  async granted(work: Work, row: HoldRow): Promise<Granted<HoldRow>> {
    const grant = await this.holds.allows(work, row, 'hold.see');
    return { row, grants: grant === null ? [] : [grant] };
  }

  /** The same of a request. */
  async grantedRequest(work: Work, row: HoldRequestRow): Promise<Granted<HoldRequestRow>> {
    const grant = await this.requests.allows(work, row, 'holdRequest.see');
    return { row, grants: grant === null ? [] : [grant] };
  }

  /** Fresh loaders over this Work. */
  loaders(work: Work): HoldLoaders {
    return new HoldLoaders(work, { cases: this.cases, held: this.held, words: this.words });
  }
}

async function releasedReasons(
  work: Work,
  { held, words }: { held: HeldCaseRepository; words: HoldWords },
  caseIds: readonly string[],
): Promise<(ReleasedReason & { readonly caseId: string })[]> {
  const released = await held.released(work, caseIds);
  const texts = await words.forAuthors(
    work,
    released.map(({ hold, held: { row, grants } }) => ({
      hold,
      caseId: row.caseId,
      grant: grants[0]?.code ?? '',
    })),
  );
  return released.map(({ hold: { reasonCode }, held: { row } }, index) => ({
    caseId: row.caseId,
    reasonCode,
    reason: texts[index] ?? '',
    heldSince: row.heldSince,
  }));
}
