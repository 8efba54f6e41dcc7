import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, textDigest } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildClientRecord, sealedSample } from '@subrosa/features/clients/testing.js';
import { buildConsent } from '@subrosa/features/consents/testing.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { DataSource } from 'typeorm';
import { startTestApi } from './test-api.js';
import type { TestApi, TestClient } from './test-api.js';

const TEXT: Readonly<Record<string, string>> = {
  presenting_concern: 'The client came about long silences.',
  background: 'An only child of quiet parents.',
  course: 'Twelve sessions, the last three without words.',
  assessment: 'A careful person who fears to be a burden.',
  treatment: 'Staying with the pause, naming what is felt.',
  dilemma: 'I want to fill the pause myself.',
};
const QUESTION = 'How do I answer when the silence goes on?';

const SUBMIT = `mutation submitCase($input: SubmitCaseInput!) { submitCase(input: $input) {
  case { id number state isExpired grants { code reason } teaser { question } viewerCan { recall { isAllowed } open { isAllowed } } }
  refusals { code field text params { name value } }
  findings { section from to kind replacement isResolved evidence { code text } } } }`;
const CASE = `query oneCase($id: ID!) { case(id: $id) {
  number state isExpired isOverdue author { displayName } draftId clientRecordId purpose urgency versionCount template { title }
  teaser { ageBand presentingArea question }
  viewerCan { open { isAllowed grant { reason } } recall { isAllowed } extend { isAllowed } comment { isAllowed } }
  openings { viewerId sectionId }
  versions { number question sections { id key position isOpened canOpen text findings { kind resolution } } } } }`;

interface Section {
  id: string;
  key: string;
  position: number;
  isOpened: boolean;
  canOpen: boolean;
  text: string | null;
}
interface Seen {
  state: string;
  isExpired: boolean;
  draftId: string | null;
  purpose: string | null;
  urgency: string | null;
  versionCount: number | null;
  template: { title: string } | null;
  teaser: { question: string | null } | null;
  openings: { viewerId: string }[];
  viewerCan: Record<string, { isAllowed: boolean }>;
  versions: { number: number; question: string | null; sections: Section[] }[];
}

/** What a case answers of its versions. */
interface SeenVersions {
  readonly versions: readonly { readonly number: number }[];
}

