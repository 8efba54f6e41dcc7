import 'reflect-metadata';
import { LATEST_MIGRATION } from '@subrosa/db';
import { loadConfig } from '@subrosa/platform/config/index.js';
import { assertSafeDatabase } from '@subrosa/platform/database/index.js';
import { Logger } from '@subrosa/platform/logging/index.js';
import { DataSource } from 'typeorm';
import { createApi } from './create-api.js';
import { registerWebClient } from './web-client.js';

const config = loadConfig(process.env);
const logger = new Logger(config.LOG_LEVEL);
const app = await createApi(config, logger, registerWebClient);
await assertSafeDatabase(app.get(DataSource), LATEST_MIGRATION);
app.enableShutdownHooks();
await app.listen({ host: config.HOST, port: config.PORT });
logger.info('the API is listening');
