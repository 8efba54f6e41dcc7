import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Public, RequestContext, SignedIn } from '@subrosa/platform/graphql/index.js';
import type { SessionInfo } from '@subrosa/platform/graphql/index.js';
import { ChangePassword } from './change-password.js';
import { ChooseClinic } from './choose-clinic.js';
import { DemoPersonType, OwnClinicType, SessionEntryType, SessionType } from './identity.type.js';
import { OwnSessions } from './own-sessions.js';
import { SignInAsDemo } from './sign-in-as-demo.js';
import { SignIn } from './sign-in.js';
import { UnlockSession } from './unlock-session.js';

/** Signing in and out, locking, choosing a clinic, and one's own sessions. */
@Resolver()
export class IdentityResolver {
  constructor(
    @Inject(OwnSessions) private readonly sessions: OwnSessions,
    @Inject(SignIn) private readonly signInWithPassword: SignIn,
    @Inject(SignInAsDemo) private readonly demo: SignInAsDemo,
    @Inject(UnlockSession) private readonly unlockSession: UnlockSession,
    @Inject(ChooseClinic) private readonly chooseOwnClinic: ChooseClinic,
    @Inject(ChangePassword) private readonly replacePassword: ChangePassword,
  ) {}

  @Public()
  @Query(() => SessionType, {
    nullable: true,
    description: 'The session of this browser; null if nobody is signed in.',
  })
  session(@Ctx() ctx: RequestContext): SessionType | null {
    return ctx.session === null ? null : toSessionType(ctx.session);
  }

  @SignedIn()
  @Query(() => [SessionEntryType], { description: 'The living sessions of the signed-in person.' })
  async mySessions(@Ctx() ctx: RequestContext): Promise<SessionEntryType[]> {
    const own = ctx.unlockedSession();
    const rows = await this.sessions.living(own.personId);
    return rows.map(({ id, label, createdAt, lastSeenAt }) => ({
      id,
      label,
      createdAt,
      lastSeenAt,
      isThis: id === own.sessionId,
    }));
  }

  @SignedIn()
  @Query(() => [OwnClinicType], {
    description: 'The clinics in which the signed-in person is a member today.',
  })
  async myClinics(@Ctx() ctx: RequestContext): Promise<OwnClinicType[]> {
    const clinics = await this.sessions.clinics(ctx.unlockedSession().personId);
    return clinics.map((own) => ({
      id: own.clinic_id,
      name: own.clinic_name,
      isDemo: own.is_demo,
      roles: own.roles,
    }));
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
    if (ctx.session !== null) await this.sessions.end(ctx.session);
    ctx.setSessionToken(null);
    return true;
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: 'Locks the session in place.' })
  async lock(@Ctx() ctx: RequestContext): Promise<boolean> {
    await this.unlockSession.lock(ctx.unlockedSession());
    return true;
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Unlocks a locked session with the password.' })
  async unlock(
    @Args('password', { description: 'The password of the signed-in person.' }) password: string,
    @Ctx() ctx: RequestContext,
  ): Promise<boolean> {
    await this.unlockSession.execute(ctx.session, password);
    return true;
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: 'Makes this session act in another clinic of the person.' })
  async chooseClinic(
    @Args('clinicId', { type: () => ID, description: 'One of myClinics.' }) clinicId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<boolean> {
    await this.chooseOwnClinic.execute(ctx.unlockedSession(), clinicId);
    return true;
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: 'Ends one of the own sessions at once.' })
  async revokeSession(
    @Args('sessionId', { type: () => ID, description: 'One of mySessions.' }) sessionId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<boolean> {
    await this.sessions.end({ personId: ctx.unlockedSession().personId, sessionId });
    return true;
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: 'Replaces the own password; every other session ends.' })
  async changePassword(
    @Args('current', { description: 'The password until now.' }) current: string,
    @Args('next', { description: 'The new one, 12 to 200 characters.' }) next: string,
    @Ctx() ctx: RequestContext,
  ): Promise<boolean> {
    await this.replacePassword.execute(ctx.unlockedSession(), { current, next });
    return true;
  }

  private async enter(ctx: RequestContext, token: string): Promise<SessionType> {
    ctx.setSessionToken(token);
    return toSessionType(await this.sessions.enter(token, ctx.session));
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
