import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import type { HoldReason } from './domain/decide-hold.js';
import type { PlaceHoldInput } from './place-hold.js';
import { buildHold, buildHoldParts, buildRetention } from './testing.js';

const DAY = 86_400_000;
const NOW = new Date('2026-03-02T09:00:00Z');
const LONG_AGO = { submittedFrom: new Date(0), submittedUntil: new Date(DAY) };
const IN_JUNE = '2026-06-01';

/** What every refusal is tried on: a hold over everything, another over nothing, an open request, and a case that is gone. */
interface Scene {
  readonly clinicId: ClinicId;
  readonly author: PersonActor;
  readonly supervisor: PersonActor;
  readonly director: PersonActor;
  readonly officer: PersonActor;
  readonly stranger: PersonActor;
  readonly elsewhere: PersonActor;
  readonly built: BuiltCase;
  readonly other: BuiltCase;
  readonly gone: BuiltCase;
  readonly holdId: string;
  readonly requestId: string;
}

let database: TestDatabase;
let shared: Scene;
beforeAll(async () => {
  database = await testDatabase();
  shared = await setScene();
});
afterAll(() => database.drop());

const parts = () => buildHoldParts(database);
const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
  database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
const place = (actor: PersonActor, input: Partial<PlaceHoldInput>): Promise<unknown> =>
  buildHold(database, actor, { reasonCode: 'OTHER', ...input });
const release = (actor: PersonActor, holdId: string, version = 1): Promise<unknown> =>
  as(actor, (work) => parts().change.release(work, { holdId, version }));
const review = (
  actor: PersonActor,
  input: { holdId: string; version?: number; on?: string },
): Promise<unknown> =>
  as(actor, (work) => parts().change.review(work, { version: 1, ...input, reviewOn: input.on ?? IN_JUNE }));
const releaseReason = (actor: PersonActor, holdId: string, version = 1): Promise<unknown> =>
  as(actor, (work) => parts().change.releaseReason(work, { holdId, version }));
const ask = (
  actor: PersonActor,
  caseId: string,
  reason = 'The client announced a complaint.',
): Promise<{ id: string }> =>
  as(actor, (work) =>
    parts().ask.ask(work, { caseId, reasonCode: 'COMPLAINT' satisfies HoldReason, reason }),
  );
const decline = (actor: PersonActor, requestId: string, version = 1): Promise<unknown> =>
  as(actor, (work) => parts().ask.decline(work, { requestId, version }));

async function setScene(): Promise<Scene> {
  await database.setClock(new Date(NOW.getTime() - 100 * DAY));
  const clinicId = await buildClinic(database);
  const member = (...roles: PersonActor['roles']) => buildMember(database, clinicId, { roles });
  const [author, supervisor, director] = [
    await member('TRAINEE'),
    await member('SUPERVISOR'),
    await member('DIRECTOR'),
  ];
  const [officer, stranger] = [await member('PRIVACY_OFFICER'), await member('TRAINEE')];
  const elsewhere = await buildMember(database, await buildClinic(database), { roles: ['PRIVACY_OFFICER'] });
  const assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
  const build = () => buildCase(database, { author, supervisor }, { assignmentId });
  const gone = await build();
  await database.setClock(NOW);
  await buildRetention(database).sweepAll();
  const [built, other] = [await build(), await build()];
  const hold = await buildHold(database, officer, { extent: 'CLINIC' });
  await buildHold(database, officer, { extent: 'DATES', ...LONG_AGO });
  const { id: requestId } = await ask(author, built.row.id);
  return {
    clinicId, author, supervisor, director, officer, stranger, elsewhere, built, other, gone, holdId: hold.id, requestId,
  }; // prettier-ignore
}

type Act = (scene: Scene) => Promise<unknown>;
/** A name, the code, the act, and what happened before it. */
type Table = readonly (readonly [string, string, Act, Act?])[];

