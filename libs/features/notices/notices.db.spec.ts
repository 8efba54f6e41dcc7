import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildClinic, buildMember, systemActor, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase, buildOpenings } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { buildConsultationGroup } from '../groups/testing.js';
import type { BuiltConsultationGroup } from '../groups/testing.js';
import { DATES, FACTS } from './facts.js';
import { MarkNoticesRead } from './mark-notices-read.js';
import { NoticeRepository } from './notice.repository.js';
import { TellPeople } from './tell-people.js';
import { TellingRepository } from './telling.repository.js';
import { tellDates } from './testing.js';

const HOUR = 3_600_000;
const repository = new NoticeRepository();
const mark = new MarkNoticesRead(repository);
const tell = new TellPeople(new TellingRepository());

let database: TestDatabase;
let clinicId: ClinicId;
let author: PersonActor;
let supervisor: PersonActor;
let director: PersonActor;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.setClock(null);
  clinicId = await buildClinic(database);
  author = await buildMember(database, clinicId, { roles: ['CLINICIAN'], licensed: true });
  supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
  director = await buildMember(database, clinicId, { roles: ['DIRECTOR'] });
});

const happened = (topic: string, subjectId: string): Promise<void> =>
  database.workerUnitOfWork.run(
    systemActor(clinicId, 'relay'),
    { action: `event.${topic}`, requestId: 'notices' },
    (work) => tell.handle(work, { topic, subjectId }),
  );

const read = <T>(
  who: PersonActor,
  act: (work: Parameters<typeof repository.countUnread>[0]) => Promise<T>,
): Promise<T> => database.unitOfWork.run(who, { action: 'notice.see', requestId: 'notices' }, act);

const seen = (who: PersonActor): Promise<string[]> =>
  read(who, async (work) => {
    const page = await repository.list(work, { unreadOnly: false, before: null }, { first: 50, after: null });
    const count = await repository.countUnread(work);
    // Nothing is marked as read in these tests but where it is said, so the two must agree.
    expect(count).toBe(page.items.filter(({ row }) => row.readAt.getTime() > work.now().getTime()).length);
    return page.items.map(({ row }) => row.kind).sort();
  });

async function groupCase(): Promise<{
  built: BuiltCase;
  group: BuiltConsultationGroup;
  member: PersonActor;
}> {
  const member = await buildMember(database, clinicId, { roles: ['CLINICIAN'], licensed: true });
  const group = await buildConsultationGroup(database, clinicId, { members: [member, author] });
  const membershipIds = [group.membershipOf(group.facilitator), group.membershipOf(member)];
  const built = await buildCase(
    database,
    { author, supervisor },
    { audience: { kind: 'CONSULTATION_GROUP', groupId: group.groupId, membershipIds } },
  );
  return { built, group, member };
}

