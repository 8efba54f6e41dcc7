import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppError } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildCase } from '@subrosa/features/cases/testing.js';
import type { BuiltCase } from '@subrosa/features/cases/testing.js';
import { buildHold, buildHoldParts, buildRetention } from '@subrosa/features/retention/testing.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';

const ROUNDS = 1_000;
/** So many clinics race side by side; holds of one clinic wait for each other. */
const LANES = 4;
/** Each way of ending must have happened this often, or the race was none. */
const AT_LEAST = 50;
const SUBMISSIONS = 100;
const AT_LEAST_SUBMITTED = 10;
/** Whoever starts later starts at most so much later than the one who mostly loses, in milliseconds. */
const REACH_MS = 8;
const NOW = new Date('2026-03-02T09:00:00Z');

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** What became of one side of a race, and while it ran. */
interface Run<T> {
  readonly result: T;
  readonly from: number;
  readonly until: number;
}

async function run<T>(delay: number, act: () => Promise<T>): Promise<Run<T>> {
  await pause(delay);
  const from = performance.now();
  const result = await act();
  return { result, from, until: performance.now() };
}

/** Starts both on connections of their own; a positive lead lets the first one begin so much earlier. */
const both = <A, B>(
  lead: number,
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<[Run<A>, Run<B>]> => Promise.all([run(-lead, first), run(lead, second)]);

const overlap = (a: Run<unknown>, b: Run<unknown>): boolean => a.from < b.until && b.from < a.until;

/** The lead follows who has won, so that both sides win about as often on a fast machine and on a slow one. */
class Lead {
  #middle = 0;

  next(): number {
    return this.#middle + (Math.random() * 2 - 1) * REACH_MS;
  }

  learn(firstHasWon: boolean): void {
    this.#middle += firstHasWon ? -0.5 : 0.5;
  }
}

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

interface Lane {
  readonly clinicId: ClinicId;
  readonly officer: PersonActor;
  readonly author: PersonActor;
  readonly supervisor: PersonActor;
  readonly built: BuiltCase;
}

async function buildLane(): Promise<Lane> {
  await database.setClock(NOW);
  const clinicId = await buildClinic(database);
  const officer = await buildMember(database, clinicId, { roles: ['PRIVACY_OFFICER'] });
  const author = await buildMember(database, clinicId);
  const supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
  const built = await buildCase(database, { author, supervisor });
  return { clinicId, officer, author, supervisor, built };
}

describe('a hold and a destruction of the same case at the same time', () => {
  type Ending = 'DESTROYED' | 'HELD';

  /** Copies of a case of which nothing is but row and key: the race is about them. */
  async function copies({ built }: Lane, count: number): Promise<string[]> {
    const rows = await database.sql<{ id: string }>(
      `WITH more AS (SELECT gen_random_uuid() AS id, n FROM generate_series(2, $2 + 1) AS n),
            cases AS (
              INSERT INTO subrosa.cases
              SELECT (jsonb_populate_record(c, jsonb_build_object('id', more.id, 'number', more.n))).*
                FROM subrosa.cases c, more WHERE c.id = $1 RETURNING id)
       INSERT INTO subrosa.case_keys
       SELECT k.clinic_id, cases.id, k.epoch_id, k.wrapped_key, k.created_at FROM subrosa.case_keys k, cases WHERE k.case_id = $1
       RETURNING case_id AS id`,
      [built.row.id, count],
    );
    return rows.map(({ id }) => id);
  }

  /** What the officer is told: that it is placed, or by which typed refusal not. */
  async function place({ officer }: Lane, caseId: string): Promise<string> {
    try {
      await buildHold(database, officer, { extent: 'CASE', caseId });
      return 'PLACED';
    } catch (error) {
      return error instanceof AppError ? error.code : 'NOT AN ERROR OF OURS';
    }
  }

  const look = async (caseId: string): Promise<object | undefined> =>
    (
      await database.sql(
        `SELECT c.state, c.hold_count AS "holdCount",
                (SELECT count(*)::int FROM subrosa.case_keys k WHERE k.case_id = c.id AND k.wrapped_key IS NOT NULL) AS keys,
                (SELECT count(*)::int FROM subrosa.destruction_receipts r WHERE r.case_id = c.id) AS receipts,
                (SELECT count(*)::int FROM subrosa.holds h WHERE h.case_id = c.id) AS holds,
                (SELECT count(*)::int FROM subrosa.hold_cases l WHERE l.case_id = c.id) AS held
           FROM subrosa.cases c WHERE c.id = $1`,
        [caseId],
      )
    )[0];

  const AFTER: Readonly<Record<Ending, object>> = {
    DESTROYED: {
      ...{ told: 'CASE_DESTROYED', outcome: 'DESTROYED', state: 'DESTROYED' },
      ...{ holdCount: 0, keys: 0, receipts: 1, holds: 0, held: 0 },
    },
    HELD: {
      ...{ told: 'PLACED', outcome: 'NOTHING_DUE', state: 'SUBMITTED' },
      ...{ holdCount: 1, keys: 1, receipts: 0, holds: 1, held: 1 },
    },
  };

  it(`${ROUNDS} times: destroyed and not held, or held and not destroyed, never both and never neither`, async () => {
    const lanes = await Promise.all(Array.from({ length: LANES }, buildLane));
    const ids = await Promise.all(lanes.map((lane) => copies(lane, ROUNDS / LANES)));
    await database.setClock(new Date(Math.max(...lanes.map(({ built }) => built.row.expiresAt.getTime()))));
    const { destroyCase } = buildRetention(database);
    const tally = { HELD: 0, DESTROYED: 0, overlapping: 0 };
    const raceLane = async (lane: Lane, caseIds: readonly string[]): Promise<void> => {
      const lead = new Lead();
      for (const caseId of caseIds) {
        const [hold, destruction] = await both(
          lead.next(),
          () => place(lane, caseId),
          () => destroyCase.execute(lane.clinicId, caseId),
        );
        const ending: Ending = destruction.result === 'DESTROYED' ? 'DESTROYED' : 'HELD';
        const seen = { told: hold.result, outcome: destruction.result, ...(await look(caseId)) };
        expect(seen).toEqual(AFTER[ending]);
        tally[ending] += 1;
        if (overlap(hold, destruction)) tally.overlapping += 1;
        lead.learn(ending === 'HELD');
      }
    };
    await Promise.all(lanes.map((lane, index) => raceLane(lane, ids[index] ?? [])));
    process.stderr.write(
      `hold against destruction, ${ROUNDS} times: ${tally.HELD} held, ${tally.DESTROYED} destroyed, ${tally.overlapping} overlapping\n`,
    );
    expect(tally.HELD + tally.DESTROYED).toBe(ROUNDS);
    expect(Math.min(tally.HELD, tally.DESTROYED)).toBeGreaterThanOrEqual(AT_LEAST);
    expect(tally.overlapping).toBeGreaterThanOrEqual(ROUNDS / 2);
  }, 180_000);
});

describe('a hold and a submission at the same time', () => {
  /** What is counted on the author's cases, and what is counted once more from the holds that stand. */
  const counts = (lane: Lane, caseId: string): Promise<object[]> =>
    database.sql(
      `SELECT c.hold_count AS counted,
              (SELECT count(*)::int FROM subrosa.hold_cases l JOIN subrosa.holds h ON h.id = l.hold_id
                WHERE l.case_id = c.id AND l.held_until > subrosa.now() AND h.released_at > subrosa.now()) AS standing
         FROM subrosa.cases c WHERE c.clinic_id = $1 AND c.id = $2`,
      [lane.clinicId, caseId],
    );

  /** A submission that found the hold standing says so with an event; one that was found by it does not. */
  const hasFoundHold = async (caseId: string): Promise<boolean> =>
    (
      await database.sql(`SELECT 1 FROM subrosa.outbox WHERE topic = 'case.held' AND subject_id = $1`, [
        caseId,
      ])
    ).length > 0;

  it(`${SUBMISSIONS} times: the hold takes the case in, whoever comes first, and lets it go again`, async () => {
    const lane = await buildLane();
    const { author, supervisor, officer, built } = lane;
    const { assignmentId, consentId, clientRecordId } = built;
    const submit = async (): Promise<string> =>
      (await buildCase(database, { author, supervisor }, { assignmentId, consentId, clientRecordId })).row.id;
    const lead = new Lead();
    const tally = { foundByHold: 0, foundHold: 0, overlapping: 0 };
    for (let round = 0; round < SUBMISSIONS; round += 1) {
      const [hold, submission] = await both(
        lead.next(),
        () => buildHold(database, officer, { extent: 'AUTHOR', authorId: author.personId }),
        submit,
      );
      expect(await counts(lane, submission.result)).toEqual([{ counted: 1, standing: 1 }]);
      const isLate = await hasFoundHold(submission.result);
      tally[isLate ? 'foundHold' : 'foundByHold'] += 1;
      if (overlap(hold, submission)) tally.overlapping += 1;
      lead.learn(isLate);
      // The release races another submission: it is taken in and let go, or not taken in at all.
      const release = (): Promise<unknown> =>
        database.unitOfWork.run(officer, { action: 'hold.release', requestId: 'race' }, (work) =>
          buildHoldParts(database).change.release(work, { holdId: hold.result.id, version: 1 }),
        );
      const [, next] = await both(lead.next(), release, submit);
      expect(await counts(lane, submission.result)).toEqual([{ counted: 0, standing: 0 }]);
      expect(await counts(lane, next.result)).toEqual([{ counted: 0, standing: 0 }]);
    }
    process.stderr.write(
      `hold against submission, ${SUBMISSIONS} times: ${tally.foundByHold} found by the hold, ${tally.foundHold} found the hold, ${tally.overlapping} overlapping\n`,
    );
    expect(Math.min(tally.foundByHold, tally.foundHold)).toBeGreaterThanOrEqual(AT_LEAST_SUBMITTED);
  }, 120_000);
});