describe('cases over HTTP', () => {
  let database: TestDatabase;
  let api: TestApi;
  let people: Record<'author' | 'supervisor' | 'director' | 'officer' | 'trainee', PersonActor>;
  let clients: Record<keyof typeof people, TestClient>;
  let clientRecordId: string;
  let assignmentId: string;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    const clinicId = await buildClinic(database);
    const member = (...roles: PersonActor['roles']) => buildMember(database, clinicId, { roles });
    people = {
      author: await member('TRAINEE'),
      supervisor: await member('SUPERVISOR'),
      director: await member('DIRECTOR'),
      officer: await member('PRIVACY_OFFICER'),
      trainee: await member('TRAINEE'),
    };
    clients = {
      author: await api.as(people.author),
      supervisor: await api.as(people.supervisor),
      director: await api.as(people.director),
      officer: await api.as(people.officer),
      trainee: await api.as(people.trainee),
    };
    clientRecordId = await buildClientRecord(database, people.author);
    await buildConsent(database, { author: people.author, clientRecordId });
    assignmentId = await buildAssignment(database, {
      supervisor: people.supervisor,
      supervisee: people.author,
    });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const newDraft = async (): Promise<string> => {
    const input = {
      id: newId(),
      expectedVersion: 0,
      clientRecordId,
      templateId: 'case-consultation',
      templateVersion: 1,
      blob: sealedSample('record'),
      keyForAuthor: sealedSample('recordKeyForAuthor'),
      keyForClinic: sealedSample('recordKeyForClinic'),
    };
    const { saveDraft } = await clients.author.data<{ saveDraft: { id: string } }>(
      'mutation saveDraft($input: SaveDraftInput!) { saveDraft(input: $input) { id version expiresAt } }',
      { input },
    );
    return saveDraft.id;
  };

  const submission = async (changes: Record<string, unknown> = {}) => {
    const sections = Object.entries({ ...TEXT, ...(changes['text'] as object) }).map(([key, text]) => ({
      key,
      text,
    }));
    const digest = await textDigest([...sections, { key: 'question', text: QUESTION }]);
    return {
      draftId: await newDraft(),
      draftVersion: 1,
      clientRecordId,
      templateId: 'case-consultation',
      purpose: 'TRAINING_SUPERVISION',
      assignmentIds: [assignmentId],
      question: QUESTION,
      teaser: { ageBand: 'FROM_26_TO_39', presentingArea: 'MOOD' },
      sections,
      attestations: ['MINIMUM_NECESSARY', 'NOT_THE_ONLY_COPY'],
      deviceCheck: { textDigest: digest, recordVersion: 1, engineVersion: 'deid-1.1.0', unresolved: 0 },
    };
  };

  const submit = async (): Promise<string> => {
    const { submitCase } = await clients.author.data<{ submitCase: { case: { id: string } } }>(SUBMIT, {
      input: await submission(),
    });
    return submitCase.case.id;
  };
  const see = async (client: TestClient, id: string) =>
    (await client.data<{ case: Seen }>(CASE, { id })).case;
  const OPEN = 'mutation openSection($id: ID!) { openSection(sectionId: $id) { key text isOpened } }';

  it('answers a refused submission as data, with reasons, words and findings', async () => {
    const input = {
      ...(await submission()),
      sections: [{ key: 'background', text: 'His phone is 415-555-0134.' }],
      attestations: [],
    };
    const { submitCase } = await clients.author.data<{
      submitCase: { case: null; refusals: { code: string; text: string }[]; findings: { kind: string }[] };
    }>(SUBMIT, { input });
    expect(submitCase.case).toBeNull();
    expect(submitCase.refusals.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['FINDINGS_UNRESOLVED', 'ATTESTATION_MISSING', 'DEVICE_CHECK_MISMATCH']),
    );
    expect(submitCase.refusals.every(({ text }) => text.length > 20)).toBe(true);
    expect(submitCase.findings).toEqual([expect.objectContaining({ kind: 'D_PHONE', isResolved: false })]);
    expect(JSON.stringify(api.logLines)).not.toContain('555-0134');
  });

  it('shows a case to each as need to know says', async () => {
    const id = await submit();
    const own = await see(clients.author, id);
    expect(own).toMatchObject({ state: 'SUBMITTED', author: { displayName: 'Test Person' } });
    expect(own.teaser?.question).toBe(QUESTION);
    expect(own.versions[0]?.sections.map(({ text }) => text)).toEqual(Object.values(TEXT));
    expect(own.viewerCan).toMatchObject({ recall: { isAllowed: true }, open: { isAllowed: false } });
    expect(own.draftId).toHaveLength(36);

    const supervised = await see(clients.supervisor, id);
    expect(supervised.teaser?.question).toBe(QUESTION);
    expect(supervised.draftId).toBeNull();
    expect(supervised.versions[0]?.sections.map(({ text, canOpen }) => [text, canOpen])).toEqual([
      [null, true],
      ...Array.from({ length: 5 }, () => [null, false]),
    ]);

    for (const [client, canExtend] of [
      [clients.director, true],
      [clients.officer, false],
    ] as const) {
      expect(await see(client, id)).toMatchObject({
        ...{ state: 'SUBMITTED', isExpired: false, isOverdue: false },
        ...{ purpose: null, urgency: null, versionCount: null, template: null },
        ...{ draftId: null, clientRecordId: null, teaser: null, versions: [], openings: [] },
        viewerCan: { extend: { isAllowed: canExtend }, open: { isAllowed: false } },
      });
    }
    const particulars = {
      ...{ purpose: 'TRAINING_SUPERVISION', urgency: 'ROUTINE', versionCount: 1 },
      template: own.template,
    };
    expect(own.template?.title).toMatch(/\w/);
    expect([own, supervised]).toEqual([
      expect.objectContaining(particulars),
      expect.objectContaining(particulars),
    ]);
    expect(await clients.trainee.refusal(CASE, { id })).toBe('NOT_FOUND');
    expect(await clients.trainee.refusal(CASE, { id: newId() })).toBe('NOT_FOUND');
  });

  it('goes from opening to expiry, and every text returned is one line', async () => {
    const id = await submit();
    const [first, second] = (await see(clients.supervisor, id)).versions[0]?.sections ?? [];
    expect(await clients.supervisor.refusal(OPEN, { id: second?.id })).toBe('SECTION_NOT_OPENABLE');
    const { openSection } = await clients.supervisor.data<{ openSection: Section }>(OPEN, { id: first?.id });
    expect(openSection).toEqual({
      key: 'presenting_concern',
      text: TEXT['presenting_concern'],
      isOpened: true,
    });
    const reads = () =>
      database.sql(`SELECT 1 FROM subrosa.ledger_events WHERE case_id = $1 AND outcome = 'READ'`, [id]);
    expect(await reads()).toHaveLength(1);
    expect((await see(clients.author, id)).openings).toEqual([
      { viewerId: people.supervisor.personId, sectionId: first?.id },
    ]);
    expect(await reads()).toHaveLength(7);
    // What is not asked for is not sent, and so not read.
    const ONE =
      'query one($id: ID!, $number: Int!) { case(id: $id) { versions(number: $number) { number sections { text } } } }';
    const ask = async (number: number): Promise<number[]> => {
      const { case: found } = await clients.author.data<{ case: SeenVersions }>(ONE, { id, number });
      return found.versions.map((version) => version.number);
    };
    expect([await ask(2), (await reads()).length]).toEqual([[], 7]);
    expect([await ask(1), (await reads()).length]).toEqual([[1], 13]);

    const RECALL = 'mutation recallCase($id: ID!) { recallCase(caseId: $id) { state } }';
    expect(await clients.author.refusal(RECALL, { id })).toBe('CASE_NOT_RECALLABLE');
    expect(await clients.supervisor.refusal(RECALL, { id })).toBe('FORBIDDEN');
    expect(await clients.author.refusal('query { case(id: "x") { number } }')).toBe('NOT_FOUND');

    const [row] = await database.sql<{ expires_at: Date }>(
      'SELECT expires_at FROM subrosa.cases WHERE id = $1',
      [id],
    );
    await database.sql('UPDATE subrosa.cases SET expires_at = subrosa.now() WHERE id = $1', [id]);
    try {
      for (const client of [clients.author, clients.supervisor]) {
        expect(await see(client, id)).toMatchObject({
          isExpired: true,
          teaser: null,
          versions: [],
          purpose: 'TRAINING_SUPERVISION',
          versionCount: 1,
        });
      }
      expect(await see(clients.director, id)).toMatchObject({
        isExpired: true,
        purpose: null,
        template: null,
      });
      expect(await clients.supervisor.refusal(OPEN, { id: first?.id })).toBe('NOT_FOUND');
      expect(await clients.author.refusal(RECALL, { id })).toBe('CASE_EXPIRED');
    } finally {
      await database.sql('UPDATE subrosa.cases SET expires_at = $2 WHERE id = $1', [id, row?.expires_at]);
    }
  });

  it('closes at once when the membership of a supervisor ends', async () => {
    const id = await submit();
    const leaver = await buildMember(database, people.author.clinicId, { roles: ['SUPERVISOR'] });
    const assignment = await buildAssignment(database, { supervisor: leaver, supervisee: people.author });
    await database.sql(
      `INSERT INTO subrosa.case_audience (clinic_id, id, case_id, kind, assignment_id, added_at)
       VALUES ($1, $2, $3, 'ASSIGNMENT', $4, subrosa.now())`,
      [leaver.clinicId, newId(), id, assignment],
    );
    const client = await api.as(leaver);
    expect((await see(client, id)).teaser?.question).toBe(QUESTION);
    await database.sql('UPDATE subrosa.memberships SET active_until = subrosa.now() WHERE person_id = $1', [
      leaver.personId,
    ]);
    expect(await client.refusal(CASE, { id })).toBe('UNAUTHENTICATED');
  });

  it('pages a list with sealed cursors, in the same number of statements for one case and for many', async () => {
    const LIST = `query cases($first: Int, $after: String, $mine: Boolean) { cases(first: $first, after: $after, mine: $mine) {
      edges { cursor node { number state grants { code } teaser { question } author { displayName }
        viewerCan { open { isAllowed } signOff { isAllowed } }
        versions { number sections { key text isOpened canOpen findings { kind } } } openings { viewerId } extensions { state } } }
      pageInfo { hasNextPage endCursor } } }`;
    interface Page {
      cases: {
        edges: { node: { number: number; grants: { code: string }[] } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    }
    await submit();
    await submit();
    const first = await clients.supervisor.data<Page>(LIST, { first: 1 });
    expect(first.cases.pageInfo.hasNextPage).toBe(true);
    expect(first.cases.edges[0]?.node.grants).toEqual([{ code: 'case.see.supervisor' }]);
    const next = await clients.supervisor.data<Page>(LIST, {
      first: 2,
      after: first.cases.pageInfo.endCursor,
    });
    const numbers = [...first.cases.edges, ...next.cases.edges].map(({ node }) => node.number);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(new Set(numbers).size).toBe(3);
    expect(await clients.supervisor.refusal(LIST, { after: 'made-up' })).toBe('INVALID_INPUT');
    expect((await clients.trainee.data<Page>(LIST)).cases.edges).toEqual([]);

    let counted = 0;
    const source = api.app.get(DataSource, { strict: false });
    const create = source.createQueryRunner.bind(source);
    source.createQueryRunner = (...given) => {
      const runner = create(...given);
      const query = runner.query.bind(runner);
      runner.query = ((...args: Parameters<typeof query>) => {
        counted += 1;
        return query(...args);
      }) as typeof runner.query;
      return runner;
    };
    const statements = async (size: number): Promise<number> => {
      counted = 0;
      await clients.supervisor.data(LIST, { first: size });
      return counted;
    };
    try {
      const one = await statements(1);
      expect(one).toBeGreaterThan(10);
      expect(await statements(3)).toBe(one);
    } finally {
      source.createQueryRunner = create;
    }
  });
});
