import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildClinic, buildMember, systemActor, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { buildConsultationGroup } from '../groups/testing.js';
import { NoticeRepository } from './notice.repository.js';
import type { Reminded } from './remind-about-cases.js';
import { ReminderRepository } from './reminder.repository.js';
import { TellPeople } from './tell-people.js';
import { TellingRepository } from './telling.repository.js';
import { remindFeature } from './testing.js';

const HOUR = 3_600_000;
const remind = remindFeature();
const reminders = new ReminderRepository();
const notices = new NoticeRepository();
const tell = new TellPeople(new TellingRepository());

let database: TestDatabase;
let clinicId: ClinicId;
let author: PersonActor;
let supervisor: PersonActor;
let director: PersonActor;
let built: BuiltCase;
let now: Date;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.setClock(null);
  clinicId = await buildClinic(database);
  author = await buildMember(database, clinicId, { roles: ['CLINICIAN'], licensed: true });
  supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'], licensed: true });
  director = await buildMember(database, clinicId, { roles: ['DIRECTOR'] });
  built = await buildCase(database, { author, supervisor });
  now = await database.now();
  await database.setClock(now);
});

const act = <T>(who: PersonActor, what: (work: Work) => Promise<T>): Promise<T> =>
  database.unitOfWork.run(who, { action: 'case.remind', requestId: 'remind' }, what);

const send = (who: PersonActor, ...ids: readonly string[]): Promise<Reminded[]> =>
  act(who, (work) => remind.execute(work, ids.length === 0 ? [built.row.id] : ids));

/** Why nothing was sent, or `sent`. */
const outcome = async (who: PersonActor): Promise<string> => (await send(who))[0]?.refusal ?? 'sent';

/** What the relay does with every reminder that was sent and not told yet; the same one twice tells nobody more. */
const relay = async (): Promise<void> => {
  const events = await database.sql<{ subject_id: string }>(
    `SELECT subject_id FROM subrosa.outbox WHERE clinic_id = $1 AND topic = 'case.reminded'`,
    [clinicId],
  );
  const purpose = { action: 'event.case.reminded', requestId: 'remind' };
  for (const { subject_id: subjectId } of [...events, ...events]) {
    await database.workerUnitOfWork.run(systemActor(clinicId, 'relay'), purpose, (work) =>
      tell.handle(work, { topic: 'case.reminded', subjectId }),
    );
  }
};

const told = (who: PersonActor): Promise<string[]> =>
  act(who, async (work) => {
    const which = { unreadOnly: false, before: null };
    const page = await notices.list(work, which, { first: 50, after: null });
    return page.items.map(({ row }) => row.kind);
  });

const sentOf = (who: PersonActor): Promise<number | null> =>
  act(who, async (work) => (await reminders.ofCases(work, who.personId, [built.row.id]))[0]?.sent ?? null);

const change = (what: string): Promise<unknown> =>
  database.sql(`UPDATE subrosa.cases SET ${what} WHERE id = $1`, [built.row.id]);

