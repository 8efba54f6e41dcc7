import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import type { HoldRow } from './hold.row.js';
import type { PlaceHoldInput } from './place-hold.js';
import { buildHold, buildHoldParts, buildRetention } from './testing.js';

const DAY = 86_400_000;
const NOW = new Date('2026-03-02T09:00:00Z');
const REASON = 'A claim was announced and the files are to be kept.';
const ASKED = { reasonCode: 'COMPLAINT', reason: 'The client announced a complaint.' } as const;

let database: TestDatabase;
let clinicId: ClinicId;
let author: PersonActor, supervisor: PersonActor, officer: PersonActor, director: PersonActor;
let stranger: PersonActor, elsewhere: PersonActor;
let assignmentId: string;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.setClock(NOW);
  clinicId = await buildClinic(database);
  author = await buildMember(database, clinicId);
  supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
  officer = await buildMember(database, clinicId, { roles: ['PRIVACY_OFFICER'] });
  director = await buildMember(database, clinicId, { roles: ['DIRECTOR'] });
  stranger = await buildMember(database, clinicId);
  elsewhere = await buildMember(database, await buildClinic(database), { roles: ['PRIVACY_OFFICER'] });
  assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
});

const parts = () => buildHoldParts(database);
const build = (): Promise<BuiltCase> => buildCase(database, { author, supervisor }, { assignmentId });
const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
  database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
const release = (hold: HoldRow, version = hold.version): Promise<HoldRow> =>
  as(officer, (work) => parts().change.release(work, { holdId: hold.id, version }));
const ask = (actor: PersonActor, caseId: string, words: Partial<typeof ASKED> = {}) =>
  as(actor, (work) => parts().ask.ask(work, { caseId, ...ASKED, ...words }));
const countOf = async (built: BuiltCase): Promise<number> => {
  const [row] = await database.sql<{ n: number }>('SELECT hold_count AS n FROM subrosa.cases WHERE id = $1', [
    built.row.id,
  ]);
  return row?.n ?? -1;
};
const receiptsOf = (built: BuiltCase): Promise<Record<string, unknown>[]> =>
  database.sql(
    'SELECT hold_count, hold_delayed_from, hold_delayed_until FROM subrosa.destruction_receipts WHERE case_id = $1',
    [built.row.id],
  );

describe('what a hold takes in', () => {
  it('one case, one author, what was submitted between two instants, or the clinic', async () => {
    const other = await buildMember(database, clinicId);
    const mine = await build();
    await database.setClock(new Date(NOW.getTime() + DAY));
    const theirs = await buildCase(database, { author: other, supervisor });
    const held = async (overrides: Partial<PlaceHoldInput>): Promise<number[]> => {
      const hold = await buildHold(database, officer, overrides);
      const counts = [await countOf(mine), await countOf(theirs)];
      await release(hold);
      return counts;
    };
    expect(await held({ extent: 'CASE', caseId: mine.row.id })).toEqual([1, 0]);
    expect(await held({ extent: 'AUTHOR', authorId: other.personId })).toEqual([0, 1]);
    const between = (from: Date, until: Date) =>
      held({ extent: 'DATES', submittedFrom: from, submittedUntil: until });
    const next = new Date(NOW.getTime() + DAY);
    // Half-open: from its beginning on, and before its end.
    expect(await between(NOW, next)).toEqual([1, 0]);
    expect(await between(next, new Date(next.getTime() + 1))).toEqual([0, 1]);
    expect(await held({ extent: 'CLINIC' })).toEqual([1, 1]);
    expect([await countOf(mine), await countOf(theirs)]).toEqual([0, 0]);
  });

  it('nothing of another clinic', async () => {
    const built = await build();
    await buildHold(database, elsewhere);
    expect(await countOf(built)).toBe(0);
  });

  it('what is submitted while it stands, and nothing after it was released', async () => {
    const hold = await buildHold(database, officer, { extent: 'AUTHOR', authorId: author.personId });
    const during = await build();
    expect([await countOf(during), during.row.holdCount]).toEqual([1, 1]);
    await release(hold);
    const afterwards = await build();
    expect([await countOf(during), await countOf(afterwards)]).toEqual([0, 0]);
    expect(afterwards.row.holdCount).toBe(0);
  });

  it('a case past its expiry that is not destroyed yet, which stays unreadable', async () => {
    const built = await build();
    await database.setClock(new Date(built.row.expiresAt.getTime() + DAY));
    await buildHold(database, officer, { extent: 'CASE', caseId: built.row.id });
    expect(await buildRetention(database).destroyCase.execute(clinicId, built.row.id)).toBe('NOTHING_DUE');
    const material = await as(author, (work): Promise<unknown[]> =>
      work.manager.query('SELECT id FROM subrosa.case_sections WHERE case_id = $1', [built.row.id]),
    );
    expect(material).toEqual([]);
  });

  it('what two holds take in stays until both are released', async () => {
    const built = await build();
    const one = await buildHold(database, officer, { extent: 'CASE', caseId: built.row.id });
    const two = await buildHold(database, officer);
    await database.setClock(built.row.expiresAt);
    const { destroyCase } = buildRetention(database);
    await release(one);
    expect(await destroyCase.execute(clinicId, built.row.id)).toBe('NOTHING_DUE');
    await release(two);
    expect(await destroyCase.execute(clinicId, built.row.id)).toBe('DESTROYED');
  });
});

