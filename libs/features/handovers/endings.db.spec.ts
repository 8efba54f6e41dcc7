import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildAssignment, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { buildComments, discussionFeature } from '../discussion/testing.js';
import type { EndInput } from './end-assignment.js';
import { HandoverScene } from './test/handover-scene.js';

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

describe('ending a supervision', () => {
  let database: TestDatabase;
  let scene: HandoverScene;

  beforeAll(async () => {
    database = await testDatabase();
    scene = new HandoverScene(database);
  });
  beforeEach(() => scene.begin());
  afterAll(() => database.drop());

  describe('before an ending', () => {
    it('is told in numbers, with who could take over', async () => {
      const [first, second] = [await scene.open(), await scene.open()];
      await scene.unscreen(second);
      await scene.gather(first, scene.supervisor, ['One.', 'Two.']);
      await buildComments(database, scene.supervisor, { caseId: first.row.id, texts: ['Sent.'] });
      await buildAssignment(database, {
        supervisor: await buildMember(database, scene.clinicId, { roles: ['SUPERVISOR'], licensed: false }),
        supervisee: scene.trainee,
      });
      const other = await scene.member('TRAINEE');
      await buildAssignment(database, { supervisor: scene.heir, supervisee: other });
      expect(await scene.ending()).toEqual({
        openCases: 2,
        unscreenedCases: 1,
        unsentComments: 2,
        successorIds: [scene.successorId],
      });
      expect(await scene.ending(scene.successorId)).toMatchObject({ openCases: 0, unsentComments: 0 });
    });

    it('is for who may end it', async () => {
      for (const actor of [scene.supervisor, scene.trainee]) {
        await expect(scene.ending(scene.assignmentId, actor)).rejects.toEqual(code('FORBIDDEN'));
      }
      for (const role of OUTSIDERS) {
        await expect(scene.ending(scene.assignmentId, await scene.member(role))).rejects.toEqual(
          code('NOT_FOUND'),
        );
      }
    });
  });

  describe('an ending', () => {
    it('closes before it returns, with everybody who covers', async () => {
      const built = await scene.open();
      const { stand, coverId } = await scene.cover();
      expect([await scene.opens(scene.supervisor, built), await scene.opens(stand, built)]).toEqual([
        true,
        true,
      ]);
      const { assignment, openCases } = await scene.end({ openCases: 'CLOSE_NOW' });
      expect([assignment.endReason, openCases]).toEqual(['CHANGED', 1]);
      expect([await scene.opens(scene.supervisor, built), await scene.opens(stand, built)]).toEqual([
        false,
        false,
      ]);
      const { events, assignments } = await scene.stored();
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
        { supervisor: scene.supervisor, supervisee: await scene.member('TRAINEE') },
        { from },
      );
      const { assignment } = await scene.end({ assignmentId: later });
      expect(assignment.activeUntil).toEqual(from);
    });

    it('hands over every open case to the successor, who sees those and nothing else', async () => {
      const [first, second] = [await scene.open(), await scene.open()];
      const closed = await buildCase(
        database,
        { author: scene.trainee, supervisor: scene.supervisor },
        { assignmentId: scene.assignmentId, state: 'REVIEWED' },
      );
      expect(await scene.opens(scene.heir, first)).toBe(false);
      const done = await scene.end({ openCases: 'HAND_OVER', successorAssignmentId: scene.successorId });
      expect(done).toMatchObject({ openCases: 0, handedOver: 2 });
      expect([
        await scene.opens(scene.heir, first),
        await scene.opens(scene.heir, second),
        await scene.opens(scene.heir, closed),
      ]).toEqual([true, true, false]);
      expect(await scene.opens(scene.supervisor, first)).toBe(false);
      const { lines, events } = await scene.stored();
      const made = lines.filter(({ assignment_id: to }) => to === scene.successorId);
      expect(made).toHaveLength(2);
      expect(made).toContainEqual({
        case_id: first.row.id,
        assignment_id: scene.successorId,
        transferred_by: scene.director.personId,
      });
      expect(events.map(({ topic }) => topic)).toEqual([
        'case.transferred',
        'case.transferred',
        'assignment.ended',
      ]);
      const ledger = await database.sql(
        `SELECT outcome, grant_code FROM subrosa.ledger_events WHERE clinic_id = $1 AND action = 'case.transfer'`,
        [scene.clinicId],
      );
      expect(ledger).toEqual([
        { outcome: 'DONE', grant_code: 'case.transfer.director' },
        { outcome: 'DONE', grant_code: 'case.transfer.director' },
      ]);
    });

    it('adds nothing where the author had sent the case to both', async () => {
      await buildCase(
        database,
        { author: scene.trainee, supervisor: scene.supervisor },
        { assignmentIds: [scene.assignmentId, scene.successorId] },
      );
      const before = (await scene.stored()).lines;
      await scene.end({ openCases: 'HAND_OVER', successorAssignmentId: scene.successorId });
      expect((await scene.stored()).lines).toEqual(before);
    });

    it('shows or deletes what was gathered, and reads none of it', async () => {
      const built = await scene.open();
      const reads = (actor: PersonActor) =>
        scene.as(actor, async (work) =>
          (await discussionFeature(database).comments.findMany(work, ids)).map(({ id }) => id).sort(),
        );
      const ids = await scene.gather(built, scene.supervisor, ['Stay with the pause.', 'Name the silence.']);
      expect(await reads(scene.trainee)).toEqual([]);
      const done = await scene.end({ openCases: 'CLOSE_NOW', unsentComments: 'SEND' });
      expect(done).toMatchObject({ commentsSent: 2, commentsDiscarded: 0 });
      expect(await reads(scene.trainee)).toEqual([...ids].sort());
      expect(await reads(scene.director)).toEqual([]);

      scene.assignmentId = await buildAssignment(database, {
        supervisor: scene.supervisor,
        supervisee: scene.trainee,
      });
      const other = await scene.open();
      await scene.gather(other);
      const before = await scene.stored();
      expect(await scene.end({ openCases: 'CLOSE_NOW', unsentComments: 'DISCARD' })).toMatchObject({
        commentsSent: 0,
        commentsDiscarded: 1,
      });
      const after = await scene.stored();
      expect([
        before.comments.length - after.comments.length,
        before.threads.length - after.threads.length,
      ]).toEqual([1, 1]);
      const ledger = await database.sql(
        `SELECT action, outcome, grant_code FROM subrosa.ledger_events
          WHERE clinic_id = $1 AND action IN ('comment.send', 'comment.discard', 'comment.read') ORDER BY position`,
        [scene.clinicId],
      );
      const line = (action: string) => ({ action, outcome: 'DONE', grant_code: 'assignment.end.director' });
      expect(ledger).toEqual([line('comment.send'), line('comment.send'), line('comment.discard')]);
    });

    it('asks about what a cover has gathered too, since the cover ends with it', async () => {
      const built = await scene.open();
      const { stand, coverId } = await scene.cover();
      await scene.gather(built, stand);
      await expect(scene.end({ openCases: 'CLOSE_NOW' })).rejects.toEqual(
        refusedWith('COMMENTS_UNDECIDED', { unsentComments: 1 }),
      );
      // Ended by itself, the cover asks for its own comments, and its cases return.
      await expect(scene.end({ assignmentId: coverId })).rejects.toEqual(
        refusedWith('COMMENTS_UNDECIDED', { unsentComments: 1, openCases: 0 }),
      );
      await scene.end({ assignmentId: coverId, unsentComments: 'SEND' });
      expect([await scene.opens(stand, built), await scene.opens(scene.supervisor, built)]).toEqual([
        false,
        true,
      ]);
    });

    it('of a cover asks about a case that went to the cover alone and cannot return', async () => {
      const { stand, coverId } = await scene.cover();
      const built = await buildCase(
        database,
        { author: scene.trainee, supervisor: stand },
        { assignmentId: coverId },
      );
      expect(await scene.ending(coverId)).toMatchObject({ openCases: 0 });
      expect(await scene.ending()).toMatchObject({ openCases: 1 });
      await scene.unscreen(built);
      expect(await scene.ending(coverId)).toMatchObject({ openCases: 1, unscreenedCases: 1 });
      await expect(scene.end({ assignmentId: coverId })).rejects.toEqual(
        refusedWith('OPEN_CASES_UNDECIDED', { openCases: 1 }),
      );
    });

    it.each(OUTSIDERS)('is not for a %s', async (role) => {
      await expect(scene.end({}, await scene.member(role))).rejects.toEqual(code('NOT_FOUND'));
    });

    it('is not for its parties', async () => {
      for (const actor of [scene.supervisor, scene.trainee])
        await expect(scene.end({}, actor)).rejects.toEqual(code('FORBIDDEN'));
    });

    const HAND_OVER = () => ({ openCases: 'HAND_OVER', successorAssignmentId: scene.successorId }) as const;
    const ROWS: readonly (readonly [string, (built: BuiltCase) => Promise<Partial<EndInput>>, unknown])[] = [
      [
        'with open cases undecided',
        () => Promise.resolve({}),
        refusedWith('OPEN_CASES_UNDECIDED', { openCases: 1 }),
      ],
      [
        'with comments undecided',
        async (built) => {
          await scene.gather(built);
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
        () => Promise.resolve({ openCases: 'CLOSE_NOW', successorAssignmentId: scene.successorId }),
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
          await scene.end({ openCases: 'CLOSE_NOW' });
          return { openCases: 'CLOSE_NOW', expectedVersion: 2 };
        },
        code('ASSIGNMENT_ENDED'),
      ],
      [
        'of a proposal',
        async () => {
          await database.sql(`UPDATE subrosa.supervision_assignments SET state = 'PROPOSED' WHERE id = $1`, [
            scene.assignmentId,
          ]);
          return { openCases: 'CLOSE_NOW' };
        },
        code('ASSIGNMENT_ENDED'),
      ],
      [
        'handing over to itself',
        () => Promise.resolve({ ...HAND_OVER(), successorAssignmentId: scene.assignmentId }),
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
            supervisor: scene.heir,
            supervisee: await scene.member('TRAINEE'),
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
            { supervisor: scene.heir, supervisee: scene.trainee },
            { kind: 'COVERING', coversId: scene.assignmentId },
          ),
        }),
        refusedWith('SUCCESSOR_NOT_POSSIBLE', { reasons: ['IS_COVER'] }),
      ],
      [
        'handing over to who begins tomorrow',
        async () => {
          await database.sql(
            `UPDATE subrosa.supervision_assignments SET active_from = subrosa.now() + interval '1 day' WHERE id = $1`,
            [scene.successorId],
          );
          return HAND_OVER();
        },
        refusedWith('SUCCESSOR_NOT_POSSIBLE', { reasons: ['NOT_IN_FORCE'] }),
      ],
      [
        'handing over to who has no licence',
        async () => {
          await database.sql('UPDATE subrosa.licences SET expires_at = subrosa.now() WHERE person_id = $1', [
            scene.heir.personId,
          ]);
          return HAND_OVER();
        },
        refusedWith('SUCCESSOR_NOT_POSSIBLE', { reasons: ['NOT_LICENSED'] }),
      ],
      [
        'handing over what is unscreened',
        async (built) => {
          await scene.unscreen(built);
          return HAND_OVER();
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['UNSCREENED'] }),
      ],
      [
        'handing over to who is out of it',
        async (built) => {
          await scene.recuse(scene.heir, built);
          return HAND_OVER();
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['SUCCESSOR_CANNOT_READ'] }),
      ],
      [
        'handing over what the scene.director is out of',
        async (built) => {
          await scene.recuse(scene.director, built);
          return HAND_OVER();
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['ANOTHER_DIRECTOR'] }),
      ],
      [
        'handing over another programme’s case',
        async (built) => {
          await scene.part2(built);
          return HAND_OVER();
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['SUCCESSOR_CANNOT_READ'] }),
      ],
    ];
    it.each(ROWS)('%s is refused with one code and changes nothing', async (...row) => {
      const [, prepare, expected] = row;
      const change = await prepare(await scene.open());
      const before = await scene.stored();
      await expect(scene.end(change)).rejects.toEqual(expected);
      expect(await scene.stored()).toEqual(before);
    });

    it('undoes everything where the last of it fails', async () => {
      const [first, second] = [await scene.open(), await scene.open()];
      await scene.gather(first);
      await scene.unscreen(second);
      const before = await scene.stored();
      await expect(
        scene.end({
          openCases: 'HAND_OVER',
          unsentComments: 'DISCARD',
          successorAssignmentId: scene.successorId,
        }),
      ).rejects.toEqual(code('CASE_NOT_TRANSFERABLE'));
      expect(await scene.stored()).toEqual(before);
    });
  });
});
