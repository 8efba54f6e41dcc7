import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Logger } from './logger.js';

@Global()
@Module({})
export class LoggingModule {
  /** Makes one logger available everywhere. */
  static with(logger: Logger): DynamicModule {
    return { module: LoggingModule, providers: [{ provide: Logger, useValue: logger }], exports: [Logger] };
  }
}
