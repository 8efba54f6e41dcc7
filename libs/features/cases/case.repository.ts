import { Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Facts, GrantColumn } from '@subrosa/access';
import { ScopedRepository, currentInstant, loadFacts } from '@subrosa/platform/database/index.js';
import type { Granted, LockedRow, Work } from '@subrosa/platform/database/index.js';
import type { ConsentScope } from '../consents/index.js';
import { READABLE_STATES } from './case.conditions.js';
import { READERSHIPS } from './case-readership.conditions.js';
import { caseResource } from './case.resource.js';
import { CaseRow } from './case.row.js';
import { isExpired } from './domain/case-state.js';
import type { CaseState } from './domain/case-state.js';

/** Which of the visible cases a list shows, newest first. */
export interface CaseFilter {
  readonly states: readonly CaseState[] | null;
  readonly mine: boolean;
  /** Only those that were sent to the actor: as supervisor, cover, peer, colleague, member or guest. */
  readonly forReview: boolean;
  readonly overdue: boolean;
  readonly first: number;
  /** Only cases with a smaller number. */
  readonly before: number | null;
}

/** A case that a reader wants to open, with the instant at which its facts were true. */
export interface LockedToOpen extends LockedRow<CaseRow> {
  readonly now: Date;
}

/** One agreement of a consent: what a case rests on. */
export interface LinkedConsent {
  readonly consentId: string;
  readonly scope: ConsentScope;
}

/** Reading the case, but for having answered. */
const ASKED_FIRST = 'case.answer-recognition';

/** The rules by which a case is seen by those whom it was sent to. */
const READER_GRANTS = new Set(READERSHIPS.map(({ name }) => `case.see.${name}`));

/** The states in which the case waits for its reviewer. */
const WAITING: readonly CaseState[] = ['SUBMITTED', 'IN_REVIEW'];

/** The cases as each actor may see them. */
@Injectable()
export class CaseRepository extends ScopedRepository<CaseRow> {
  protected readonly entity = CaseRow;
  protected readonly resource = caseResource;
  protected readonly seeAction = 'case.see';