describe('a reminder', () => {
  it('of the author reaches the supervisor, once, and nobody else', async () => {
    expect(await send(author)).toEqual([
      { caseId: built.row.id, sentAt: now, refusal: null, possibleFrom: null },
    ]);
    await relay();
    expect(await told(supervisor)).toEqual(['REMINDED']);
    for (const who of [author, director]) expect(await told(who)).toEqual([]);
  });

  it('of the supervisor reaches the author once changes are asked for, and not before', async () => {
    expect(await outcome(supervisor)).toBe('NOT_YOURS_TO_REMIND');
    await change(`state = 'CHANGES_REQUESTED'`);
    expect(await outcome(author)).toBe('NOT_YOURS_TO_REMIND');
    expect(await outcome(supervisor)).toBe('sent');
    await relay();
    expect([await told(author), await told(supervisor)]).toEqual([['REMINDED'], []]);
  });

  it('of the director reaches whoever answers for the case, the cover of today too', async () => {
    const cover = await buildMember(database, clinicId, { roles: ['SUPERVISOR'], licensed: true });
    await database.sql(
      `INSERT INTO subrosa.supervision_assignments
       SELECT (jsonb_populate_record(a, jsonb_build_object('id', $2::uuid, 'supervisor_id', $3::uuid, 'kind', 'COVERING', 'covers_id', a.id))).*
         FROM subrosa.supervision_assignments a WHERE a.id = $1`,
      [built.assignmentId, newId(), cover.personId],
    );
    expect(await outcome(director)).toBe('sent');
    await relay();
    expect([await told(supervisor), await told(cover)]).toEqual([['REMINDED'], ['REMINDED']]);
  });

  it('about the case of a group reaches whoever leads the group', async () => {
    const member = await buildMember(database, clinicId, { roles: ['CLINICIAN'], licensed: true });
    const group = await buildConsultationGroup(database, clinicId, { members: [member, author] });
    const membershipIds = [group.membershipOf(group.facilitator), group.membershipOf(member)];
    const audience = { kind: 'CONSULTATION_GROUP', groupId: group.groupId, membershipIds } as const;
    built = await buildCase(database, { author, supervisor }, { audience });
    expect(await outcome(author)).toBe('sent');
    await relay();
    expect([await told(group.facilitator), await told(member)]).toEqual([['REMINDED'], []]);
  });

  it('is sent once in 24 hours by each person, and counted', async () => {
    expect([await sentOf(author), await sentOf(director), await sentOf(supervisor)]).toEqual([0, 0, null]);
    await send(author);
    expect(await send(author)).toEqual([
      {
        caseId: built.row.id,
        sentAt: null,
        refusal: 'TOO_SOON',
        possibleFrom: new Date(now.getTime() + 24 * HOUR),
      },
    ]);
    expect(await outcome(director)).toBe('sent');
    await database.setClock(new Date(now.getTime() + 24 * HOUR));
    expect(await outcome(author)).toBe('sent');
    expect([await sentOf(author), await sentOf(director)]).toEqual([3, 3]);
    await change(`state = 'CHANGES_REQUESTED'`);
    expect([await sentOf(author), await sentOf(supervisor)]).toEqual([null, 0]);
  });

  it('is told to nobody whose turn it is no longer', async () => {
    await send(author);
    await change(`state = 'REVIEWED'`);
    await relay();
    expect(await told(supervisor)).toEqual([]);
  });

  it('says so when nobody answers for the case', async () => {
    await database.sql(
      'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
      [built.assignmentId],
    );
    expect(await outcome(director)).toBe('NOBODY_TO_REMIND');
    expect(await sentOf(director)).toBe(0);
  });

  it('is not for who waits for nobody, nor of what is over or elsewhere', async () => {
    const stranger = await buildMember(database, clinicId, { roles: ['SUPERVISOR', 'PRIVACY_OFFICER'] });
    const elsewhere = { ...director, clinicId: await buildClinic(database) };
    for (const who of [stranger, elsewhere]) expect(await outcome(who)).toBe('NOT_YOURS_TO_REMIND');
    await change('expires_at = subrosa.now()');
    for (const who of [author, director]) expect(await outcome(who)).toBe('NOT_YOURS_TO_REMIND');
  });
});

describe('several reminders at once', () => {
  it('each say what became of them, in the order asked, and one refused stops no other', async () => {
    const other = await buildCase(database, { author, supervisor }, { assignmentId: built.assignmentId });
    await send(author, other.row.id);
    const results = await send(author, other.row.id, 'nonsense', built.row.id, built.row.id);
    expect(results.map(({ caseId, refusal }) => [caseId, refusal])).toEqual([
      [other.row.id, 'TOO_SOON'],
      ['nonsense', 'NOT_YOURS_TO_REMIND'],
      [built.row.id, null],
    ]);
    const lines = await database.sql<{ outcome: string; resource: string; case_id: string | null }>(
      `SELECT outcome, resource, case_id FROM subrosa.ledger_events
        WHERE clinic_id = $1 AND action = 'case.remind' ORDER BY position`,
      [clinicId],
    );
    expect(lines.filter((line) => line.outcome === 'DONE')).toEqual(
      [other, built].map(({ row }) => ({ outcome: 'DONE', resource: 'Reminder', case_id: row.id })),
    );
    expect(lines.filter((line) => line.outcome === 'REFUSED')).toHaveLength(2);
  });

  it('are at least one and at most fifty', async () => {
    const many = Array.from({ length: 51 }, () => newId());
    await expect(send(author, ...many)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(act(author, (work) => remind.execute(work, []))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
