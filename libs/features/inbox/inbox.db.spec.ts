import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase } from '../cases/testing.js';
import { buildComments, buildReading, putAtStage } from '../discussion/testing.js';
import { buildConsultationGroup } from '../groups/testing.js';
import type { InboxLists } from './domain/inbox.js';
import { inboxFeature } from './testing.js';

const HOUR = 3_600_000;
const inbox = inboxFeature();

let database: TestDatabase;
let clinicId: ClinicId;
let author: PersonActor;
let supervisor: PersonActor;
let director: PersonActor;
let officer: PersonActor;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.setClock(null);
  clinicId = await buildClinic(database);
  const member = (roles: PersonActor['roles']) => buildMember(database, clinicId, { roles, licensed: true });
  author = await member(['CLINICIAN']);
  supervisor = await member(['SUPERVISOR']);
  director = await member(['DIRECTOR']);
  officer = await member(['PRIVACY_OFFICER']);
});

const of = (who: PersonActor): Promise<InboxLists> =>
  database.unitOfWork.run(who, { action: 'inbox', requestId: 'inbox' }, (work) => inbox.of(work));

const seen = async (who: PersonActor): Promise<string> => {
  const lists = await of(who);
  return [lists.needsYou, lists.waitingForOthers, lists.endsSoon]
    .map(({ rows, total }) => {
      expect(total).toBe(rows.length);
      return rows.map(({ ask }) => ask).join(' ');
    })
    .join(' | ');
};

const change = (caseId: string, what: string): Promise<unknown> =>
  database.sql(`UPDATE subrosa.cases SET ${what} WHERE id = $1`, [caseId]);

