import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonActor, Role } from '@subrosa/access';
import { CASE_TEXT, buildCase } from '@subrosa/features/cases/testing.js';
import type { BuiltCase } from '@subrosa/features/cases/testing.js';
import type { ClinicId } from '@subrosa/kernel';
import { newId } from '@subrosa/kernel';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { openPage, quiet } from './live-page.js';
import type { TestPage } from './live-page.js';
import { startTestApi } from './test-api.js';
import type { TestApi, TestClient } from './test-api.js';

const END = `mutation($input: EndAssignmentInput!) { endAssignment(input: $input) { openCases } }`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('live pages over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let origin: string;
  let clinicId: ClinicId;
  let author: PersonActor;
  let supervisor: PersonActor;
  let client: TestClient;
  let assignmentId: string;
  let built: BuiltCase;
  const pages: TestPage[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    origin = new URL(api.url).origin;
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });
  beforeEach(async () => {
    clinicId = await buildClinic(database);
    author = await member('TRAINEE');
    supervisor = await member('SUPERVISOR');
    client = await api.as(supervisor);
    assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
    built = await buildCase(database, { author, supervisor }, { assignmentId });
  });
  afterEach(() => {
    for (const page of pages.splice(0)) page.leave();
  });

  const member = (...roles: Role[]): Promise<PersonActor> =>
    buildMember(database, clinicId, { roles, displayName: 'Petra Plainly', licensed: true });
  const open = async (who: TestClient, ...watched: string[]): Promise<TestPage> => {
    const page = await openPage(origin, { cookie: who.cookie, watched });
    pages.push(page);
    return page;
  };
  /** Something happens in the case that the ledger notes. */
  const happens = (): Promise<unknown> =>
    database.unitOfWork.run(author, { action: 'test', requestId: 'test' }, (work) =>
      work.record({ action: 'case.ask-extension', outcome: 'DONE', resource: 'Case', caseId: built.row.id }),
    );

  it('refuses strangers, locked sessions and other origins', async () => {
    await expect(openPage(origin, { cookie: undefined })).rejects.toThrow('401');
    await expect(openPage(origin, { cookie: 'subrosa=none' })).rejects.toThrow('401');
    const foreign = await fetch(`${origin}/live`, {
      headers: { cookie: client.cookie ?? '', 'sec-fetch-site': 'cross-site' },
    });
    expect(foreign.status).toBe(403);
    await client.data('mutation { lock }');
    await expect(openPage(origin, { cookie: client.cookie })).rejects.toThrow('401');
  });

  it('is never kept on the way, and tells ids of cases only', async () => {
    const response = await fetch(`${origin}/live`, { headers: { cookie: client.cookie ?? '' } });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    await response.body?.cancel();
    const page = await open(await api.as(author));
    await happens();
    await page.until(`case ${built.row.id}`);
    const data = [...page.bytes().matchAll(/^data: (.*)$/gm)].map(([, text]) => text ?? '');
    expect(data.filter((text) => text !== '-' && !UUID.test(text))).toEqual([]);
    for (const word of [
      ...CASE_TEXT.sections.map(({ text }) => text),
      CASE_TEXT.question,
      'Petra',
      'silence',
    ])
      expect(page.bytes()).not.toContain(word);
  });

  it('tells those who may know of the case, and nobody else', async () => {
    const elsewhere = await buildClinic(database);
    const foreign = await buildMember(database, elsewhere, {
      roles: ['SUPERVISOR', 'DIRECTOR'],
      licensed: true,
    });
    const [own, peer, far] = [
      await open(await api.as(author), built.row.id),
      await open(await api.as(await member('SUPERVISOR', 'TRAINEE'))),
      await open(await api.as(foreign)),
    ];
    await happens();
    await own.until(`case ${built.row.id}`);
    await quiet();
    expect([peer.heard, far.heard]).toEqual([['ready'], ['ready']]);
  });

  it('takes a case away within two seconds of the end of the assignment, and tells nothing more of it', async () => {
    const director = await api.as(await member('DIRECTOR'));
    const page = await open(client, built.row.id);
    const [row] = await database.sql<{ version: number }>(
      'SELECT version FROM subrosa.supervision_assignments WHERE id = $1',
      [assignmentId],
    );
    const input = {
      assignmentId,
      expectedVersion: row?.version,
      reason: 'CHANGED',
      openCases: 'CLOSE_NOW',
    };
    await director.data(END, { input });
    expect(await page.until(`gone ${built.row.id}`)).toBeLessThan(2_000);
    await happens();
    await quiet();
    expect(page.heard.filter((event) => event === `case ${built.row.id}`)).toEqual([]);
    const again = await open(client, built.row.id);
    expect(again.heard).toContain(`gone ${built.row.id}`);
  });

  it('takes a case away at its expiry instant, without anything having happened', async () => {
    await database.sql(
      `UPDATE subrosa.cases SET expires_at = subrosa.now() + interval '1200 milliseconds' WHERE id = $1`,
      [built.row.id],
    );
    const page = await open(client, built.row.id);
    expect(page.heard).not.toContain(`gone ${built.row.id}`);
    expect(await page.until(`gone ${built.row.id}`, 3_000)).toBeLessThan(1_900);
  });

  it.each([
    ['is locked', 'mutation { lock }'],
    ['is ended', 'mutation { signOut }'],
  ])('closes when the session %s, on every page of it', async (_, mutation) => {
    const [one, two] = [await open(client), await open(client, built.row.id)];
    await client.data(mutation);
    for (const page of [one, two]) {
      await page.until('session');
      await page.ended;
    }
  });

  it('closes when the membership ends', async () => {
    const page = await open(client);
    await database.sql('UPDATE subrosa.memberships SET active_until = subrosa.now() WHERE person_id = $1', [
      supervisor.personId,
    ]);
    await database.unitOfWork.run(author, { action: 'test', requestId: 'test' }, (work) =>
      work.record({ action: 'member.end', outcome: 'DONE', resource: 'Membership', resourceId: newId() }),
    );
    await page.until('session');
    await page.ended;
  });

  it('tells a person of their own notices', async () => {
    const [own, other] = [await open(client), await open(await api.as(author))];
    await database.sql(
      `INSERT INTO subrosa.notices (clinic_id, id, person_id, kind, case_id, subject_id, fact_key, created_at, read_at)
       VALUES ($1, $2, $3, 'CASE_SUBMITTED', $4, $4, 'x', subrosa.now(), '9999-12-31')`,
      [clinicId, newId(), supervisor.personId, built.row.id],
    );
    await own.until('notices');
    await quiet();
    expect(other.heard).toEqual(['ready']);
  });

  it('is no activity: the session locks when it would have', async () => {
    const idle = (): Promise<{ idle_until: Date; last_seen_at: Date }[]> =>
      database.sql('SELECT idle_until, last_seen_at FROM subrosa.sessions WHERE person_id = $1', [
        author.personId,
      ]);
    const other = await api.as(author);
    await database.sql(
      `UPDATE subrosa.sessions SET last_seen_at = last_seen_at - interval '1 minute', idle_until = subrosa.now() + interval '2 seconds'
        WHERE person_id = $1`,
      [author.personId],
    );
    const before = await idle();
    const page = await open(other, built.row.id);
    await happens();
    await page.until(`case ${built.row.id}`);
    expect(await idle()).toEqual(before);
    await page.until('session', 4_000);
    await page.ended;
  });

  it('keeps five pages of a session and lets the oldest go', async () => {
    const all: TestPage[] = [];
    for (let index = 0; index < 6; index += 1) all.push(await open(client));
    await all[0]?.until('busy');
    await all[0]?.ended;
    await happens();
    for (const page of all.slice(1)) await page.until(`case ${built.row.id}`);
    expect(all[0]?.heard).not.toContain(`case ${built.row.id}`);
  });

  it('hears again after its connection was cut, says so in the log, and has missed nothing', async () => {
    const page = await open(client, built.row.id);
    await database.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'subrosa-live' AND datname = $1`,
      [database.name],
    );
    await database.sql(
      'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
      [assignmentId],
    );
    await page.until(`gone ${built.row.id}`, 5_000);
    expect(api.logLines.join('\n')).toMatch(/the database is not heard/);
  });
});