describe('a notice', () => {
  it('tells every reader of a new case once, however often the event comes, and not its author', async () => {
    const { built, group, member } = await groupCase();
    await happened('case.submitted', built.row.id);
    await happened('case.submitted', built.row.id);
    expect(await seen(member)).toEqual(['CASE_SUBMITTED']);
    expect(await seen(group.facilitator)).toEqual(['CASE_SUBMITTED']);
    expect(await seen(author)).toEqual([]);
    expect(await seen(director)).toEqual([]);
  });

  it('is gone with the access to what it is about: an assignment ended, a membership left, a covenant changed', async () => {
    const supervised = await buildCase(database, { author, supervisor });
    await happened('case.submitted', supervised.row.id);
    expect(await seen(supervisor)).toEqual(['CASE_SUBMITTED']);
    await database.sql(
      'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
      [supervised.assignmentId],
    );
    expect(await seen(supervisor)).toEqual([]);

    const { built, group, member } = await groupCase();
    await happened('case.submitted', built.row.id);
    await database.sql('UPDATE subrosa.consultation_groups SET covenant_version = 2 WHERE id = $1', [
      group.groupId,
    ]);
    await happened('group.covenantPublished', group.groupId);
    expect(await seen(member)).toEqual(['COVENANT_CHANGED']);
    await database.sql('UPDATE subrosa.group_memberships SET active_until = subrosa.now() WHERE id = $1', [
      group.membershipOf(member),
    ]);
    expect(await seen(member)).toEqual([]);
  });

  it('of a recusal tells the facilitator and the author, says no name, and takes everything from who stepped out', async () => {
    const { built, group, member } = await groupCase();
    await happened('case.submitted', built.row.id);
    const recusalId = newId();
    await database.sql(
      `INSERT INTO subrosa.recusals (clinic_id, id, case_id, client_record_id, viewer_id, recused_at, answered_at, answer_code, version)
       VALUES ($1, $2, $3, $4, $5, subrosa.now(), '9999-12-31', 'NONE', 1)`,
      [clinicId, recusalId, built.row.id, built.clientRecordId, member.personId],
    );
    await happened('case.recused', recusalId);
    expect(await seen(member)).toEqual([]);
    expect(await seen(group.facilitator)).toEqual(['CASE_SUBMITTED', 'SOMEONE_STEPPED_OUT']);
    expect(await seen(author)).toEqual(['READER_MAY_KNOW_CLIENT']);
    const stored = await database.sql('SELECT * FROM subrosa.notices WHERE kind = $1', [
      'SOMEONE_STEPPED_OUT',
    ]);
    expect(JSON.stringify(stored)).not.toContain(member.personId);
  });

  it('without a group, a recusal is told to the directors', async () => {
    const built = await buildCase(database, { author, supervisor });
    const recusalId = newId();
    await database.sql(
      `INSERT INTO subrosa.recusals (clinic_id, id, case_id, client_record_id, viewer_id, recused_at, answered_at, answer_code, version)
       VALUES ($1, $2, $3, $4, $5, subrosa.now(), '9999-12-31', 'NONE', 1)`,
      [clinicId, recusalId, built.row.id, built.clientRecordId, supervisor.personId],
    );
    await happened('case.recused', recusalId);
    expect(await seen(director)).toEqual(['SOMEONE_STEPPED_OUT']);
    expect(await seen(supervisor)).toEqual([]);
  });

  it('is nobody else’s: not to be seen, counted or marked as read', async () => {
    const built = await buildCase(database, { author, supervisor });
    await happened('case.submitted', built.row.id);
    const [notice] = await database.sql<{ id: string }>(
      'SELECT id FROM subrosa.notices WHERE person_id = $1',
      [supervisor.personId],
    );
    expect(await read(director, (work) => mark.execute(work, [notice?.id ?? '']))).toBe(0);
    expect(await read(supervisor, (work) => repository.countUnread(work))).toBe(1);
  });

  it('is marked as read once, and a second time does no harm; too many at once are refused', async () => {
    const built = await buildCase(database, { author, supervisor });
    await happened('case.submitted', built.row.id);
    expect(await read(supervisor, (work) => mark.execute(work, null))).toBe(0);
    expect(await read(supervisor, (work) => mark.execute(work, null))).toBe(0);
    const many = Array.from({ length: 101 }, () => newId());
    await expect(read(supervisor, (work) => mark.execute(work, many))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'ids' },
    });
  });
});

