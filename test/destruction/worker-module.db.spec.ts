import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { buildCase, useKeyStore } from '@subrosa/features/cases/testing.js';
import { CONFIG } from '@subrosa/platform/config/index.js';
import type { Config } from '@subrosa/platform/config/index.js';
import { FileKeyStore } from '@subrosa/platform/crypto/index.js';
import { Logger } from '@subrosa/platform/logging/index.js';
import { OutboxRegistry, SweepRegistry } from '@subrosa/platform/outbox/index.js';
import { EraserRegistry } from '@subrosa/platform/retention/index.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { testConfig } from '../../apps/api/test/test-api.js';
import { WorkerModule } from '../../apps/worker/worker.module.js';

describe('what the worker knows about destruction', () => {
  let database: TestDatabase;
  let context: INestApplicationContext;
  let keyDirectory: string;

  beforeAll(async () => {
    database = await testDatabase();
    keyDirectory = await mkdtemp(join(tmpdir(), 'subrosa-keys-'));
    const config = { ...testConfig(database, keyDirectory), WORKER_DATABASE_URL: database.url('worker') };
    context = await NestFactory.createApplicationContext(WorkerModule.with(config, new Logger('silent')), {
      logger: false,
      abortOnError: false,
    });
  }, 60_000);
  afterAll(async () => {
    await context.close();
    await database.drop();
    await rm(keyDirectory, { recursive: true });
  });

  /** Whatever a feature adds under the case key must be erased as well; what lasts is named here and nowhere else. */
  async function sealedColumns(): Promise<string[]> {
    const lasting = ['ratings.rationale', 'supervision_notes.body', 'holds.reason', 'hold_requests.reason'];
    const columns = await database.sql<{ name: string }>(
      `SELECT b.table_name || '.' || b.column_name AS name
         FROM information_schema.columns b
         JOIN information_schema.columns k USING (table_schema, table_name)
        WHERE b.table_schema = 'subrosa' AND b.data_type = 'bytea' AND k.column_name = 'case_id'
          AND b.column_name NOT IN ('salt', 'commitment')
        ORDER BY 1`,
    );
    return columns.map(({ name }) => name).filter((name) => !lasting.includes(name));
  }

  it('an eraser for every table that holds text of a case', async () => {
    const names = context
      .get(EraserRegistry)
      .all()
      .map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['questions', 'sections', 'findings', 'reportAnswers', 'extensionReasons']),
    );
    expect(await sealedColumns()).toEqual([
      'case_keys.wrapped_key',
      'case_sections.body',
      'case_versions.question',
      'comments.body',
      'extensions.reason',
      'findings.reason',
      'passage_reports.answer',
      'recusals.answer',
      'review_texts.body',
      'threads.anchor',
    ]);
  });

  it('and with them nothing of a case is left but what lasts', async () => {
    const clinicId = await buildClinic(database);
    const author = await buildMember(database, clinicId);
    const supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    useKeyStore(database, new FileKeyStore(keyDirectory, context.get<Config>(CONFIG).KEY_WRAPPING_KEY));
    const built = await buildCase(database, { author, supervisor });
    const ids = [clinicId, built.row.id, built.sectionIds[0], author.personId];
    const sealed = `'\\x01'::bytea`;
    for (const statement of [
      `INSERT INTO subrosa.findings SELECT $1, $3, $2, $3, 0, 3, 'NAME', '{}', 'KEPT', 'OTHER', ${sealed}`,
      `INSERT INTO subrosa.passage_reports SELECT $1, $3, $2, $3, $4, 0, 3, 'NOT_SO', now(), now(), ${sealed}, 1`,
      `INSERT INTO subrosa.extensions SELECT $1, $3, $2, $4, $4, 'GRANTED', 'OTHER', ${sealed}, now(), now(), now(), 1`,
      `INSERT INTO subrosa.threads SELECT $1, $3, $2, version_id, 'background', 'RECORD_DERIVED', 0, 3, ${sealed}, 'NONE', $4, NULL,
         now(), now(), now(), 1 FROM subrosa.case_sections WHERE id = $3`,
      `INSERT INTO subrosa.comments SELECT $1, $3, $2, $3, $4, ${sealed}, now(), now(), 1`,
      `INSERT INTO subrosa.reviews SELECT $1, $3, $2, 1, $4, 'COMMENT', NULL, 0, now()`,
      `INSERT INTO subrosa.review_texts SELECT $1, $3, $2, ${sealed}, 'RECORD_DERIVED'`,
      `INSERT INTO subrosa.recusals SELECT $1, $3, $2, $3, $4, now(), now(), 'NOT_SO', ${sealed}, 1`,
    ]) {
      await database.sql(`WITH given AS (SELECT $1::uuid, $2::uuid, $3::uuid, $4::uuid) ${statement}`, ids);
    }
    const left = async (): Promise<number> => {
      let total = 0;
      for (const column of await sealedColumns()) {
        const [table, name] = column.split('.');
        const rows = await database.sql<{ n: number }>(
          `SELECT count(${name ?? ''})::int AS n FROM subrosa.${table ?? ''} WHERE case_id = $1`,
          [built.row.id],
        );
        if ((rows[0]?.n ?? 0) > 0) total += 1;
      }
      return total;
    };
    expect(await left()).toBe(10);
    await database.setClock(built.row.expiresAt);
    for (const sweep of context.get(SweepRegistry).all()) await sweep.run();
    expect(await left()).toBe(0);
    const [receipt] = await database.sql(
      'SELECT erased FROM subrosa.destruction_receipts WHERE case_id = $1',
      [built.row.id],
    );
    expect(receipt).toEqual({
      erased: {
        keys: 1,
        questions: 1,
        sections: 6,
        teasers: 1,
        findings: 1,
        reportAnswers: 1,
        extensionReasons: 1,
        recusalAnswers: 1,
        comments: 1,
        threads: 1,
        'review-texts': 1,
      },
    });
  });

  it('the three sweeps, and the event of an expiry', () => {
    const sweeps = context.get(SweepRegistry).all();
    expect(sweeps.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['destroy-due', 'retire-epochs', 'idle-drafts']),
    );
    expect(context.get(OutboxRegistry).handlersOf('case.due')).toHaveLength(1);
  });

  it('the events of holds, by which keys move', () => {
    const names = (topic: string): string[] =>
      context
        .get(OutboxRegistry)
        .handlersOf(topic)
        .map((handler) => handler.constructor.name);
    for (const topic of ['hold.placed', 'hold.released', 'case.held'])
      expect(names(topic)).toContain('SettleHeldKeys');
  });
});
