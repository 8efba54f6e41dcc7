import { Module } from '@nestjs/common';
import { MosaicModule } from './mosaic.module.js';
import { MosaicResolver } from './mosaic.resolver.js';

/** The mosaic over GraphQL. */
@Module({ imports: [MosaicModule], providers: [MosaicResolver] })
export class MosaicApiModule {}
