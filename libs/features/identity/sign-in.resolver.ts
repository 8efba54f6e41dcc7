import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Public, RequestContext } from '@subrosa/platform/graphql/index.js';
import type { SessionInfo } from '@subrosa/platform/graphql/index.js';
import { DemoPersonType, SessionType } from './identity.type.js';
import { OwnSessions } from './own-sessions.js';
import { SessionLedger } from './session-ledger.js';
import { SignInAsDemo } from './sign-in-as-demo.js';
import { SignIn } from './sign-in.js';

/** Signing in and out. */
@Resolver()
export class SignInResolver {
  constructor(
    @Inject(OwnSessions) private readonly sessions: OwnSessions,
    @Inject(SignIn) private readonly signInWithPassword: SignIn,
    @Inject(SignInAsDemo) private readonly demo: SignInAsDemo,
    @Inject(SessionLedger) private readonly ledger: SessionLedger,
  ) {}

  @Public()
  @Query(() => SessionType, {
    nullable: true,
    description: 'The session of this browser; null if nobody is signed in.',
  })
  session(@Ctx() ctx: RequestContext): SessionType | null {
    return ctx.session === null ? null : toSessionType(ctx.session);
  }

  @Public()
  @Query(() => [DemoPersonType], {
    description: 'Whom a visitor can look around as; empty outside demo mode.',
  })
  async demoPeople(): Promise<DemoPersonType[]> {
    const people = await this.demo.people();
    return people.map(({ email, display_name, roles }) => ({
      persona: email.split('@')[0] ?? '',
      displayName: display_name,
      roles,
    }));
  }

  @Public()
  @Mutation(() => SessionType, { description: 'Opens a session and sets its cookie.' })
  async signIn(
    @Args('email', { description: 'The login.' }) email: string,
    @Args('password', { description: 'Its password.' }) password: string,
    @Ctx() ctx: RequestContext,
  ): Promise<SessionType> {
    return this.enter(
      ctx,
      await this.signInWithPassword.execute({ email, password, label: ctx.clientLabel }),
    );
  }

  @Public()
  @Mutation(() => SessionType, {
    description: 'Opens a session as a demo person; refused outside demo mode.',
  })
  async signInAsDemo(
    @Args('persona', { description: 'One of demoPeople.' }) persona: string,
    @Ctx() ctx: RequestContext,
  ): Promise<SessionType> {
    return this.enter(ctx, await this.demo.execute({ persona, label: ctx.clientLabel }));
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Ends the session of this browser; true also if there was none.' })
  async signOut(@Ctx() ctx: RequestContext): Promise<boolean> {
    const { session } = ctx;
    if (session !== null) {
      const step = { action: 'session.end', requestId: ctx.requestId };
      await this.ledger.around(session.actor, step, () => this.sessions.end(session));
    }
    ctx.setSessionToken(null);
    return true;
  }

  private async enter(ctx: RequestContext, token: string): Promise<SessionType> {
    ctx.setSessionToken(token);
    const session = await this.sessions.enter(token, ctx.session);
    await this.ledger.note(session.actor, { action: 'session.start', requestId: ctx.requestId }, 'DONE');
    return toSessionType(session);
  }
}

function toSessionType(session: SessionInfo): SessionType {
  return {
    id: session.sessionId,
    personId: session.personId,
    displayName: session.displayName,
    isLocked: session.isLocked,
    idleUntil: session.idleUntil,
    absoluteUntil: session.absoluteUntil,
    clinicId: session.actor?.clinicId ?? null,
    roles: [...(session.actor?.roles ?? [])],
  };
}
