import 'reflect-metadata';
import { LATEST_MIGRATION } from '@subrosa/db';
import { ConfigError, loadConfig } from '@subrosa/platform/config/index.js';
import { assertSafeDatabase } from '@subrosa/platform/database/index.js';
import { Logger } from '@subrosa/platform/logging/index.js';
import { DataSource } from 'typeorm';
import { startWorker } from './start-worker.js';

const config = loadConfig(process.env);
if (config.WORKER_DATABASE_URL === undefined)
  throw new ConfigError(['WORKER_DATABASE_URL is needed by the worker']);
const logger = new Logger(config.LOG_LEVEL);
const worker = await startWorker({ ...config, WORKER_DATABASE_URL: config.WORKER_DATABASE_URL }, logger);
await assertSafeDatabase(worker.context.get(DataSource), LATEST_MIGRATION);
logger.info('the worker is running');

const stop = (): void => {
  void worker.stop().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
