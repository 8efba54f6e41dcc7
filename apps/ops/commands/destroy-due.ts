import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { allGrants } from '@subrosa/features/all-grants.js';
import { allJobs } from '@subrosa/features/all-jobs.js';
import { allRows } from '@subrosa/features/all-rows.js';
import { RetentionSweeps } from '@subrosa/features/retention/index.js';
import { ConfigModule, loadConfig } from '@subrosa/platform/config/index.js';
import type { Config } from '@subrosa/platform/config/index.js';
import { CryptoModule } from '@subrosa/platform/crypto/index.js';
import { DatabaseModule } from '@subrosa/platform/database/index.js';
import { Logger, LoggingModule } from '@subrosa/platform/logging/index.js';
import { OutboxModule } from '@subrosa/platform/outbox/index.js';
import { RetentionPlatformModule } from '@subrosa/platform/retention/index.js';
import { OperatorError } from '../operator-settings.js';

/** The worker's jobs without their loops and without the queue. */
@Module({})
class OneRoundModule {
  static with(config: Config, url: string): DynamicModule {
    return {
      module: OneRoundModule,
      imports: [
        ConfigModule.with(config),
        LoggingModule.with(new Logger(config.LOG_LEVEL)),
        DatabaseModule.with({
          url,
          poolSize: 4,
          entities: allRows,
          applicationName: 'subrosa-destroy-due',
          grants: allGrants,
        }),
        CryptoModule,
        OutboxModule,
        RetentionPlatformModule,
        ...allJobs,
      ],
    };
  }
}

/** What an operator's round did, by the name of the sweep. */
export type DestroyDueReport = Readonly<Record<string, number>>;

/** Destroys all that is due now, as the worker would: the same sweeps, until each finds nothing more that it can do. */
export async function destroyDue(env: NodeJS.ProcessEnv = process.env): Promise<DestroyDueReport> {
  const config = loadConfig(env);
  if (config.WORKER_DATABASE_URL === undefined)
    throw new OperatorError(
      'WORKER_DATABASE_URL is needed for this command; docs/config.md says what it is.',
    );
  const context = await NestFactory.createApplicationContext(
    OneRoundModule.with(config, config.WORKER_DATABASE_URL),
    { logger: false, abortOnError: false },
  );
  try {
    const report: Record<string, number> = {};
    for (const sweep of context.get(RetentionSweeps).all()) {
      let done: number;
      report[sweep.name] = 0;
      while ((done = await sweep.run()) > 0) report[sweep.name] = (report[sweep.name] ?? 0) + done;
    }
    return report;
  } finally {
    await context.close();
  }
}

/** The report in one sentence. */
export function describeDestruction(report: DestroyDueReport): string {
  const count = (name: string, one: string): string => {
    const done = report[name] ?? 0;
    return `${done} ${one}${done === 1 ? '' : 's'}`;
  };
  return `Destroyed ${count('destroy-due', 'case')}, retired ${count('retire-epochs', 'key')}, discarded ${count('idle-drafts', 'idle draft')}.`;
}
