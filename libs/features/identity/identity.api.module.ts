import { Module } from '@nestjs/common';
import { IdentityModule } from './identity.module.js';
import { IdentityResolver } from './identity.resolver.js';

@Module({ imports: [IdentityModule], providers: [IdentityResolver] })
export class IdentityApiModule {}
