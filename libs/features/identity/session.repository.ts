import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, newId } from '@subrosa/kernel';
import type { ClinicId, MembershipId, PersonId, SessionId } from '@subrosa/kernel';
import type { PersonActor, Role } from '@subrosa/access';
import { CONFIG } from '@subrosa/platform/config/index.js';
import type { Config } from '@subrosa/platform/config/index.js';
import { UnitOfWork } from '@subrosa/platform/database/index.js';
import type { SessionInfo, SessionReader } from '@subrosa/platform/graphql/index.js';
import { DataSource } from 'typeorm';
import { hashAccount, hashToken, newToken } from './session-token.js';
import { SessionRow } from './session.row.js';

interface LookupRow {
  session_id: SessionId;
  person_id: PersonId;
  display_name: string;
  is_demo: boolean;
  is_locked: boolean;
  clinic_id: ClinicId | null;
  membership_id: MembershipId | null;
  roles: Role[] | null;
  licensed_until: Date;
  programme_ids: string[];
  idle_until: Date;
  absolute_until: Date;
}

/** Someone whom a visitor may look around as. */
export interface DemoPerson {
  readonly person_id: PersonId;
  readonly clinic_id: ClinicId;
  readonly email: string;
  readonly display_name: string;
  readonly roles: Role[];
}

/** A clinic that a person may act in today. */
export interface OwnClinic {
  readonly clinic_id: ClinicId;
  readonly clinic_name: string;
  readonly is_demo: boolean;
  readonly membership_id: MembershipId;
  readonly roles: Role[];
}

/** Sessions and the identity look-ups that come before a clinic is chosen. */
@Injectable()
export class SessionRepository implements SessionReader {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whose session a token is, with the roles and licence of this very moment; reading it counts as activity. */
  async read(token: string, touch = true): Promise<SessionInfo | null> {
    const rows: LookupRow[] = await this.dataSource.query(
      'SELECT * FROM subrosa.session_lookup($1, $2, $3)',
      [hashToken(this.config.SESSION_HASH_KEY, token), touch, this.config.SESSION_IDLE_SECONDS],
    );
    return rows[0] === undefined ? null : toSessionInfo(rows[0]);
  }

  /** The session of a token that was just made. */
  async require(token: string): Promise<SessionInfo> {
    const session = await this.read(token, false);
    if (session === null) throw new AppError('UNAUTHENTICATED');
    return session;
  }

  /** Counts one attempt on an account; RATE_LIMITED from the eleventh in 15 minutes. Limited attempts are not counted on. */
  async countAttempt(account: string): Promise<void> {
    await this.unitOfWork.runWithoutClinic(null, async (manager) => {
      const counted: { recent: number }[] = await manager.query(
        'SELECT subrosa.count_sign_in_attempt($1, $2) AS recent',
        [newId(), hashAccount(this.config.SESSION_HASH_KEY, account)],
      );
      if ((counted[0]?.recent ?? 0) >= 10) throw new AppError('RATE_LIMITED', { waitMinutes: 15 });
    });
  }

  /** Starts counting anew, after the right password. */
  async forgetAttempts(account: string): Promise<void> {
    await this.unitOfWork.runWithoutClinic(null, (manager) =>
      manager.query('SELECT subrosa.forget_sign_in_attempts($1)', [
        hashAccount(this.config.SESSION_HASH_KEY, account),
      ]),
    );
  }

  /** The person and password hash behind an address, after counting the attempt. */
  async beginSignIn(email: string): Promise<{ personId: PersonId; passwordHash: string } | null> {
    await this.countAttempt(signInAccount(email));
    const found: { person_id: PersonId; password_hash: string }[] = await this.unitOfWork.runWithoutClinic(
      null,
      (manager) => manager.query('SELECT * FROM subrosa.sign_in_lookup($1)', [email]),
    );
    const row = found[0];
    return row === undefined ? null : { personId: row.person_id, passwordHash: row.password_hash };
  }

  /** Opens a session for a person whose password was right, in their clinic if they have just one; answers its token. */
  async open(
    personId: PersonId,
    options: { label: string; email: string; clinicId?: ClinicId },
  ): Promise<string> {
    const token = newToken();
    await this.forgetAttempts(signInAccount(options.email));
    await this.unitOfWork.runWithoutClinic(personId, async (manager) => {
      const clinics: OwnClinic[] = await manager.query('SELECT * FROM subrosa.own_clinics()');
      const only = clinics.length === 1 ? clinics[0]?.clinic_id : undefined;
      const [{ now }]: [{ now: Date }] = await manager.query('SELECT subrosa.now() AS now');
      await manager.insert(SessionRow, {
        id: newId(),
        personId,
        tokenHash: hashToken(this.config.SESSION_HASH_KEY, token),
        clinicId: options.clinicId ?? only ?? null,
        label: options.label,
        createdAt: now,
        lastSeenAt: now,
        idleUntil: new Date(now.getTime() + this.config.SESSION_IDLE_SECONDS * 1000),
        absoluteUntil: new Date(now.getTime() + this.config.SESSION_ABSOLUTE_SECONDS * 1000),
        lockedAt: FOREVER,
        revokedAt: FOREVER,
      });
    });
    return token;
  }

