import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { epochDay } from './case-keys.js';
import { CASE_TEXT, buildCase, buildCaseParts, keyStoreOf } from './testing.js';
import type { BuiltCase } from './testing.js';

const DAY = 86_400_000;

describe('the keys of cases', () => {
  let database: TestDatabase;
  let parts: ReturnType<typeof buildCaseParts>;
  let author: PersonActor, supervisor: PersonActor;

  beforeAll(async () => {
    database = await testDatabase();
    parts = buildCaseParts(database);
    const clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId);
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
  });
  afterAll(() => database.drop());

  const as = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(author, { action: 'test', requestId: 'test' }, act);
  const build = () => buildCase(database, { author, supervisor });
  const epochs = (day: string) =>
    database.sql<{ id: string; sequence: number; is_open: boolean; is_left: boolean }>(
      'SELECT * FROM subrosa.epochs WHERE expiry_day = $1 ORDER BY sequence',
      [day],
    );
  const firstText = (built: BuiltCase) =>
    as(async (work) => {
      const opened = await parts.text.openSections(work, built.sectionIds.slice(0, 1));
      return [...opened.values()][0]?.text;
    });

  it('make one epoch for a day, however many begin it at once, and leave no key behind without a row', async () => {
    const built = await Promise.all([1, 2, 3, 4].map(build));
    const day = epochDay(built[0]?.row.expiresAt ?? new Date(0));
    const made = await epochs(day);
    expect(made).toMatchObject([{ sequence: 1, is_open: true, is_left: false }]);
    const rows = await database.sql<{ id: string }>('SELECT id FROM subrosa.epochs');
    expect([...keyStoreOf(database).keys.keys()].sort()).toEqual(rows.map(({ id }) => `epoch-${id}`).sort());
  });

  it('leave no key behind when what they were made for is rolled back', async () => {
    const before = [...keyStoreOf(database).keys.keys()];
    const built = await build();
    const farDay = new Date(built.row.expiresAt.getTime() + 90 * DAY);
    const failed = as(async (work) => {
      await parts.keys.move(work, built.row, farDay);
      throw new Error('after the key was made');
    });
    await expect(failed).rejects.toThrow('after the key was made');
    expect([...keyStoreOf(database).keys.keys()].sort()).toEqual(before.sort());
    expect(await firstText(built)).toBe(CASE_TEXT.sections[0]?.text);
  });

  it('are never wrapped under an epoch that was closed', async () => {
    const before = await build();
    const day = epochDay(before.row.expiresAt);
    await database.sql('UPDATE subrosa.epochs SET is_open = false WHERE expiry_day = $1', [day]);
    const after = await build();
    expect(await epochs(day)).toMatchObject([
      { sequence: 1, is_open: false },
      { sequence: 2, is_open: true },
    ]);
    expect(await firstText(before)).toBe(CASE_TEXT.sections[0]?.text);
    expect(await firstText(after)).toBe(CASE_TEXT.sections[0]?.text);
  });

  it('cross each other between two days without a deadlock', async () => {
    const [one, two] = [await build(), await build()];
    const later = new Date(one.row.expiresAt.getTime() + 3 * DAY);
    const move = (built: BuiltCase, from: Date, to: Date) =>
      as((work) => parts.keys.move(work, { id: built.row.id, expiresAt: from, holdCount: 0 }, to));
    await move(two, two.row.expiresAt, later);
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([
        move(one, round % 2 === 0 ? one.row.expiresAt : later, round % 2 === 0 ? later : one.row.expiresAt),
        move(two, round % 2 === 0 ? later : two.row.expiresAt, round % 2 === 0 ? two.row.expiresAt : later),
      ]);
    }
    expect(await firstText(one)).toBe(CASE_TEXT.sections[0]?.text);
    expect(await firstText(two)).toBe(CASE_TEXT.sections[0]?.text);
    const inForce = await database.sql(
      'SELECT case_id FROM subrosa.case_keys WHERE wrapped_key IS NOT NULL AND case_id = ANY($1)',
      [[one.row.id, two.row.id]],
    );
    expect(inForce).toHaveLength(2);
  });

  it('open nothing of another case, field or version', async () => {
    const [one, two] = [await build(), await build()];
    await database.sql(
      `UPDATE subrosa.case_keys k SET wrapped_key = o.wrapped_key FROM subrosa.case_keys o
        WHERE k.case_id = $1 AND o.case_id = $2 AND k.wrapped_key IS NOT NULL AND o.wrapped_key IS NOT NULL`,
      [one.row.id, two.row.id],
    );
    await expect(firstText(one)).rejects.toMatchObject({ code: 'INTERNAL' });
    await as(async (work) => {
      const cipher = await parts.keys.open(work, two.row.id);
      const sealed = cipher?.seal('section:a', 1, 'words') ?? Buffer.alloc(0);
      expect(cipher?.open('section:a', 1, sealed)).toBe('words');
      expect(() => cipher?.open('section:b', 1, sealed)).toThrow();
      expect(() => cipher?.open('section:a', 2, sealed)).toThrow();
    });
  });

  it('are gone for good with the key of their epoch', async () => {
    const built = await build();
    const [row] = await database.sql<{ epoch_id: string }>(
      'SELECT epoch_id FROM subrosa.case_keys WHERE case_id = $1 AND wrapped_key IS NOT NULL',
      [built.row.id],
    );
    await keyStoreOf(database).erase(`epoch-${row?.epoch_id ?? ''}`);
    expect(await firstText(built)).toBeUndefined();
    await expect(as((work) => parts.reader.cipher(work, built.row.id))).rejects.toMatchObject({
      code: 'CASE_EXPIRED',
    });
  });
});