describe('an inbox over the real rows', () => {
  it('asks the supervisor, lets the author wait, and tells nobody else anything', async () => {
    await buildCase(database, { author, supervisor });
    const stranger = await buildMember(database, clinicId, { roles: ['SUPERVISOR'], licensed: true });
    expect(await seen(supervisor)).toBe('REVIEW |  | ');
    expect(await seen(author)).toBe(' | REVIEW_AWAITED | ');
    for (const who of [stranger, director, officer]) expect(await seen(who)).toBe(' |  | ');
  });

  it('tells a director the number and dates of an overdue case, and nothing more of it', async () => {
    const { row } = await buildCase(database, { author, supervisor });
    await change(row.id, `due_at = subrosa.now() - interval '1 hour', urgency = 'TODAY'`);
    expect(await seen(director)).toBe('SEE_TO_OVERDUE |  | ');
    const [told] = (await of(director)).needsYou.rows;
    expect(told?.case).toEqual({
      id: row.id,
      number: row.number,
      purpose: null,
      urgency: null,
      audienceKind: null,
    });
    expect((await of(supervisor)).needsYou.rows[0]?.case).toMatchObject({ urgency: 'TODAY' });
  });

  it('follows questions, answers and unsent words', async () => {
    const built = await buildCase(database, { author, supervisor }, { state: 'IN_REVIEW' });
    await buildReading(database, supervisor, built);
    await buildComments(database, supervisor, { caseId: built.row.id, texts: ['And then?'], pending: true });
    expect(await seen(author)).toBe(' | REVIEW_AWAITED | ');
    expect((await of(supervisor)).needsYou.rows[0]?.count).toBe(1);
    await buildComments(database, supervisor, {
      caseId: built.row.id,
      texts: ['What did it mean?', 'Why now?'],
    });
    expect(await seen(author)).toBe('ANSWER_QUESTIONS |  | ');
    expect((await of(author)).needsYou.rows[0]?.count).toBe(2);
    await database.sql(
      `UPDATE subrosa.threads SET resolved_at = subrosa.now(), resolved_by = $2 WHERE case_id = $1`,
      [built.row.id, supervisor.personId],
    );
    expect(await seen(author)).toBe(' | REVIEW_AWAITED | ');
  });

  it('asks the author about a recusal and a report, and does not tell who', async () => {
    const built = await buildCase(database, { author, supervisor }, { state: 'IN_REVIEW' });
    await database.sql(
      `INSERT INTO subrosa.recusals (clinic_id, id, case_id, client_record_id, viewer_id, recused_at, answered_at, answer_code, version)
       VALUES ($1, $2, $3, $4, $5, subrosa.now(), '9999-12-31', 'NONE', 1)`,
      [clinicId, newId(), built.row.id, built.clientRecordId, director.personId],
    );
    const { rows } = (await of(author)).needsYou;
    expect(rows).toMatchObject([{ ask: 'ANSWER_RECUSAL', count: 1, personId: null }]);
    expect(await seen(supervisor)).toBe('REVIEW |  | ');
  });

  it('leads a group through its stages', async () => {
    const member = await buildMember(database, clinicId, { roles: ['CLINICIAN'], licensed: true });
    const group = await buildConsultationGroup(database, clinicId, { members: [member, author] });
    const membershipIds = [group.membershipOf(group.facilitator), group.membershipOf(member)];
    const built = await buildCase(
      database,
      { author, supervisor },
      { audience: { kind: 'CONSULTATION_GROUP', groupId: group.groupId, membershipIds } },
    );
    expect(await seen(member)).toBe('SAY_WHETHER_KNOWN |  | ');
    await buildReading(database, member, built);
    await change(built.row.id, `state = 'IN_REVIEW'`);
    expect(await seen(member)).toBe(' |  | ');
    await putAtStage(database, built.row.id, 'REFLECT');
    expect(await seen(member)).toBe('JOIN_STAGE |  | ');
    await buildComments(database, member, { caseId: built.row.id, texts: ['I wonder about the silence.'] });
    expect(await seen(member)).toBe(' |  | ');
    await putAtStage(database, built.row.id, 'SUMMARY');
    await buildReading(database, group.facilitator, built);
    expect(await seen(group.facilitator)).toBe('LEAD_STAGE |  | ');
    await database.sql(
      'UPDATE subrosa.group_memberships SET active_until = subrosa.now() WHERE person_id = $1',
      [member.personId],
    );
    expect(await seen(member)).toBe(' |  | ');
  });

  it('asks to sign a covenant that is not signed', async () => {
    const member = await buildMember(database, clinicId, { roles: ['CLINICIAN'], licensed: true });
    const group = await buildConsultationGroup(database, clinicId, { members: [member] });
    expect(await seen(member)).toBe(' |  | ');
    await database.sql('DELETE FROM subrosa.covenant_signatures WHERE group_id = $1 AND person_id = $2', [
      group.groupId,
      member.personId,
    ]);
    expect(await seen(member)).toBe('SIGN_COVENANT |  | ');
  });

  it('has nothing of a case from its expiry instant on', async () => {
    const { row } = await buildCase(database, { author, supervisor });
    const now = await database.now();
    await database.setClock(now);
    await change(row.id, `expires_at = '${new Date(now.getTime() + HOUR).toISOString()}'`);
    expect(await seen(supervisor)).toBe('REVIEW |  | CASE_ENDS');
    expect(await seen(author)).toBe(' | REVIEW_AWAITED | CASE_ENDS');
    await database.setClock(new Date(now.getTime() + HOUR - 1));
    expect(await seen(supervisor)).toBe('REVIEW |  | CASE_ENDS');
    await database.setClock(new Date(now.getTime() + HOUR));
    for (const who of [supervisor, author, director]) expect(await seen(who)).toBe(' |  | ');
  });

  it('tells its parties for seven days that a case has ended, number and instant alone', async () => {
    const { row } = await buildCase(database, { author, supervisor });
    const now = await database.now();
    await database.setClock(now);
    await change(row.id, `expires_at = subrosa.now()`);
    for (const who of [author, supervisor]) {
      expect((await of(who)).ended.rows).toMatchObject([
        { ask: 'CASE_ENDED', since: now, expiresAt: null, case: { number: row.number, purpose: null } },
      ]);
    }
    expect((await of(director)).ended.total).toBe(0);
    await change(row.id, `state = 'DESTROYED', state_changed_at = subrosa.now()`);
    await database.setClock(new Date(now.getTime() + 7 * 24 * HOUR - 1));
    expect((await of(author)).ended.total).toBe(1);
    await database.setClock(new Date(now.getTime() + 7 * 24 * HOUR));
    expect((await of(author)).ended.total).toBe(0);
  });

  it('has nothing of a case from the end of the assignment on, nor of another clinic', async () => {
    const { assignmentId } = await buildCase(database, { author, supervisor });
    const elsewhere = await buildClinic(database);
    const same = { ...supervisor, clinicId: elsewhere, roles: ['SUPERVISOR', 'DIRECTOR'] } as PersonActor;
    expect(await seen(same)).toBe(' |  | ');
    await database.sql(
      'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
      [assignmentId],
    );
    expect(await seen(supervisor)).toBe(' |  | ');
    expect(await seen(author)).toBe(' | REVIEW_AWAITED | ');
  });

  it('needs as many statements for nine cases as for one', async () => {
    const statements = async (): Promise<number> => {
      let count = 0;
      await database.unitOfWork.run(supervisor, { action: 'inbox', requestId: 'inbox' }, async (work) => {
        const { queryRunner } = work.manager;
        if (queryRunner === undefined) throw new Error('no runner');
        const query = queryRunner.query.bind(queryRunner);
        // The same function, counted.
        queryRunner.query = ((...parts: Parameters<typeof query>) => {
          count += 1;
          return query(...parts);
        }) as typeof query;
        await inbox.of(work);
      });
      return count;
    };
    const { assignmentId } = await buildCase(database, { author, supervisor });
    const one = await statements();
    for (let index = 0; index < 8; index += 1)
      await buildCase(database, { author, supervisor }, { assignmentId });
    expect(await statements()).toBe(one);
    expect((await of(supervisor)).needsYou.total).toBe(9);
    expect(one).toBeLessThanOrEqual(32);
  });
});
