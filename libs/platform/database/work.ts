import { newId } from '@subrosa/kernel';
import type { Clock } from '@subrosa/kernel';
import type { Ability, Actor } from '@subrosa/access';
import type { EntityManager } from 'typeorm';
import type { LedgerEntry } from './ledger-entry.js';

/** What a Work is made of. */
export interface WorkParts {
  readonly actor: Actor;
  readonly ability: Ability;
  readonly manager: EntityManager;
  readonly now: Date;
  readonly requestId: string;
}

/**
 * One transaction of one actor in one clinic: nobody queries without it. `now` is the database's clock at its start; the
 * manager's statements run one at a time; what is recorded and emitted commits or vanishes with the rest.
 */
export class Work implements Clock {
  readonly actor: Actor;
  readonly ability: Ability;
  readonly manager: EntityManager;
  readonly requestId: string;
  readonly #now: Date;
  readonly #undoing: (() => Promise<void>)[] = [];

  constructor(parts: WorkParts) {
    this.actor = parts.actor;
    this.ability = parts.ability;
    this.manager = parts.manager;
    this.requestId = parts.requestId;
    this.#now = parts.now;
  }

  /** The database's instant at which this Work began. */
  now(): Date {
    return new Date(this.#now);
  }

  /**
   * Notes how to undo something done outside the database, should this Work be rolled back. Never run after a commit was tried:
   * its outcome may be unknown.
   */
  onUndo(undo: () => Promise<void>): void {
    this.#undoing.push(undo);
  }

  /** Undoes what was noted; one that fails leaves its thing behind, and does not hide why the Work failed. */
  async undo(): Promise<void> {
    for (const undo of this.#undoing.splice(0)) await undo().catch(() => undefined);
  }

  /** Appends to the ledger in this transaction; answers the position. */
  async record(entry: LedgerEntry): Promise<string> {
    const id = newId();
    const actorName = this.actor.kind === 'system' ? this.actor.name : 'person';
    const rows: { position: string }[] = await this.manager.query(
      'SELECT subrosa.append_ledger($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) AS position',
      [
        id,
        this.actor.kind,
        actorName,
        entry.action,
        entry.outcome,
        entry.resource,
        entry.resourceId ?? null,
        entry.caseId ?? null,
        entry.grant ?? '',
        JSON.stringify(entry.details ?? {}),
        this.requestId,
        entry.idempotencyKey ?? id,
      ],
    );
    return rows[0]?.position ?? '';
  }

  /** Appends several lines in one statement, in the order given; for texts that are returned together. */
  async recordAll(entries: readonly LedgerEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const lines = entries.map((entry) => {
      const id = newId();
      return {
        id,
        action: entry.action,
        outcome: entry.outcome,
        resource: entry.resource,
        resourceId: entry.resourceId ?? null,
        caseId: entry.caseId ?? null,
        grant: entry.grant ?? '',
        details: entry.details ?? {},
        key: entry.idempotencyKey ?? id,
      };
    });
    await this.manager.query(
      `SELECT subrosa.append_ledger((l.line ->> 'id')::uuid, $2, $3, l.line ->> 'action', l.line ->> 'outcome', l.line ->> 'resource',
                (l.line ->> 'resourceId')::uuid, (l.line ->> 'caseId')::uuid, l.line ->> 'grant', l.line -> 'details', $4,
                l.line ->> 'key')
         FROM (SELECT line FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (line, place) ORDER BY place) l`,
      [
        JSON.stringify(lines),
        this.actor.kind,
        this.actor.kind === 'system' ? this.actor.name : 'person',
        this.requestId,
      ],
    );
  }

  /** Notes an event for later features in this transaction; the relay hands it to the queue after the commit. Ids only. */
  async emit(topic: string, subjectId: string, runAt: Date = this.now()): Promise<void> {
    await this.manager.query(
      `INSERT INTO subrosa.outbox (clinic_id, id, topic, subject_id, run_at, created_at, attempts)
       VALUES ($1, $2, $3, $4, $5, subrosa.now(), 0)`,
      [this.actor.clinicId, newId(), topic, subjectId, runAt],
    );
  }
}