const placing: Table = [
  ['by a supervisor', 'FORBIDDEN', ({ supervisor }) => place(supervisor, {})],
  ['by the director', 'FORBIDDEN', ({ director }) => place(director, {})],
  ['on no case', 'INVALID_INPUT', ({ officer }) => place(officer, { extent: 'CASE' })],
  ['on a case that its extent does not look at', 'INVALID_INPUT', ({ officer, built }) => place(officer, { caseId: built.row.id })],
  ['on a malformed id', 'INVALID_INPUT', ({ officer }) => place(officer, { extent: 'CASE', caseId: 'x' })],
  ['on an unknown case', 'NOT_FOUND', ({ officer }) => place(officer, { extent: 'CASE', caseId: newId() })],
  ['on a case of another clinic', 'NOT_FOUND', ({ elsewhere, built }) => place(elsewhere, { extent: 'CASE', caseId: built.row.id })],
  ['on a person of another clinic', 'NOT_FOUND', ({ officer, elsewhere }) => place(officer, { extent: 'AUTHOR', authorId: elsewhere.personId })],
  ['on a destroyed case', 'CASE_DESTROYED', ({ officer, gone }) => place(officer, { extent: 'CASE', caseId: gone.row.id })],
  ['on dates that end as they begin', 'INVALID_INPUT', ({ officer }) => place(officer, { extent: 'DATES', submittedFrom: NOW, submittedUntil: NOW })],
  ['on dates without an end', 'INVALID_INPUT', ({ officer }) => place(officer, { extent: 'DATES', submittedFrom: NOW })],
  ['to be reviewed yesterday', 'INVALID_INPUT', ({ officer }) => place(officer, { reviewOn: '2026-03-01' })],
  ['to be reviewed in more than a year', 'INVALID_INPUT', ({ officer }) => place(officer, { reviewOn: '2027-03-03' })],
  ['to be reviewed on no day', 'INVALID_INPUT', ({ officer }) => place(officer, { reviewOn: '2026-02-30' })],
  ['without a word', 'INVALID_INPUT', ({ officer }) => place(officer, { reason: '  ' })],
  ['with too many words', 'TOO_LARGE', ({ officer }) => place(officer, { reason: 'so '.repeat(200) })],
  ['with words that identify', 'TEXT_MAY_IDENTIFY', ({ officer }) => place(officer, { reason: 'Call 415-555-0134 about it.' })],
  ['twice', 'HOLD_STANDS', ({ officer }) => place(officer, { reasonCode: 'LITIGATION' })],
  ['for an unknown request', 'NOT_FOUND', ({ officer }) => place(officer, { requestId: newId() })],
  ['for a request about another case', 'INVALID_INPUT', ({ officer, other, requestId }) => place(officer, { extent: 'CASE', caseId: other.row.id, requestId })],
  ['for a request that was declined', 'HOLD_REQUEST_DECIDED', ({ officer, requestId }) => place(officer, { requestId }), ({ officer, requestId }) => decline(officer, requestId)],
]; // prettier-ignore

const changing: Table = [
  ['released by the author', 'NOT_FOUND', ({ author, holdId }) => release(author, holdId)],
  ['released by an officer of another clinic', 'NOT_FOUND', ({ elsewhere, holdId }) => release(elsewhere, holdId)],
  ['released in an older version', 'VERSION_CONFLICT', ({ officer, holdId }) => release(officer, holdId, 0)],
  ['released twice', 'HOLD_RELEASED', ({ officer, holdId }) => release(officer, holdId), ({ officer, holdId }) => release(officer, holdId)],
  ['reviewed by the director', 'NOT_FOUND', ({ director, holdId }) => review(director, { holdId })],
  ['reviewed into the past', 'INVALID_INPUT', ({ officer, holdId }) => review(officer, { holdId, on: '2026-03-01' })],
  ['reviewed into next year but one', 'INVALID_INPUT', ({ officer, holdId }) => review(officer, { holdId, on: '2027-03-03' })],
  ['reviewed in an older version', 'VERSION_CONFLICT', ({ officer, holdId }) => review(officer, { holdId, version: 0 })],
  ['reviewed though unknown', 'NOT_FOUND', ({ officer }) => review(officer, { holdId: newId() })],
  ['reviewed after its release', 'HOLD_RELEASED', ({ officer, holdId }) => review(officer, { holdId, version: 2 }), ({ officer, holdId }) => release(officer, holdId)],
  ['told by the supervisor', 'NOT_FOUND', ({ supervisor, holdId }) => releaseReason(supervisor, holdId)],
  ['told in an older version', 'VERSION_CONFLICT', ({ officer, holdId }) => releaseReason(officer, holdId, 0)],
  ['told twice', 'HOLD_REASON_RELEASED', ({ officer, holdId }) => releaseReason(officer, holdId, 2), ({ officer, holdId }) => releaseReason(officer, holdId)],
]; // prettier-ignore