describe('a receipt', () => {
  const after = (days: number, built: BuiltCase): Date =>
    new Date(built.row.expiresAt.getTime() + days * DAY);

  it('says how many holds delayed the destruction, from when it was possible to the last release', async () => {
    const built = await build();
    const early = await buildHold(database, officer, { extent: 'CASE', caseId: built.row.id });
    const one = await buildHold(database, officer);
    await database.setClock(after(-1, built));
    // Released before the expiry: it delayed nothing.
    await release(early);
    await database.setClock(after(3, built));
    const two = await buildHold(database, officer, { extent: 'AUTHOR', authorId: author.personId });
    await release(one);
    await database.setClock(after(40, built));
    await release(two);
    await database.setClock(after(41, built));
    await buildRetention(database).sweepAll();
    expect(await receiptsOf(built)).toEqual([
      { hold_count: 2, hold_delayed_from: built.row.expiresAt, hold_delayed_until: after(40, built) },
    ]);
  });

  it('counts from the end of the wait after a withdrawn consent', async () => {
    const built = await build();
    await database.sql('UPDATE subrosa.cases SET destroy_not_before = $2 WHERE id = $1', [
      built.row.id,
      after(3, built),
    ]);
    const hold = await buildHold(database, officer);
    await database.setClock(after(5, built));
    await release(hold);
    await buildRetention(database).sweepAll();
    expect(await receiptsOf(built)).toEqual([
      { hold_count: 1, hold_delayed_from: after(3, built), hold_delayed_until: after(5, built) },
    ]);
  });

  it('says nothing of holds where none delayed anything', async () => {
    const built = await build();
    await release(await buildHold(database, officer));
    await database.setClock(built.row.expiresAt);
    await buildRetention(database).sweepAll();
    expect(await receiptsOf(built)).toEqual([
      { hold_count: 0, hold_delayed_from: new Date(0), hold_delayed_until: new Date(0) },
    ]);
  });
});

describe('requests', () => {
  it('are answered together by the hold that takes their cases in, and tell the askers so', async () => {
    const built = await build();
    const other = await build();
    const mine = await ask(author, built.row.id);
    const theirs = await ask(supervisor, built.row.id);
    const open = await ask(director, other.row.id);
    const hold = await buildHold(database, officer, {
      extent: 'CASE',
      caseId: built.row.id,
      requestId: mine.id,
    });
    const states = await database.sql(
      'SELECT id, state, hold_id FROM subrosa.hold_requests WHERE clinic_id = $1 ORDER BY id',
      [clinicId],
    );
    expect(states).toEqual([
      { id: mine.id, state: 'PLACED', hold_id: hold.id },
      { id: theirs.id, state: 'PLACED', hold_id: hold.id },
      { id: open.id, state: 'ASKED', hold_id: null },
    ]);
    const seenBy = async (actor: PersonActor): Promise<string[]> =>
      as(actor, async (work) => {
        const page = await parts().queries.requestPage(work, { afterId: null, states: null });
        return page.items.map(({ row }) => `${row.id} ${row.state}`);
      });
    expect(await seenBy(author)).toEqual([`${mine.id} PLACED`]);
    expect(await seenBy(stranger)).toEqual([]);
    expect(await seenBy(officer)).toHaveLength(3);
  });

  it('can be made of a case past its expiry, and again once declined', async () => {
    const built = await build();
    await database.setClock(built.row.expiresAt);
    const first = await ask(supervisor, built.row.id);
    await as(officer, (work) => parts().ask.decline(work, { requestId: first.id, version: 1 }));
    const second = await ask(supervisor, built.row.id);
    expect(second.state).toBe('ASKED');
  });
});

