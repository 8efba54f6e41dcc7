import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import { testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { assignmentsFeature } from '../assignments/testing.js';
import { buildCase } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { HandoverScene } from './test/handover-scene.js';
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

describe('handing cases over', () => {
  let database: TestDatabase;
  let scene: HandoverScene;

  beforeAll(async () => {
    database = await testDatabase();
    scene = new HandoverScene(database);
  });
  beforeEach(() => scene.begin());
  afterAll(() => database.drop());

  describe('a transfer', () => {
    it('gives the successor what is named, and takes nothing from who had it', async () => {
      const [first, second] = [await scene.open(), await scene.open()];
      expect(await scene.transfer({ caseIds: [first.row.id, first.row.id] })).toEqual([first.row.id]);
      expect([
        await scene.opens(scene.heir, first),
        await scene.opens(scene.heir, second),
        await scene.opens(scene.supervisor, first),
      ]).toEqual([true, false, true]);
      // What is handed over no longer asks for a decision when the first supervision ends.
      expect(await scene.ending()).toMatchObject({ openCases: 1 });
    });

    it('gives everything open of an assignment, one that has ended too', async () => {
      const [first, second] = [await scene.open(), await scene.open()];
      await scene.end({ openCases: 'CLOSE_NOW' });
      expect([...(await scene.transfer({ fromAssignmentId: scene.assignmentId }))].sort()).toEqual(
        [first.row.id, second.row.id].sort(),
      );
      expect([await scene.opens(scene.heir, first), await scene.opens(scene.heir, second)]).toEqual([
        true,
        true,
      ]);
      await expect(scene.transfer({ fromAssignmentId: scene.assignmentId })).rejects.toEqual(
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['NO_OPEN_CASE'] }),
      );
    });

    it.each(OUTSIDERS)('is not for a %s', async (role) => {
      const built = await scene.open();
      const actor = await scene.member(role);
      await expect(scene.transfer({ caseIds: [built.row.id] }, actor)).rejects.toEqual(code('NOT_FOUND'));
      await expect(scene.transfer({ fromAssignmentId: scene.assignmentId }, actor)).rejects.toEqual(
        code('NOT_FOUND'),
      );
    });

    it('is not for scene.supervisor, successor or supervisee', async () => {
      const built = await scene.open();
      for (const actor of [scene.heir, scene.trainee]) {
        await expect(scene.transfer({ caseIds: [built.row.id] }, actor)).rejects.toEqual(code('FORBIDDEN'));
      }
      await expect(
        scene.transfer({ fromAssignmentId: scene.assignmentId }, scene.supervisor),
      ).rejects.toEqual(code('FORBIDDEN'));
    });

    const ROWS: readonly (readonly [
      string,
      (built: BuiltCase) => Promise<Partial<TransferInput>>,
      unknown,
    ])[] = [
      ['of nothing', () => Promise.resolve({}), refusedWith('INVALID_INPUT', { field: 'caseIds' })],
      [
        'of cases and an assignment at once',
        ({ row }) => Promise.resolve({ caseIds: [row.id], fromAssignmentId: scene.assignmentId }),
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
          await scene.transfer({ caseIds: [row.id] });
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
          await scene.unscreen(built);
          return { caseIds: [built.row.id] };
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['UNSCREENED'] }),
      ],
      [
        'of one that went to a colleague',
        async () => {
          const colleague = await scene.member('CLINICIAN');
          const audience = { kind: 'COLLEAGUE', colleague } as const;
          const { row } = await buildCase(
            database,
            { author: scene.trainee, supervisor: scene.supervisor },
            { assignmentId: scene.assignmentId, audience },
          );
          return { caseIds: [row.id] };
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['NOT_SUPERVISION'] }),
      ],
      [
        'of another author’s',
        async () => {
          const { row } = await buildCase(database, {
            author: await scene.member('TRAINEE'),
            supervisor: scene.supervisor,
          });
          return { caseIds: [row.id] };
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['OTHER_AUTHOR'] }),
      ],
      [
        'of one that the scene.director is out of',
        async (built) => {
          await scene.recuse(scene.director, built);
          return { caseIds: [built.row.id] };
        },
        code('NOT_FOUND'),
      ],
      [
        'to an ended assignment',
        async ({ row }) => {
          await database.sql(
            'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
            [scene.successorId],
          );
          return { caseIds: [row.id] };
        },
        refusedWith('SUCCESSOR_NOT_POSSIBLE', { reasons: ['NOT_IN_FORCE'] }),
      ],
      [
        'of one good case and one that is not',
        async ({ row }) => {
          const bad = await scene.open();
          await scene.unscreen(bad);
          return { caseIds: [row.id, bad.row.id] };
        },
        refusedWith('CASE_NOT_TRANSFERABLE', { reasons: ['UNSCREENED'] }),
      ],
    ];
    it.each(ROWS)('%s is refused with one code and changes nothing', async (...row) => {
      const [, prepare, expected] = row;
      const change = await prepare(await scene.open());
      const before = await scene.stored();
      await expect(scene.transfer(change)).rejects.toEqual(expected);
      expect(await scene.stored()).toEqual(before);
    });

    it('is made once when two directors make it at the same moment', async () => {
      const { row } = await scene.open();
      const second = await scene.member('DIRECTOR');
      const made = await Promise.allSettled([
        scene.transfer({ caseIds: [row.id] }),
        scene.transfer({ caseIds: [row.id] }, second),
      ]);
      expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const { lines } = await scene.stored();
      expect(lines.filter(({ assignment_id: to }) => to === scene.successorId)).toHaveLength(1);
    });
  });

  it('and leave: the cover reads from its first instant to its last, and the case returns by itself', async () => {
    const built = await scene.open();
    const stand = await scene.member('SUPERVISOR');
    const day = (offset: number) => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);
    const { leave } = assignmentsFeature();
    const [made] = await scene.as(scene.director, (work) =>
      leave.execute(work, {
        supervisorId: scene.supervisor.personId,
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
      return [await scene.opens(scene.supervisor, built), await scene.opens(stand, built)];
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