const requesting: Table = [
  ['about a case one does not know of', 'NOT_FOUND', ({ stranger, built }) => ask(stranger, built.row.id)],
  ['about a case of another clinic', 'NOT_FOUND', ({ elsewhere, built }) => ask(elsewhere, built.row.id)],
  ['by the officer, who places holds', 'FORBIDDEN', ({ officer, built }) => ask(officer, built.row.id)],
  ['about a destroyed case', 'CASE_DESTROYED', ({ author, gone }) => ask(author, gone.row.id)],
  ['twice', 'HOLD_ALREADY_ASKED', ({ author, built }) => ask(author, built.row.id)],
  ['without a word', 'INVALID_INPUT', ({ supervisor, built }) => ask(supervisor, built.row.id, '')],
  ['with words that identify', 'TEXT_MAY_IDENTIFY', ({ supervisor, built }) => ask(supervisor, built.row.id, 'Mail jane.roe@example.org.')],
  ['declined by the asker', 'FORBIDDEN', ({ author, requestId }) => decline(author, requestId)],
  ['declined by someone else', 'NOT_FOUND', ({ stranger, requestId }) => decline(stranger, requestId)],
  ['declined in an older version', 'VERSION_CONFLICT', ({ officer, requestId }) => decline(officer, requestId, 0)],
  ['declined twice', 'HOLD_REQUEST_DECIDED', ({ officer, requestId }) => decline(officer, requestId, 2), ({ officer, requestId }) => decline(officer, requestId)],
]; // prettier-ignore

/** All that a refusal must leave alone; the ledger alone grows. */
const stateOf = (clinicId: ClinicId): Promise<unknown[]> =>
  database.sql(
    `SELECT (SELECT json_agg(h ORDER BY h.id) FROM subrosa.holds h WHERE clinic_id = $1) AS holds,
            (SELECT json_agg(l ORDER BY l.id) FROM subrosa.hold_cases l WHERE clinic_id = $1) AS held,
            (SELECT json_agg(q ORDER BY q.id) FROM subrosa.hold_requests q WHERE clinic_id = $1) AS requests,
            (SELECT json_agg(json_build_array(c.id, c.hold_count, c.version) ORDER BY c.id) FROM subrosa.cases c
              WHERE clinic_id = $1) AS cases,
            (SELECT count(*) FROM subrosa.outbox WHERE clinic_id = $1) AS events`,
    [clinicId],
  );

async function isRefused([, code, act, first]: Table[number]): Promise<void> {
  // A refusal changes nothing, so that all of them can be tried on one scene but those before which something happens.
  const scene = first === undefined ? shared : await setScene();
  await first?.(scene);
  const before = await stateOf(scene.clinicId);
  await expect(act(scene)).rejects.toMatchObject({ code });
  expect(await stateOf(scene.clinicId)).toEqual(before);
}

describe('a hold is not placed, and nothing is changed,', () => {
  it.each(placing)('%s: %s', (...row) => isRefused(row));
});

describe('a hold is not', () => {
  it.each(changing)('%s: %s', (...row) => isRefused(row));
});

describe('a request is not made, nor', () => {
  it.each(requesting)('%s: %s', (...row) => isRefused(row));
});

describe('behind the grants', () => {
  it('the functions of the database ask for a privacy officer of the clinic themselves', async () => {
    const { supervisor, officer, holdId, clinicId } = await setScene();
    const call = (actor: PersonActor, statement: string): Promise<unknown> =>
      as(actor, (work): Promise<unknown> => work.manager.query(statement));
    const statements = [
      `SELECT subrosa.release_hold('${holdId}', 1)`,
      `SELECT subrosa.change_hold('${holdId}', 1, '2026-04-01', true)`,
      `SELECT * FROM subrosa.place_hold(gen_random_uuid(), 'CLINIC', NULL, NULL, '1970-01-01', '9999-12-31', 'OTHER', '', '2026-04-01')`,
    ];
    const before = await stateOf(clinicId);
    for (const statement of statements)
      await expect(call(supervisor, statement)).rejects.toThrow(/only a privacy officer/);
    // Not one whose membership is over either, whatever the session still says.
    await database.sql('UPDATE subrosa.memberships SET active_until = $2 WHERE person_id = $1', [
      officer.personId,
      NOW,
    ]);
    await expect(release(officer, holdId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await stateOf(clinicId)).toEqual(before);
  });

  it('the app role writes neither holds, nor what they hold, nor the count on a case', async () => {
    const { officer, built, holdId } = await setScene();
    const denied = async (statement: string): Promise<void> => {
      await expect(as(officer, (work): Promise<unknown> => work.manager.query(statement))).rejects.toThrow(
        /permission denied/,
      );
    };
    await denied(`UPDATE subrosa.holds SET released_at = now() WHERE id = '${holdId}'`);
    await denied('INSERT INTO subrosa.holds SELECT * FROM subrosa.holds');
    await denied('DELETE FROM subrosa.holds');
    await denied('UPDATE subrosa.hold_cases SET held_until = now()');
    await denied('INSERT INTO subrosa.hold_cases SELECT * FROM subrosa.hold_cases');
    await denied(`UPDATE subrosa.cases SET hold_count = 0 WHERE id = '${built.row.id}'`);
    await denied('SELECT subrosa.begin_hold_change()');
  });
});
