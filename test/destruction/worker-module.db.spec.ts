import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { Logger } from '@subrosa/platform/logging/index.js';
import { OutboxRegistry, SweepRegistry } from '@subrosa/platform/outbox/index.js';
import { EraserRegistry } from '@subrosa/platform/retention/index.js';
import { testDatabase } from '@subrosa/testing';
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

  it('an eraser for every table that holds text of a case', async () => {
    const names = context
      .get(EraserRegistry)
      .all()
      .map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['questions', 'sections', 'findings', 'reportAnswers', 'extensionReasons']),
    );
    // Whatever a feature adds under the case key must be erased as well; what lasts is named here and nowhere else.
    const lasting = ['ratings.rationale', 'supervision_notes.body'];
    const sealed = await database.sql<{ name: string }>(
      `SELECT b.table_name || '.' || b.column_name AS name
         FROM information_schema.columns b
         JOIN information_schema.columns k USING (table_schema, table_name)
        WHERE b.table_schema = 'subrosa' AND b.data_type = 'bytea' AND k.column_name = 'case_id'
          AND b.column_name NOT IN ('salt', 'commitment')
        ORDER BY 1`,
    );
    expect(sealed.map(({ name }) => name).filter((name) => !lasting.includes(name))).toEqual([
      'case_keys.wrapped_key',
      'case_sections.body',
      'case_versions.question',
      'comments.body',
      'extensions.reason',
      'findings.reason',
      'passage_reports.answer',
      'review_texts.body',
      'threads.anchor',
    ]);
  });

  it('the three sweeps, and the event of an expiry', () => {
    const sweeps = context.get(SweepRegistry).all();
    expect(sweeps.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['destroy-due', 'retire-epochs', 'idle-drafts']),
    );
    expect(context.get(OutboxRegistry).handlersOf('case.due')).toHaveLength(1);
  });
});