  /** A page of the visible cases with the grants that show them. */
  async list(work: Work, filter: CaseFilter): Promise<{ items: Granted<CaseRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'c');
    const { query } = scoped;
    if (filter.states !== null) query.andWhere('c.state = ANY(:states)', { states: filter.states });
    if (filter.mine) {
      query.andWhere('c.authorId = :mine', {
        mine: work.actor.kind === 'person' ? work.actor.personId : null,
      });
    }
    if (filter.forReview) query.andWhere(anyOfReaders(scoped.grants));
    if (filter.overdue) {
      query.andWhere('c.state = ANY(:waiting) AND c.dueAt <= subrosa.now()', { waiting: WAITING });
    }
    if (filter.before !== null) query.andWhere('c.number < :before', { before: filter.before });
    query.orderBy('c.number', 'DESC');
    return this.page(scoped, { first: filter.first, after: null });
  }

  /** The visible case of this number with its grants, or null. */
  async findByNumber(work: Work, number: number): Promise<Granted<CaseRow> | null> {
    const scoped = this.scoped(work, 'c');
    scoped.query.andWhere('c.number = :number', { number });
    return (await this.page(scoped, { first: 1, after: null })).items[0] ?? null;
  }

  /** The visible case with the grants that show it, or NOT_FOUND. */
  async getGranted(work: Work, id: string): Promise<Granted<CaseRow>> {
    const row = await this.get(work, id);
    const facts = await this.factsOf(work, row, this.seeAction);
    return { row, grants: work.ability.matching(this.seeAction, this.resource, facts, work.now()) };
  }

  /** The numbers of those of the cases that the actor may know of, by their ids. */
  async numbersOf(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.scoped(work, 'c').query.andWhere('c.id = ANY(:ids)', { ids }).getMany();
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  /** The id of the living case that the actor's draft has become, or null. */
  async findOfDraft(work: Work, draftId: string): Promise<string | null> {
    const row = await this.scoped(work, 'c')
      .query.andWhere('c.draftId = :draft AND c.state = ANY(:states)', {
        draft: draftId,
        states: READABLE_STATES,
      })
      .getOne();
    return row?.id ?? null;
  }

  /** The facts by which a reader may be asked the recognition question decide on opening and reading too, so that they are loaded once. */
  protected override async factsOf(work: Work, row: CaseRow, action: string): Promise<Facts> {
    const actions = action === ASKED_FIRST ? [action, 'case.open', 'case.read'] : [action];
    const [facts] = await loadFacts(work.manager, work.ability.looksAt(this.resource, actions), [row]);
    if (facts === undefined) throw new AppError('INTERNAL');
    return facts;
  }

  /** The facts of several cases at once for whatever this actor may do, one statement per relation. */
  async factsOfAll(work: Work, rows: readonly CaseRow[]): Promise<readonly Facts[]> {
    return loadFacts(work.manager, work.ability.looksAt(this.resource), rows);
  }

  /**
   * As everywhere, but an expired case says so: row security lets nobody lock it, which alone would read as "not found" to someone
   * who sees it in every list.
   */
  override async lockVisible(work: Work, id: string, action: string): Promise<LockedRow<CaseRow>> {
    try {
      return await super.lockVisible(work, id, action);
    } catch (error) {
      if (error instanceof AppError && error.code === 'NOT_FOUND') {
        const row = await this.find(work, id);
        if (row !== null && isExpired(row.expiresAt, work.now())) {
          throw new AppError('CASE_EXPIRED', { resource: this.resource.name, resourceId: id, action });
        }
      }
      throw error;
    }
  }

  /** As `lockVisible`, but what is visible and not allowed is explained first, if `explain` has something to say; else FORBIDDEN. */
  async lockExplained(
    work: Work,
    id: string,
    ask: { readonly action: string; readonly explain: (row: CaseRow) => void },
  ): Promise<LockedRow<CaseRow>> {
    try {
      return await this.lockVisible(work, id, ask.action);
    } catch (error) {
      if (error instanceof AppError && error.code === 'FORBIDDEN') ask.explain(await this.get(work, id));
      throw error;
    }
  }

  /** Locks the case for a reader who wants to open it; FORBIDDEN for whoever could not read it even after every answer. */
  async lockToOpen(work: Work, id: string): Promise<LockedToOpen> {
    const locked = await this.lockVisible(work, id, ASKED_FIRST);
    return { ...locked, now: await currentInstant(work) };
  }

  /** Those of the cases that are unexpired at this very statement, on the database's clock: the last look before text leaves. */
  async unexpiredNow(work: Work, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await work.manager.query(
      'SELECT id FROM subrosa.cases WHERE clinic_id = $1 AND id = ANY($2) AND subrosa.now() < expires_at',
      [work.actor.clinicId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The next case number of the clinic; the counter stays locked until the transaction ends, so that none is given twice. */
  async nextNumber(work: Work): Promise<number> {
    const [rows]: [{ last_number: number }[], number] = await work.manager.query(
      'UPDATE subrosa.case_counters SET last_number = last_number + 1 WHERE clinic_id = $1 RETURNING last_number',
      [work.actor.clinicId],
    );
    const number = rows[0]?.last_number;
    if (number === undefined) throw new AppError('INTERNAL');
    return number;
  }

  /** Notes the agreements that a case rests on; one that is noted already stays. */
  async linkConsents(work: Work, caseId: string, agreements: readonly LinkedConsent[]): Promise<void> {
    if (agreements.length === 0) return;
    await work.manager.query(
      `INSERT INTO subrosa.case_consents (clinic_id, case_id, consent_id, scope)
       SELECT $1, $2, a.consent_id, a.scope FROM unnest($3::uuid[], $4::text[]) AS a (consent_id, scope) ON CONFLICT DO NOTHING`,
      [
        work.actor.clinicId,
        caseId,
        agreements.map(({ consentId }) => consentId),
        agreements.map(({ scope }) => scope),
      ],
    );
  }

  /** Notes the determination that a case rests on; one that is noted already stays. */
  async linkDetermination(work: Work, caseId: string, determinationId: string): Promise<void> {
    await work.manager.query(
      `INSERT INTO subrosa.case_determinations (clinic_id, case_id, determination_id) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [work.actor.clinicId, caseId, determinationId],
    );
  }

  /** As `lockVisible`, for a process that finds its task done already: null where that would refuse. */
  async lockIfAllowed(work: Work, id: string, action: string): Promise<LockedRow<CaseRow> | null> {
    try {
      return await this.lockVisible(work, id, action);
    } catch (error) {
      if (error instanceof AppError && error.kind !== 'fault') return null;
      throw error;
    }
  }
}

function anyOfReaders(grants: readonly GrantColumn[]): string {
  const expressions = grants
    .filter(({ code }) => READER_GRANTS.has(code))
    .map(({ expression }) => expression);
  return expressions.length === 0 ? 'FALSE' : `(${expressions.join(' OR ')})`;
}
