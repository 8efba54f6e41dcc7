import { Global, Module } from '@nestjs/common';
import { EraserRegistry } from './eraser-registry.js';

/** Where features register what must go when a case is destroyed. */
@Global()
@Module({ providers: [EraserRegistry], exports: [EraserRegistry] })
export class RetentionPlatformModule {}
