import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '@subrosa/platform/config/index.js';
import { UnitOfWork } from '@subrosa/platform/database/index.js';
import { NestLogger } from '@subrosa/platform/logging/index.js';
import type { Logger } from '@subrosa/platform/logging/index.js';
import { OutboxRegistry, OutboxRelay, SweepRegistry, WorkerLoop } from '@subrosa/platform/outbox/index.js';
import { openEventQueue } from '@subrosa/platform/queue/index.js';
import { DataSource } from 'typeorm';
import { WorkerModule } from './worker.module.js';

const RELAY_EVERY_MS = 500;

/** A running worker: relays events, handles them, and sweeps for what is due. */
export interface RunningWorker {
  readonly context: INestApplicationContext;
  /** Finishes what is under way and lets go of the queue and the database. */
  stop(): Promise<void>;
}

/** Starts a worker; several may run side by side, on one machine or many. */
export async function startWorker(
  config: Config & { readonly WORKER_DATABASE_URL: string },
  logger: Logger,
): Promise<RunningWorker> {
  const context = await NestFactory.createApplicationContext(WorkerModule.with(config, logger), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const queue = openEventQueue({ queueUrl: config.QUEUE_URL, databaseUrl: config.WORKER_DATABASE_URL });
  const relay = new OutboxRelay({
    dataSource: context.get(DataSource),
    unitOfWork: context.get(UnitOfWork),
    queue,
    registry: context.get(OutboxRegistry),
    logger,
  });
  queue.listen(
    (job) => relay.handle(job),
    (error) => {
      logger.fault('the queue reported an error', {}, error);
    },
  );
  const sweeps = context.get(SweepRegistry).all();
  const loop = new WorkerLoop(
    [
      { name: 'relay', everyMs: RELAY_EVERY_MS, run: () => relay.relay() },
      ...sweeps.map((sweep) => ({
        name: sweep.name,
        everyMs: config.SWEEP_SECONDS * 1000,
        run: () => sweep.run(),
      })),
    ],
    logger,
  );
  loop.start();
  return {
    context,
    stop: async () => {
      await loop.stop();
      await queue.close();
      await context.close();
    },
  };
}
