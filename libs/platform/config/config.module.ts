import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Config } from './config-schema.js';

/** Injection token of the frozen settings. */
export const CONFIG = Symbol('Config');

@Global()
@Module({})
export class ConfigModule {
  /** Makes already parsed settings available everywhere. */
  static with(config: Config): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] };
  }
}
