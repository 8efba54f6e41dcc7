import { Module } from '@nestjs/common';
import { IdentityModule } from './identity.module.js';
import { SessionResolver } from './session.resolver.js';
import { SignInResolver } from './sign-in.resolver.js';

@Module({ imports: [IdentityModule], providers: [SessionResolver, SignInResolver] })
export class IdentityApiModule {}