describe('who is told what', () => {
  const told = (actor: PersonActor, caseId: string) =>
    as(actor, async (work) => {
      const loaders = parts().queries.loaders(work);
      const isPaused = await loaders.isPaused.load(caseId);
      const reasons = await loaders.releasedReasons.load(caseId);
      return [isPaused, reasons.map(({ reasonCode, reason }) => `${reasonCode}: ${reason}`)];
    });

  it('the author, that it is paused, and why only once that is released; others nothing', async () => {
    const built = await build();
    expect(await told(author, built.row.id)).toEqual([false, []]);
    const hold = await buildHold(database, officer);
    expect(await told(author, built.row.id)).toEqual([true, []]);
    await as(officer, (work) => parts().change.releaseReason(work, { holdId: hold.id, version: 1 }));
    expect(await told(author, built.row.id)).toEqual([true, [`LITIGATION: ${REASON}`]]);
    expect(await told(officer, built.row.id)).toEqual([true, []]);
    for (const other of [supervisor, director, stranger, elsewhere])
      expect(await told(other, built.row.id)).toEqual([false, []]);
    const lines = await database.sql(
      `SELECT actor_id, action, outcome, resource_id, case_id, grant_code FROM subrosa.ledger_events
        WHERE clinic_id = $1 AND outcome = 'READ'`,
      [clinicId],
    );
    expect(lines).toEqual([
      {
        actor_id: author.personId,
        action: 'heldCase.read-reason',
        outcome: 'READ',
        resource_id: hold.id,
        case_id: built.row.id,
        grant_code: 'heldCase.read-reason.author',
      },
    ]);
    await release(hold, 2);
    expect(await told(author, built.row.id)).toEqual([false, []]);
  });

  it('the number of the case, whoever may know of it; nobody else', async () => {
    const built = await build();
    const numberFor = (actor: PersonActor): Promise<number | null> =>
      as(actor, (work) => parts().queries.loaders(work).caseNumber.load(built.row.id));
    for (const actor of [author, officer]) expect(await numberFor(actor)).toBe(built.row.number);
    for (const other of [stranger, elsewhere]) expect(await numberFor(other)).toBeNull();
  });

  it('the privacy officer, every hold with its words, one line of the ledger each', async () => {
    const hold = await buildHold(database, officer);
    const seen = (actor: PersonActor): Promise<string[]> =>
      as(actor, async (work) => {
        const { items } = await parts().queries.page(work, { afterId: null, isStanding: true });
        return Promise.all(items.map((item) => parts().queries.loaders(work).reason.load(item)));
      });
    expect(await seen(officer)).toEqual([REASON]);
    for (const other of [author, supervisor, director, elsewhere]) expect(await seen(other)).toEqual([]);
    const lines = await database.sql(
      `SELECT resource_id, grant_code FROM subrosa.ledger_events WHERE clinic_id = $1 AND action = 'hold.read'`,
      [clinicId],
    );
    expect(lines).toEqual([{ resource_id: hold.id, grant_code: 'hold.see.privacy-officer' }]);
    const stored = await database.sql<{ reason: Buffer }>('SELECT reason FROM subrosa.holds WHERE id = $1', [
      hold.id,
    ]);
    expect(stored[0]?.reason.includes('claim')).toBe(false);
  });
});