  /** Changes one session of the person; NOT_FOUND if it is not theirs. `now` in a change means the database's clock. */
  async change(
    session: { personId: PersonId; sessionId: string },
    change: { lockedAt?: 'now' | 'never'; revokedAt?: 'now'; clinicId?: ClinicId },
  ): Promise<void> {
    await this.unitOfWork.runWithoutClinic(session.personId, async (manager) => {
      const [{ now }]: [{ now: Date }] = await manager.query('SELECT subrosa.now() AS now');
      const result = await manager.update(
        SessionRow,
        { id: session.sessionId, personId: session.personId },
        {
          ...(change.lockedAt === 'now' ? { lockedAt: now } : {}),
          ...(change.lockedAt === 'never'
            ? {
                lockedAt: FOREVER,
                lastSeenAt: now,
                idleUntil: new Date(now.getTime() + this.config.SESSION_IDLE_SECONDS * 1000),
              }
            : {}),
          ...(change.revokedAt === 'now' ? { revokedAt: now } : {}),
          ...(change.clinicId === undefined ? {} : { clinicId: change.clinicId }),
        },
      );
      if (result.affected !== 1) throw new AppError('NOT_FOUND', { resource: 'Session' });
    });
  }

  /** The person's living sessions, newest first. */
  async living(personId: PersonId): Promise<SessionRow[]> {
    return this.unitOfWork.runWithoutClinic(personId, (manager) =>
      manager
        .createQueryBuilder(SessionRow, 's')
        .andWhere(
          's.personId = :personId AND s.revokedAt > subrosa.now() AND s.absoluteUntil > subrosa.now()',
          {
            personId,
          },
        )
        .orderBy('s.createdAt', 'DESC')
        .limit(100)
        .getMany(),
    );
  }

  /** The clinics the person may act in today. */
  async clinics(personId: PersonId): Promise<OwnClinic[]> {
    return this.unitOfWork.runWithoutClinic(personId, (manager) =>
      manager.query('SELECT * FROM subrosa.own_clinics()'),
    );
  }

  /** Replaces the person's own password hash and ends every other session of theirs: both, or neither. */
  async replacePassword(session: { personId: PersonId; sessionId: string }, hash: string): Promise<void> {
    await this.unitOfWork.runWithoutClinic(session.personId, async (manager) => {
      await manager.query('SELECT subrosa.set_own_password_hash($1)', [hash]);
      await manager.query(
        'UPDATE subrosa.sessions SET revoked_at = subrosa.now() WHERE person_id = $1 AND id <> $2 AND revoked_at > subrosa.now()',
        [session.personId, session.sessionId],
      );
    });
  }

  /** The people of clinics that were flagged as demo at their creation. */
  async demoPeople(): Promise<DemoPerson[]> {
    return this.unitOfWork.runWithoutClinic(null, (manager) =>
      manager.query('SELECT * FROM subrosa.demo_people()'),
    );
  }

  /** The person's own password hash, to compare with what they typed. */
  async ownPasswordHash(personId: PersonId): Promise<string | null> {
    const rows: { hash: string | null }[] = await this.unitOfWork.runWithoutClinic(personId, (manager) =>
      manager.query('SELECT subrosa.own_password_hash() AS hash'),
    );
    return rows[0]?.hash ?? null;
  }
}

/** What is typed as an address must not count against another limit of the same person, such as that on signatures. */
function signInAccount(email: string): string {
  return `sign-in:${email}`;
}

function toSessionInfo(row: LookupRow): SessionInfo {
  return {
    sessionId: row.session_id,
    personId: row.person_id,
    displayName: row.display_name,
    isDemo: row.is_demo,
    isLocked: row.is_locked,
    idleUntil: row.idle_until,
    absoluteUntil: row.absolute_until,
    actor: toActor(row),
  };
}

function toActor(row: LookupRow): PersonActor | null {
  if (row.clinic_id === null || row.membership_id === null || row.roles === null) return null;
  return {
    kind: 'person',
    personId: row.person_id,
    clinicId: row.clinic_id,
    membershipId: row.membership_id,
    roles: row.roles,
    licensedUntil: row.licensed_until,
    programmeIds: row.programme_ids,
    sessionId: row.session_id,
    isDemo: row.is_demo,
  };
}
