import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { allGrants } from '@subrosa/features/all-grants.js';
import { allJobs } from '@subrosa/features/all-jobs.js';
import { allRows } from '@subrosa/features/all-rows.js';
import { ConfigModule } from '@subrosa/platform/config/index.js';
import type { Config } from '@subrosa/platform/config/index.js';
import { CryptoModule } from '@subrosa/platform/crypto/index.js';
import { DatabaseModule } from '@subrosa/platform/database/index.js';
import { LoggingModule } from '@subrosa/platform/logging/index.js';
import type { Logger } from '@subrosa/platform/logging/index.js';
import { OutboxModule } from '@subrosa/platform/outbox/index.js';
import { RetentionPlatformModule } from '@subrosa/platform/retention/index.js';

/** Four handlers and three sweeps, each with a transaction inside another at times, and the relay: fewer would wait for each other. */
const LEAST_CONNECTIONS = 16;

/** Everything the worker process runs: handlers of events and the sweeps. It serves nothing. */
@Module({})
export class WorkerModule {
  static with(config: Config & { readonly WORKER_DATABASE_URL: string }, logger: Logger): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.with(config),
        LoggingModule.with(logger),
        DatabaseModule.with({
          url: config.WORKER_DATABASE_URL,
          poolSize: Math.max(config.DATABASE_POOL_SIZE, LEAST_CONNECTIONS),
          entities: allRows,
          applicationName: 'subrosa-worker',
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
