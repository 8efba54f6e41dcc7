import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AppError } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { CONSULTATION_STAGES, isTurnOf, whoSpeaks } from '../groups/index.js';
import type { TurnDeed } from '../groups/index.js';
import { buildConsultationGroup } from '../groups/testing.js';
import type { BuiltConsultationGroup } from '../groups/testing.js';
import type { AddCommentInput } from './add-comment.js';
import { as, buildReading, discussionFeature, putAtStage } from './testing.js';

const PASSAGE = { version: 1, section: 'presenting_concern', from: 22, to: 35 };
const ROLES = ['author', 'member', 'guest', 'facilitator'] as const;
type RoleName = (typeof ROLES)[number];

/** What is sent for each deed; an answer goes into a thread that stands already. */
const SENT: Readonly<Partial<Record<TurnDeed, Partial<AddCommentInput>>>> = {
  ASK: { anchor: PASSAGE, tag: 'QUESTION' },
  START: { anchor: PASSAGE, tag: 'RISK' },
  START_ON_CASE: {},
  ANSWER: { threadId: '' },
};

describe('who writes what at which stage', () => {
  let database: TestDatabase;
  let feature: ReturnType<typeof discussionFeature>;
  let people: Record<RoleName, PersonActor>;
  let outsider: PersonActor;
  let group: BuiltConsultationGroup;
  let built: BuiltCase;
  let threadId: string;

  beforeAll(async () => {
    database = await testDatabase();
    feature = discussionFeature(database);
    const clinicId = await buildClinic(database);
    const member = (...roles: PersonActor['roles']) =>
      buildMember(database, clinicId, { roles, licensed: true });
    const [author, someone, guest] = [
      await member('CLINICIAN'),
      await member('CLINICIAN'),
      await member('GUEST'),
    ];
    outsider = await member('CLINICIAN');
    group = await buildConsultationGroup(database, clinicId, { members: [author, someone], guests: [guest] });
    people = { author, member: someone, guest, facilitator: group.facilitator };
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    built = await newCase();
    threadId = (await started('REFLECT', people.member)) ?? '';
  });

  async function newCase(): Promise<BuiltCase> {
    const { author, member, guest, facilitator } = people;
    const membershipIds = [member, guest, facilitator].map(group.membershipOf);
    const { groupId } = group;
    const made = await buildCase(
      database,
      { author, supervisor: facilitator },
      { state: 'IN_REVIEW', audience: { kind: 'CONSULTATION_GROUP', groupId, membershipIds } },
    );
    for (const reader of [member, guest, facilitator]) await buildReading(database, reader, made);
    return made;
  }

  const add = (actor: PersonActor, change: Partial<AddCommentInput>) =>
    as(database, actor, (work) =>
      feature.add.execute(work, {
        caseId: built.row.id,
        text: 'A thought about the pace.',
        kept: [],
        pending: false,
        ...change,
      }),
    );

  async function started(stage: (typeof CONSULTATION_STAGES)[number], actor: PersonActor) {
    await putAtStage(database, built.row.id, stage);
    return (await add(actor, { anchor: PASSAGE })).comment?.threadId;
  }

  const refusalOf = (act: Promise<unknown>): Promise<AppError | null> =>
    act.then(
      () => null,
      (error: unknown) => {
        if (error instanceof AppError) return error;
        throw error;
      },
    );

  const cells = CONSULTATION_STAGES.flatMap((stage) => ROLES.map((name) => [stage, name] as const));

  it.each(cells)('%s: %s writes what the table of the domain says, and nothing else', async (stage, name) => {
    const role = name === 'author' ? 'AUTHOR' : name === 'facilitator' ? 'FACILITATOR' : 'MEMBER';
    await putAtStage(database, built.row.id, stage);
    for (const [deed, sent] of Object.entries(SENT)) {
      const change = sent.threadId === undefined ? sent : { threadId };
      const error = await refusalOf(add(people[name], change));
      // The keys of the record above.
      const isAllowed = isTurnOf(stage, { role, deed: deed as TurnDeed, hasStartedOnCase: false });
      expect([deed, error?.code ?? 'done']).toEqual([deed, isAllowed ? 'done' : 'NOT_YOUR_TURN']);
      if (!isAllowed) {
        expect(error?.details).toMatchObject({
          stage,
          whoSpeaks: whoSpeaks(stage),
          resourceId: built.row.id,
        });
      }
    }
  });

  it('leaves a refused word no trace but its line in the ledger', async () => {
    await putAtStage(database, built.row.id, 'READ');
    const count = () => database.sql('SELECT id FROM subrosa.comments WHERE case_id = $1', [built.row.id]);
    const before = await count();
    await refusalOf(add(people.member, { threadId }));
    expect(await count()).toEqual(before);
    const [line] = await database.sql<{ outcome: string; details: { code: string; stage: string } }>(
      'SELECT outcome, details FROM subrosa.ledger_events WHERE actor_id = $1 ORDER BY position DESC LIMIT 1',
      [people.member.personId],
    );
    expect(line).toMatchObject({ outcome: 'REFUSED', details: { code: 'NOT_YOUR_TURN', stage: 'READ' } });
  });

  it('gives the author one thread of reply on the case as a whole, and answers without end', async () => {
    await putAtStage(database, built.row.id, 'REPLY');
    const { author } = people;
    const { comment } = await add(author, {});
    expect((await refusalOf(add(author, {})))?.code).toBe('NOT_YOUR_TURN');
    expect((await refusalOf(add(author, { tag: 'QUESTION' })))?.code).toBe('NOT_YOUR_TURN');
    expect(await refusalOf(add(author, { threadId: comment?.threadId ?? '' }))).toBeNull();
    expect(await refusalOf(add(author, { threadId }))).toBeNull();
  });

  it('tells whose word it is only to those who read the case', async () => {
    await putAtStage(database, built.row.id, 'READ');
    await database.sql('DELETE FROM subrosa.openings WHERE case_id = $1 AND viewer_id = $2', [
      built.row.id,
      people.guest.personId,
    ]);
    expect((await refusalOf(add(people.guest, {})))?.code).toBe('FORBIDDEN');
    expect((await refusalOf(add(outsider, {})))?.code).toBe('NOT_FOUND');
    await database.sql("UPDATE subrosa.cases SET state = 'WITHDRAWN' WHERE id = $1", [built.row.id]);
    expect((await refusalOf(add(people.author, {})))?.code).toBe('FORBIDDEN');
    expect((await refusalOf(add(people.member, {})))?.code).toBe('FORBIDDEN');
  });

  it('closes a thread where members have the word', async () => {
    const settle = (actor: PersonActor, isResolved: boolean) =>
      refusalOf(as(database, actor, (work) => feature.resolve.execute(work, { threadId, isResolved })));
    await putAtStage(database, built.row.id, 'REFLECT');
    expect(await settle(people.member, true)).toBeNull();
    await putAtStage(database, built.row.id, 'REPLY');
    expect((await settle(people.member, false))?.code).toBe('FORBIDDEN');
    expect(await settle(people.author, false)).toBeNull();
  });
});
