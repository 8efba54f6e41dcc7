import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { abilityOf, convene, openCourtroom, partiesOf } from './courtroom.js';
import type { Courtroom } from './courtroom.js';
import { BATCH, generateWorlds } from './generate-world.js';
import { bySql, inTransaction } from './in-sql.js';
import type { World } from './world.js';

const SEED = 4_242_424;

/** What ends, as one statement over all worlds of the batch; `subrosa.now()` stands at their instant. */
const ENDINGS = {
  'every assignment ends': `UPDATE subrosa.supervision_assignments
    SET active_from = least(active_from, subrosa.now()), active_until = least(active_until, subrosa.now())`,
  'every case expires': `UPDATE subrosa.cases SET expires_at = least(expires_at, subrosa.now())`,
  'every consent is withdrawn': `UPDATE subrosa.consents SET withdrawn_at = least(withdrawn_at, subrosa.now())`,
  'every licence lapses': `UPDATE subrosa.licences SET expires_at = least(expires_at, subrosa.now())`,
  'every case is withdrawn': `UPDATE subrosa.cases SET state = 'WITHDRAWN'
    WHERE state IN ('SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'REVIEWED')`,
  'every second membership ends': `UPDATE subrosa.memberships
    SET active_from = least(active_from, subrosa.now()), active_until = least(active_until, subrosa.now())
    WHERE get_byte(uuid_send(id), 15) % 2 = 0`,
} as const;

/** The matters that an ending must close for somebody, so that a step that does nothing is noticed. */
const CLOSES: Readonly<Record<keyof typeof ENDINGS, string>> = {
  'every assignment ends': 'section.open on Section',
  'every case expires': 'section.read on Section',
  'every consent is withdrawn': 'case.review on Case',
  'every licence lapses': 'case.review on Case',
  'every case is withdrawn': 'case.comment on Case',
  'every second membership ends': 'clinic.see on Clinic',
};

/** One line for each yes: who, which action, which row. */
type Yeses = ReadonlySet<string>;

async function yeses(room: Courtroom, worlds: readonly World[]): Promise<Yeses> {
  const yes = new Set<string>();
  await inTransaction(room.database.app, async (bench) => {
    for (const { actor, asker } of await partiesOf(room, worlds)) {
      if (actor === null || asker.kind !== 'person') continue;
      const answers = await bySql(bench, abilityOf(actor), room.subjects);
      for (const [matter, keys] of answers) {
        for (const key of keys) yes.add(`${matter} ${key} by ${asker.personId} in ${asker.clinicId}`);
      }
    }
  });
  return yes;
}

describe('what ends only ever closes', () => {
  let room: Courtroom;
  const worlds = generateWorlds(SEED, Math.ceil(BATCH / 3));
  let before: Yeses;

  beforeAll(async () => {
    room = await openCourtroom();
    await convene(room, worlds);
    before = await yeses(room, worlds);
  }, 120_000);
  afterAll(() => room.close(), 60_000);

  it.each(Object.keys(ENDINGS) as (keyof typeof ENDINGS)[])(
    '%s: nobody gains a row',
    async (ending) => {
      await convene(room, worlds);
      await room.database.sql(ENDINGS[ending]);
      const afterwards = await yeses(room, worlds);
      expect([...afterwards].filter((line) => !before.has(line))).toEqual([]);
      const closed = [...before].filter((line) => !afterwards.has(line));
      expect(closed.filter((line) => line.startsWith(CLOSES[ending])).length).toBeGreaterThan(0);
    },
    120_000,
  );

  it('closes the material of every case at its instant, whoever asks', async () => {
    await convene(room, worlds);
    await room.database.sql(ENDINGS['every case expires']);
    const material = [
      'case.read',
      'case.teaser',
      'section.read',
      'comment.read',
      'review.read',
      'finding.see',
    ];
    const open = [...(await yeses(room, worlds))].filter((line) =>
      material.some((action) => line.startsWith(`${action} on`)),
    );
    expect(open).toEqual([]);
    const stored = await room.database.sql(`SELECT id FROM subrosa.case_sections LIMIT 1`);
    expect(stored.length).toBe(1);
  }, 120_000);
});