describe('a date', () => {
  const untilExpiry = async (hours: number): Promise<BuiltCase> => {
    const now = await database.now();
    return buildCase(database, { author, supervisor }, { expiresAt: new Date(now.getTime() + hours * HOUR) });
  };

  it('is told three days and one day before the expiry, once each, and again for a new expiry', async () => {
    const built = await untilExpiry(60);
    await tellDates(database);
    await tellDates(database);
    expect(await seen(author)).toEqual(['EXPIRES_IN_THREE_DAYS']);
    expect(await seen(supervisor)).toEqual(['EXPIRES_IN_THREE_DAYS']);
    await database.sql(
      `UPDATE subrosa.cases SET expires_at = subrosa.now() + interval '20 hours' WHERE id = $1`,
      [built.row.id],
    );
    await tellDates(database);
    expect(await seen(supervisor)).toEqual(['EXPIRES_IN_A_DAY', 'EXPIRES_IN_THREE_DAYS']);
    await database.sql(
      `UPDATE subrosa.cases SET expires_at = subrosa.now() + interval '70 hours' WHERE id = $1`,
      [built.row.id],
    );
    await tellDates(database);
    expect(await seen(supervisor)).toHaveLength(3);
  });

  it('of an overdue review is told to the reader, the author and the director, and not once it is answered', async () => {
    const built = await untilExpiry(500);
    await database.sql(`UPDATE subrosa.cases SET due_at = subrosa.now() - interval '1 hour' WHERE id = $1`, [
      built.row.id,
    ]);
    await tellDates(database);
    for (const who of [supervisor, author, director]) expect(await seen(who)).toEqual(['CASE_OVERDUE']);
    const answered = await untilExpiry(500);
    await database.sql(
      `UPDATE subrosa.cases SET due_at = subrosa.now() - interval '1 hour', state = 'REVIEWED' WHERE id = $1`,
      [answered.row.id],
    );
    expect(await tellDates(database)).toBe(0);
  });

  it('says nothing of a case that is over', async () => {
    await untilExpiry(-1);
    expect(await tellDates(database)).toBe(0);
  });
});

describe('the statements behind every fact', () => {
  const all = [
    ...Object.entries(FACTS).flatMap(([topic, facts]) =>
      facts.map(({ kind, to }) => [topic, kind, to] as const),
    ),
    ...Object.entries(DATES).flatMap(([kind, list]) => list.map((to) => ['date', kind, to] as const)),
  ];

  it.each(all)(
    '%s, %s: the worker may ask it, and nobody is told of what does not exist',
    async (_topic, _kind, to) => {
      const rows: { subject_id: string; case_id: string }[] = await database.workerUnitOfWork.run(
        systemActor(clinicId, 'relay'),
        { action: 'notice.tell', requestId: 'notices' },
        (work) => work.manager.query(to, [clinicId, newId()]),
      );
      // A role is told of any subject that an event names; everyone else is found through the subject.
      expect(rows.filter(({ case_id: caseId }) => !/^[0-]+$/.test(caseId))).toEqual([]);
    },
  );

  it('of a comment tells the author of the case, and whoever spoke in the thread, but not the one who wrote it', async () => {
    const built = await buildCase(database, { author, supervisor });
    await buildOpenings(database, supervisor, built.sectionIds);
    const [version] = await database.sql<{ id: string }>(
      'SELECT id FROM subrosa.case_versions WHERE case_id = $1',
      [built.row.id],
    );
    const threadId = newId();
    await database.sql(
      `INSERT INTO subrosa.threads (clinic_id, id, case_id, version_id, section_key, class, from_offset, to_offset, tag, started_by,
         resolved_at, visible_from, created_at, version)
       VALUES ($1, $2, $3, $4, '', 'RECORD_DERIVED', 0, 0, 'NONE', $5, '9999-12-31', subrosa.now(), subrosa.now(), 1)`,
      [clinicId, threadId, built.row.id, version?.id, supervisor.personId],
    );
    const comment = async (by: PersonActor): Promise<string> => {
      const id = newId();
      await database.sql(
        `INSERT INTO subrosa.comments (clinic_id, id, case_id, thread_id, author_id, visible_from, created_at, version)
         VALUES ($1, $2, $3, $4, $5, subrosa.now(), subrosa.now(), 1)`,
        [clinicId, id, built.row.id, threadId, by.personId],
      );
      return id;
    };
    await happened('comment.posted', await comment(supervisor));
    expect([await seen(author), await seen(supervisor)]).toEqual([['CASE_REPLIED'], []]);
    await happened('comment.posted', await comment(author));
    expect([await seen(author), await seen(supervisor)]).toEqual([['CASE_REPLIED'], ['CASE_REPLIED']]);
  });
});
