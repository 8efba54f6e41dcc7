import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { CONFIG } from '../config/index.js';
import type { Config } from '../config/index.js';
import { UnitOfWork } from '../database/index.js';
import { ContextFactory, SESSION_READER } from './context-factory.js';
import type { SessionReader } from './context-factory.js';

/** Makes the contexts of requests, with the sessions that the identity module reads. */
@Module({})
export class ContextModule {
  static with(identity: new () => unknown): DynamicModule {
    return {
      module: ContextModule,
      imports: [identity],
      providers: [
        {
          provide: ContextFactory,
          useFactory: (config: Config, unitOfWork: UnitOfWork, sessions: SessionReader) =>
            new ContextFactory(config, unitOfWork, sessions),
          inject: [CONFIG, UnitOfWork, SESSION_READER],
        },
      ],
      exports: [ContextFactory],
    };
  }
}
