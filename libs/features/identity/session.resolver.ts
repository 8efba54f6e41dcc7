import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Public, RequestContext, SignedIn } from '@subrosa/platform/graphql/index.js';
import { ChangePassword } from './change-password.js';
import { ChooseClinic } from './choose-clinic.js';
import { OwnClinicType, SessionEntryType } from './identity.type.js';
import { OwnSessions } from './own-sessions.js';
import { SessionLedger } from './session-ledger.js';
import { UnlockSession } from './unlock-session.js';

/** The own sessions: locking, unlocking, choosing a clinic, ending others, a new password. */
@Resolver()
export class SessionResolver {
  constructor(
    @Inject(OwnSessions) private readonly sessions: OwnSessions,
    @Inject(UnlockSession) private readonly unlockSession: UnlockSession,
    @Inject(ChooseClinic) private readonly chooseOwnClinic: ChooseClinic,
    @Inject(ChangePassword) private readonly replacePassword: ChangePassword,
    @Inject(SessionLedger) private readonly ledger: SessionLedger,
  ) {}

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

  @SignedIn()
  @Mutation(() => Boolean, { description: 'Locks the session in place.' })
  async lock(@Ctx() ctx: RequestContext): Promise<boolean> {
    const session = ctx.unlockedSession();
    await this.noted(ctx, 'session.lock', () => this.unlockSession.lock(session));
    return true;
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Unlocks a locked session with the password.' })
  async unlock(
    @Args('password', { description: 'The password of the signed-in person.' }) password: string,
    @Ctx() ctx: RequestContext,
  ): Promise<boolean> {
    await this.noted(ctx, 'session.unlock', () => this.unlockSession.execute(ctx.session, password));
    return true;
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: 'Makes this session act in another clinic of the person.' })
  async chooseClinic(
    @Args('clinicId', { type: () => ID, description: 'One of myClinics.' }) clinicId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<boolean> {
    const actor = await this.chooseOwnClinic.execute(ctx.unlockedSession(), clinicId);
    await this.ledger.note(actor, { action: 'session.start', requestId: ctx.requestId }, 'DONE');
    return true;
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: 'Ends one of the own sessions at once.' })
  async revokeSession(
    @Args('sessionId', { type: () => ID, description: 'One of mySessions.' }) sessionId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<boolean> {
    const { personId } = ctx.unlockedSession();
    await this.noted(ctx, 'session.revoke', () => this.sessions.end({ personId, sessionId }));
    return true;
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: 'Replaces the own password; every other session ends.' })
  async changePassword(
    @Args('current', { description: 'The password until now.' }) current: string,
    @Args('next', { description: 'The new one, 12 to 200 characters.' }) next: string,
    @Ctx() ctx: RequestContext,
  ): Promise<boolean> {
    const session = ctx.unlockedSession();
    await this.noted(ctx, 'password.change', () => this.replacePassword.execute(session, { current, next }));
    return true;
  }

  private noted<T>(ctx: RequestContext, action: string, act: () => Promise<T>): Promise<T> {
    return this.ledger.around(ctx.session?.actor ?? null, { action, requestId: ctx.requestId }, act);
  }
}
