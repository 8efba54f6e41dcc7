import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor, Role } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { assignmentsFeature } from '../assignments/testing.js';
import { buildCase, buildCaseParts, buildOpenings } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { buildComments, discussionFeature } from '../discussion/testing.js';
import type { EndInput } from './end-assignment.js';
import { handoversFeature } from './testing.js';
import type { TransferInput } from './transfer-cases.js';

const code = (expected: string) => expect.objectContaining({ code: expected });
const refusedWith = (expected: string, details: object) =>
  expect.objectContaining({ code: expected, details: expect.objectContaining(details) });
const DAY = 86_400_000;
const OUTSIDERS = [
  'TRAINEE',
  'CLINICIAN',
  'SUPERVISOR',
  'PRIVACY_OFFICER',
  'ADMINISTRATOR',
  'GUEST',
] as const;

describe('handing over', () => {
  let database: TestDatabase;
  let clinicId: ClinicId;
  let director: PersonActor;
  let supervisor: PersonActor;
  let trainee: PersonActor;
  let heir: PersonActor;
  let assignmentId: string;
  let successorId: string;

  const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
  const member = (...roles: Role[]): Promise<PersonActor> => buildMember(database, clinicId, { roles });
  const end = (change: Partial<EndInput> = {}, actor = director) =>
    as(actor, (work) =>
      handoversFeature(database).end.execute(work, {
        assignmentId,
        reason: 'CHANGED',
        expectedVersion: 1,
        ...change,
      }),
    );
  const transfer = (change: Partial<TransferInput> = {}, actor = director) =>
    as(actor, (work) =>
      handoversFeature(database).transfer.execute(work, { successorAssignmentId: successorId, ...change }),
    );
  const ending = (id = assignmentId, actor = director) =>
    as(actor, (work) => handoversFeature(database).ending.ending(work, id));
  const open = (): Promise<BuiltCase> =>
    buildCase(database, { author: trainee, supervisor }, { assignmentId });
  /** True if the person may open the case, by the SQL of the grants. */
  const opens = (actor: PersonActor, { row }: BuiltCase): Promise<boolean> =>
    as(actor, async (work) => {
      const { cases } = buildCaseParts(database);
      const found = await cases.find(work, row.id);
      return found !== null && (await cases.allows(work, found, 'case.open')) !== null;
    });
  const gather = async (built: BuiltCase, writer = supervisor, texts = ['Stay with the pause.']) => {
    await buildOpenings(database, writer, built.sectionIds.slice(0, 1));
    await database.sql(`UPDATE subrosa.cases SET state = 'IN_REVIEW' WHERE id = $1`, [built.row.id]);
    return buildComments(database, writer, { caseId: built.row.id, texts, pending: true });
  };
  /** Everything that an ending or a transfer could change. */
  const stored = async () => ({
    assignments: await database.sql(
      'SELECT id, active_until, end_reason, version FROM subrosa.supervision_assignments WHERE clinic_id = $1 ORDER BY id',
      [clinicId],
    ),
    lines: await database.sql(
      'SELECT case_id, assignment_id, transferred_by FROM subrosa.case_audience WHERE clinic_id = $1 ORDER BY id',
      [clinicId],
    ),
    comments: await database.sql(
      'SELECT id, visible_from FROM subrosa.comments WHERE clinic_id = $1 ORDER BY id',
      [clinicId],
    ),
    threads: await database.sql('SELECT id FROM subrosa.threads WHERE clinic_id = $1 ORDER BY id', [
      clinicId,
    ]),
    events: await database.sql('SELECT topic FROM subrosa.outbox WHERE clinic_id = $1 ORDER BY id', [
      clinicId,
    ]),
  });
  const unscreen = (built: BuiltCase) =>
    database.sql(`UPDATE subrosa.cases SET screening = 'UNSCREENED', urgency = 'TODAY' WHERE id = $1`, [
      built.row.id,
    ]);
  const recuse = (actor: PersonActor, built: BuiltCase) =>
    database.sql(
      `INSERT INTO subrosa.recusals (clinic_id, id, case_id, client_record_id, viewer_id, recused_at, answered_at, answer_code, version)
       VALUES ($1, $2, $3, $4, $5, subrosa.now(), '9999-12-31', 'NONE', 1)`,
      [clinicId, newId(), built.row.id, built.clientRecordId, actor.personId],
    );

  beforeAll(async () => {
    database = await testDatabase();
  });
  beforeEach(async () => {
    clinicId = await buildClinic(database);
    director = await member('DIRECTOR');
    supervisor = await member('SUPERVISOR');
    trainee = await member('TRAINEE');
    heir = await member('SUPERVISOR');
    assignmentId = await buildAssignment(database, { supervisor, supervisee: trainee });
    successorId = await buildAssignment(
      database,
      { supervisor: heir, supervisee: trainee },
      { kind: 'SECONDARY' },
    );
  });
  afterAll(() => database.drop());

  describe('before an ending', () => {
    it('is told in numbers, with who could take over', async () => {
      const [first, second] = [await open(), await open()];
      await unscreen(second);
      await gather(first, supervisor, ['One.', 'Two.']);
      await buildComments(database, supervisor, { caseId: first.row.id, texts: ['Sent.'] });
      await buildAssignment(database, {
        supervisor: await buildMember(database, clinicId, { roles: ['SUPERVISOR'], licensed: false }),
        supervisee: trainee,
      });
      const other = await member('TRAINEE');
      await buildAssignment(database, { supervisor: heir, supervisee: other });
      expect(await ending()).toEqual({
        openCases: 2,
        unscreenedCases: 1,
        unsentComments: 2,
        successorIds: [successorId],
      });
      expect(await ending(successorId)).toMatchObject({ openCases: 0, unsentComments: 0 });
    });

    it('is for who may end it', async () => {
      for (const actor of [supervisor, trainee]) {
        await expect(ending(assignmentId, actor)).rejects.toEqual(code('FORBIDDEN'));
      }
      for (const role of OUTSIDERS) {
        await expect(ending(assignmentId, await member(role))).rejects.toEqual(code('NOT_FOUND'));
      }
    });
  });

  describe('an ending', () => {
    it('closes before it returns, with everybody who covers', async () => {
      const built = await open();
      const stand = await member('SUPERVISOR');
      const coverId = await buildAssignment(
        database,
        { supervisor: stand, supervisee: trainee },
        { kind: 'COVERING', coversId: assignmentId },
      );
      expect([await opens(supervisor, built), await opens(stand, built)]).toEqual([true, true]);
      const { assignment, openCases } = await end({ openCases: 'CLOSE_NOW' });
      expect([assignment.endReason, openCases]).toEqual(['CHANGED', 1]);
      expect([await opens(supervisor, built), await opens(stand, built)]).toEqual([false, false]);
      const { events, assignments } = await stored();
      expect(events).toEqual([{ topic: 'assignment.ended' }, { topic: 'assignment.ended' }]);
      expect(assignments.find(({ id }) => id === coverId)).toMatchObject({
        end_reason: 'CHANGED',
        version: 2,
      });
    });

    it('never begins what had not begun', async () => {
      const from = new Date((await database.now()).getTime() + 10 * DAY);
      const later = await buildAssignment(
        database,
        { supervisor, supervisee: await member('TRAINEE') },
        { from },
      );
      const { assignment } = await end({ assignmentId: later });
      expect(assignment.activeUntil).toEqual(from);
    });

    it('hands over every open case to the successor, who sees those and nothing else', async () => {
      const [first, second] = [await open(), await open()];
      const closed = await buildCase(
        database,
        { author: trainee, supervisor },
        { assignmentId, state: 'REVIEWED' },
      );
      expect(await opens(heir, first)).toBe(false);
      const done = await end({ openCases: 'HAND_OVER', successorAssignmentId: successorId });
      expect(done).toMatchObject({ openCases: 0, handedOver: 2 });
      expect([await opens(heir, first), await opens(heir, second), await opens(heir, closed)]).toEqual([
        true,
        true,
        false,
      ]);
      expect(await opens(supervisor, first)).toBe(false);
      const { lines, events } = await stored();
      const made = lines.filter(({ assignment_id: to }) => to === successorId);
      expect(made).toHaveLength(2);
      expect(made).toContainEqual({
        case_id: first.row.id,
        assignment_id: successorId,
        transferred_by: director.personId,
      });
      expect(events.map(({ topic }) => topic)).toEqual([
        'case.transferred',
        'case.transferred',
        'assignment.ended',
      ]);
      const ledger = await database.sql(
        `SELECT outcome, grant_code FROM subrosa.ledger_events WHERE clinic_id = $1 AND action = 'case.transfer'`,
        [clinicId],
      );
      expect(ledger).toEqual([
        { outcome: 'DONE', grant_code: 'case.transfer.director' },
        { outcome: 'DONE', grant_code: 'case.transfer.director' },
      ]);
    });

    it('adds nothing where the author had sent the case to both', async () => {
      await buildCase(
        database,
        { author: trainee, supervisor },
        { assignmentIds: [assignmentId, successorId] },
      );
      const before = (await stored()).lines;
      await end({ openCases: 'HAND_OVER', successorAssignmentId: successorId });
      expect((await stored()).lines).toEqual(before);
    });

    it('shows or deletes what was gathered, and reads none of it', async () => {
      const built = await open();
      const reads = (actor: PersonActor) =>
        as(actor, async (work) =>
          (await discussionFeature(database).comments.findMany(work, ids)).map(({ id }) => id).sort(),
        );
      const ids = await gather(built, supervisor, ['Stay with the pause.', 'Name the silence.']);
      expect(await reads(trainee)).toEqual([]);
      const done = await end({ openCases: 'CLOSE_NOW', unsentComments: 'SEND' });
      expect(done).toMatchObject({ commentsSent: 2, commentsDiscarded: 0 });
      expect(await reads(trainee)).toEqual([...ids].sort());
      expect(await reads(director)).toEqual([]);

      assignmentId = await buildAssignment(database, { supervisor, supervisee: trainee });
      const other = await open();
      await gather(other);
      const before = await stored();
      expect(await end({ openCases: 'CLOSE_NOW', unsentComments: 'DISCARD' })).toMatchObject({
        commentsSent: 0,
        commentsDiscarded: 1,
      });
      const after = await stored();
      expect([
        before.comments.length - after.comments.length,
        before.threads.length - after.threads.length,
      ]).toEqual([1, 1]);
      const ledger = await database.sql(
        `SELECT action, outcome, grant_code FROM subrosa.ledger_events
          WHERE clinic_id = $1 AND action IN ('comment.send', 'comment.discard', 'comment.read') ORDER BY position`,
        [clinicId],
      );
      const line = (action: string) => ({ action, outcome: 'DONE', grant_code: 'assignment.end.director' });
      expect(ledger).toEqual([line('comment.send'), line('comment.send'), line('comment.discard')]);
    });

    it('asks about what a cover has gathered too, since the cover ends with it', async () => {
      const built = await open();
      const stand = await member('SUPERVISOR');
      const coverId = await buildAssignment(
        database,
        { supervisor: stand, supervisee: trainee },
        { kind: 'COVERING', coversId: assignmentId },
      );
      await gather(built, stand);
      await expect(end({ openCases: 'CLOSE_NOW' })).rejects.toEqual(
        refusedWith('COMMENTS_UNDECIDED', { unsentComments: 1 }),
      );
      // Ended by itself, the cover asks for its own comments, and its cases return.
      await expect(end({ assignmentId: coverId })).rejects.toEqual(
        refusedWith('COMMENTS_UNDECIDED', { unsentComments: 1, openCases: 0 }),
      );
      await end({ assignmentId: coverId, unsentComments: 'SEND' });
      expect([await opens(stand, built), await opens(supervisor, built)]).toEqual([false, true]);
    });

    it('of a cover asks about a case that went to the cover alone and cannot return', async () => {
      const stand = await member('SUPERVISOR');
      const coverId = await buildAssignment(
        database,
        { supervisor: stand, supervisee: trainee },
        { kind: 'COVERING', coversId: assignmentId },
      );
      const built = await buildCase(
        database,
        { author: trainee, supervisor: stand },
        { assignmentId: coverId },
      );
      expect(await ending(coverId)).toMatchObject({ openCases: 0 });
      expect(await ending()).toMatchObject({ openCases: 1 });
      await unscreen(built);
      expect(await ending(coverId)).toMatchObject({ openCases: 1, unscreenedCases: 1 });
      await expect(end({ assignmentId: coverId })).rejects.toEqual(
        refusedWith('OPEN_CASES_UNDECIDED', { openCases: 1 }),
      );
    });

    it.each(OUTSIDERS)('is not for a %s', async (role) => {
      await expect(end({}, await member(role))).rejects.toEqual(code('NOT_FOUND'));
    });

    it('is not for its parties', async () => {
      for (const actor of [supervisor, trainee])
        await expect(end({}, actor)).rejects.toEqual(code('FORBIDDEN'));
    });

    const HAND_OVER = () => ({ openCases: 'HAND_OVER', successorAssignmentId: successorId }) as const;
    const ROWS: readonly (readonly [string, (built: BuiltCase) => Promise<Partial<EndInput>>, unknown])[] = [
      [
        'with open cases undecided',
        () => Promise.resolve({}),
        refusedWith('OPEN_CASES_UNDECIDED', { openCases: 1 }),
      ],
      [
        'with comments undecided',
        async (built) => {
          await gather(built);
          return { openCases: 'CLOSE_NOW' };
        },
        refusedWith('COMMENTS_UNDECIDED', { unsentComments: 1 }),
      ],
      [
        'handing over to nobody',
        () => Promise.resolve({ openCases: 'HAND_OVER' }),
        refusedWith('INVALID_INPUT', { field: 'successorAssignmentId' }),
      ],
      [
        'with a successor but nothing to hand over',
        () => Promise.resolve({ openCases: 'CLOSE_NOW', successorAssignmentId: successorId }),
        refusedWith('INVALID_INPUT', { field: 'successorAssignmentId' }),
      ],
      [
        'of a stale version',
        () => Promise.resolve({ openCases: 'CLOSE_NOW', expectedVersion: 7 }),
        code('VERSION_CONFLICT'),
      ],
      ['of nothing', () => Promise.resolve({ assignmentId: newId() }), code('NOT_FOUND')],
      ['of what is no id', () => Promise.resolve({ assignmentId: 'sue' }), code('NOT_FOUND')],
      [
        'twice',
        async () => {
          await end({ openCases: 'CLOSE_NOW' });
          return { openCases: 'CLOSE_NOW', expectedVersion: 2 };
        },
        code('ASSIGNMENT_ENDED'),
      ],
      [
        'of a proposal',
        async () => {
          await database.sql(`UPDATE subrosa.supervision_assignments SET state = 'PROPOSED' WHERE id = $1`, [
            assignmentId,
          ]);
          return { openCases: 'CLOSE_NOW' };
        },
        code('ASSIGNMENT_ENDED'),
      ],
      [
        'handing over to itself',
        () => Promise.resolve({ ...HAND_OVER(), successorAssignmentId: assignmentId }),
        refusedWith('SUCCESSOR_NOT_POSSIBLE', { reasons: ['SAME_ASSIGNMENT'] }),
      ],
      [
        'handing over to nobody’s assignment',
        () => Promise.resolve({ ...HAND_OVER(), successorAssignmentId: newId() }),
        code('NOT_FOUND'),
      ],
      [
        'handing over to another supervisee’s supervisor',
        async () => ({
          ...HAND_OVER(),
          successorAssignmentId: await buildAssignment(database, {
            supervisor: heir,
            supervisee: await member('TRAINEE'),
          }),
        }),
        refusedWith('SUCCESSOR_NOT_POSSIBLE', { reasons: ['OTHER_SUPERVISEE'] }),
      ],
      [
        'handing over to a cover',
        async () => ({
          ...HAND_OVER(),
          successorAssignmentId: await buildAssignment(
            database,
            { supervisor: heir, supervisee: trainee },
            { kind: 'COVERING', coversId: assignmentId },
          ),
        }),
        refusedWith('SUCCESSOR_NOT_POSSIBLE', { reasons: ['IS_COVER'] }),
      ],
      [
        'handing over to who begins tomorrow',
        async () => {
          await database.sql(
            `UPDATE subrosa.supervision_assignments SET active_from = subrosa.now() + interval '1 day' WHERE id = $1`,
            [successorId],
          );
          return HAND_OVER();
        },
        refusedWith('SUCCESSOR_NOT_POSSIBLE', { reasons: ['NOT_IN_FORCE'] }),
      ],
      [
        'handing over to who has no licence',
        async () => {
          await database.sql('UPDATE subrosa.licences SET expires_at = subrosa.now() WHERE person_id = $1', [
            heir.personId,
          ]);
          return HAND_OVER();
        },
        refusedWith('SUCCESSOR_NOT_POSSIBLE', { reasons: ['NOT_LICENSED'] }),
      ],
      [
        'handing over what is unscreened',
        async (built) => {
          await unscreen(built);
          return HAND_OVER();
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['UNSCREENED'] }),
      ],
      [
        'handing over to who is out of it',
        async (built) => {
          await recuse(heir, built);
          return HAND_OVER();
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['SUCCESSOR_CANNOT_READ'] }),
      ],
      [
        'handing over what the director is out of',
        async (built) => {
          await recuse(director, built);
          return HAND_OVER();
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['ANOTHER_DIRECTOR'] }),
      ],
      [
        'handing over another programme’s case',
        async (built) => {
          await part2(database, clinicId, built.row.id);
          return HAND_OVER();
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['SUCCESSOR_CANNOT_READ'] }),
      ],
    ];
    it.each(ROWS)('%s is refused with one code and changes nothing', async (...row) => {
      const [, prepare, expected] = row;
      const change = await prepare(await open());
      const before = await stored();
      await expect(end(change)).rejects.toEqual(expected);
      expect(await stored()).toEqual(before);
    });

    it('undoes everything where the last of it fails', async () => {
      const [first, second] = [await open(), await open()];
      await gather(first);
      await unscreen(second);
      const before = await stored();
      await expect(
        end({ openCases: 'HAND_OVER', unsentComments: 'DISCARD', successorAssignmentId: successorId }),
      ).rejects.toEqual(code('CASE_NOT_TRANSFERABLE'));
      expect(await stored()).toEqual(before);
    });
  });

  describe('a transfer', () => {
    it('gives the successor what is named, and takes nothing from who had it', async () => {
      const [first, second] = [await open(), await open()];
      expect(await transfer({ caseIds: [first.row.id, first.row.id] })).toEqual([first.row.id]);
      expect([await opens(heir, first), await opens(heir, second), await opens(supervisor, first)]).toEqual([
        true,
        false,
        true,
      ]);
      // What is handed over no longer asks for a decision when the first supervision ends.
      expect(await ending()).toMatchObject({ openCases: 1 });
    });

    it('gives everything open of an assignment, one that has ended too', async () => {
      const [first, second] = [await open(), await open()];
      await end({ openCases: 'CLOSE_NOW' });
      expect([...(await transfer({ fromAssignmentId: assignmentId }))].sort()).toEqual(
        [first.row.id, second.row.id].sort(),
      );
      expect([await opens(heir, first), await opens(heir, second)]).toEqual([true, true]);
      await expect(transfer({ fromAssignmentId: assignmentId })).rejects.toEqual(
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['NO_OPEN_CASE'] }),
      );
    });

    it.each(OUTSIDERS)('is not for a %s', async (role) => {
      const built = await open();
      const actor = await member(role);
      await expect(transfer({ caseIds: [built.row.id] }, actor)).rejects.toEqual(code('NOT_FOUND'));
      await expect(transfer({ fromAssignmentId: assignmentId }, actor)).rejects.toEqual(code('NOT_FOUND'));
    });

    it('is not for supervisor, successor or supervisee', async () => {
      const built = await open();
      for (const actor of [heir, trainee]) {
        await expect(transfer({ caseIds: [built.row.id] }, actor)).rejects.toEqual(code('FORBIDDEN'));
      }
      await expect(transfer({ fromAssignmentId: assignmentId }, supervisor)).rejects.toEqual(
        code('FORBIDDEN'),
      );
    });

    const ROWS: readonly (readonly [
      string,
      (built: BuiltCase) => Promise<Partial<TransferInput>>,
      unknown,
    ])[] = [
      ['of nothing', () => Promise.resolve({}), refusedWith('INVALID_INPUT', { field: 'caseIds' })],
      [
        'of cases and an assignment at once',
        ({ row }) => Promise.resolve({ caseIds: [row.id], fromAssignmentId: assignmentId }),
        refusedWith('INVALID_INPUT', { field: 'caseIds' }),
      ],
      [
        'of more than a hundred',
        () => Promise.resolve({ caseIds: Array.from({ length: 101 }, () => newId()) }),
        refusedWith('INVALID_INPUT', { field: 'caseIds' }),
      ],
      ['of no case', () => Promise.resolve({ caseIds: [newId()] }), code('NOT_FOUND')],
      ['of what is no id', () => Promise.resolve({ caseIds: ['7'] }), code('NOT_FOUND')],
      [
        'of one that is there already',
        async ({ row }) => {
          await transfer({ caseIds: [row.id] });
          return { caseIds: [row.id] };
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['ALREADY_THEIRS'] }),
      ],
      [
        'of one that is reviewed',
        async ({ row }) => {
          await database.sql(`UPDATE subrosa.cases SET state = 'REVIEWED' WHERE id = $1`, [row.id]);
          return { caseIds: [row.id] };
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['NOT_OPEN'] }),
      ],
      [
        'of one that has expired',
        async ({ row }) => {
          await database.sql('UPDATE subrosa.cases SET expires_at = subrosa.now() WHERE id = $1', [row.id]);
          return { caseIds: [row.id] };
        },
        code('CASE_EXPIRED'),
      ],
      [
        'of one that is unscreened',
        async (built) => {
          await unscreen(built);
          return { caseIds: [built.row.id] };
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['UNSCREENED'] }),
      ],
      [
        'of one that went to a colleague',
        async () => {
          const colleague = await member('CLINICIAN');
          const audience = { kind: 'COLLEAGUE', colleague } as const;
          const { row } = await buildCase(
            database,
            { author: trainee, supervisor },
            { assignmentId, audience },
          );
          return { caseIds: [row.id] };
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['NOT_SUPERVISION'] }),
      ],
      [
        'of another author’s',
        async () => {
          const { row } = await buildCase(database, { author: await member('TRAINEE'), supervisor });
          return { caseIds: [row.id] };
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['OTHER_AUTHOR'] }),
      ],
      [
        'of one that the director is out of',
        async (built) => {
          await recuse(director, built);
          return { caseIds: [built.row.id] };
        },
        code('NOT_FOUND'),
      ],
      [
        'to an ended assignment',
        async ({ row }) => {
          await database.sql(
            'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
            [successorId],
          );
          return { caseIds: [row.id] };
        },
        refusedWith('SUCCESSOR_NOT_POSSIBLE', { reasons: ['NOT_IN_FORCE'] }),
      ],
      [
        'of one good case and one that is not',
        async ({ row }) => {
          const bad = await open();
          await unscreen(bad);
          return { caseIds: [row.id, bad.row.id] };
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['UNSCREENED'] }),
      ],
    ];
    it.each(ROWS)('%s is refused with one code and changes nothing', async (...row) => {
      const [, prepare, expected] = row;
      const change = await prepare(await open());
      const before = await stored();
      await expect(transfer(change)).rejects.toEqual(expected);
      expect(await stored()).toEqual(before);
    });

    it('is made once when two directors make it at the same moment', async () => {
      const { row } = await open();
      const second = await member('DIRECTOR');
      const made = await Promise.allSettled([
        transfer({ caseIds: [row.id] }),
        transfer({ caseIds: [row.id] }, second),
      ]);
      expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const { lines } = await stored();
      expect(lines.filter(({ assignment_id: to }) => to === successorId)).toHaveLength(1);
    });
  });

  it('and leave: the cover reads from its first instant to its last, and the case returns by itself', async () => {
    const built = await open();
    const stand = await member('SUPERVISOR');
    const day = (offset: number) => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);
    const { leave } = assignmentsFeature();
    const [made] = await as(director, (work) =>
      leave.execute(work, {
        supervisorId: supervisor.personId,
        coveringId: stand.personId,
        fromOn: day(2),
        untilOn: day(5),
      }),
    );
    const [from, until] = [
      made?.assignment?.activeFrom ?? new Date(0),
      made?.assignment?.activeUntil ?? new Date(0),
    ];
    const reads = async (at: Date) => {
      await database.setClock(at);
      return [await opens(supervisor, built), await opens(stand, built)];
    };
    try {
      expect(await reads(new Date(from.getTime() - 1))).toEqual([true, false]);
      expect(await reads(from)).toEqual([true, true]);
      expect(await reads(new Date(until.getTime() - 1))).toEqual([true, true]);
      expect(await reads(until)).toEqual([true, false]);
    } finally {
      await database.setClock(null);
    }
  });
});

/** Makes the case one of a Part 2 programme in which nobody works. */
async function part2(database: TestDatabase, clinicId: ClinicId, caseId: string): Promise<void> {
  const programmeId = newId();
  await database.sql(
    `INSERT INTO subrosa.programmes (clinic_id, id, name, is_part2, is_whole_clinic, version, created_at)
     VALUES ($1, $2, 'Recovery', true, false, 1, subrosa.now())`,
    [clinicId, programmeId],
  );
  await database.sql('UPDATE subrosa.cases SET part2_programme_id = $2 WHERE id = $1', [caseId, programmeId]);
}
