import type { Asker, World } from './world.js';
import type { ClinicRow, Lasting } from './world-shapes.js';
import type { Case } from './world-cases.js';
import type { Membership } from './world-people.js';

/** `[from, until)`: the start belongs to it, the end does not. */
export function lasts({ activeFrom, activeUntil }: Lasting, now: Date): boolean {
  return activeFrom.getTime() <= now.getTime() && now.getTime() < activeUntil.getTime();
}

/** The instant has come; a later one has not. */
export function hasCome(instant: Date, now: Date): boolean {
  return instant.getTime() <= now.getTime();
}

/** The person whose question is decided, and what the world says about them at this instant. */
export class Person {
  private readonly roles: readonly string[];

  constructor(
    readonly world: World,
    readonly id: string,
    readonly at: { readonly clinicId: string; readonly now: Date },
  ) {
    this.roles = membershipsOf(world, id, at).flatMap(({ roles }) => roles);
  }

  /** True while the membership lasts; who is not a member today does nothing here. */
  get isMember(): boolean {
    return this.roles.length > 0;
  }

  is(...roles: readonly string[]): boolean {
    return roles.some((role) => this.roles.includes(role));
  }

  /** A guest reaches nothing of the clinic but a group; who has another role beside it works here. */
  get worksHere(): boolean {
    return this.roles.some((role) => role !== 'GUEST');
  }

  /** Trainees and clinicians write up cases, and supervisors are clinicians who may be supervised themselves. */
  get presentsCases(): boolean {
    return this.is('TRAINEE', 'CLINICIAN', 'SUPERVISOR');
  }

  /** Supervisors are clinicians who supervise: both may be asked for advice. */
  get advises(): boolean {
    return this.is('CLINICIAN', 'SUPERVISOR');
  }

  get isLicensed(): boolean {
    return this.world.licences.some(
      (licence) =>
        licence.personId === this.id &&
        licence.clinicId === this.at.clinicId &&
        !hasCome(licence.expiresAt, this.at.now),
    );
  }

  /** In a programme today: by name, or because it is the whole clinic in which they work. A guest works in none. */
  worksIn(programmeId: string): boolean {
    if (!this.worksHere) return false;
    const programme = this.world.programmes.find(({ id }) => id === programmeId);
    if (programme?.clinicId !== this.at.clinicId) return false;
    return (
      programme.isWholeClinic ||
      this.world.programmeMembers.some(
        (one) => one.programmeId === programmeId && one.personId === this.id && lasts(one, this.at.now),
      )
    );
  }

  wrote(one: Case): boolean {
    return one.authorId === this.id;
  }

  /** "I may know this client" holds for every case of that client record. */
  isRecusedFrom(one: Case): boolean {
    return this.world.recusals.some(
      (recusal) => recusal.viewerId === this.id && recusal.clientRecordId === one.clientRecordId,
    );
  }

  /** "Once opened": some section of the case. */
  hasOpened(one: Case): boolean {
    return this.world.openings.some(({ caseId, viewerId }) => caseId === one.id && viewerId === this.id);
  }

  /** This very section. */
  hasOpenedSection(sectionId: string): boolean {
    return this.world.openings.some((seen) => seen.sectionId === sectionId && seen.viewerId === this.id);
  }
}

function membershipsOf(
  world: World,
  personId: string,
  { clinicId, now }: { clinicId: string; now: Date },
): Membership[] {
  return world.memberships.filter(
    (one) => one.personId === personId && one.clinicId === clinicId && lasts(one, now),
  );
}

/** The person asking, or null for a process. */
export function personOf(world: World, asker: Asker, now: Date): Person | null {
  return asker.kind === 'person'
    ? new Person(world, asker.personId, { clinicId: asker.clinicId, now })
    : null;
}

/** The case that a row hangs on. */
export function caseOf(world: World, caseId: string): Case {
  const found = world.cases.find(({ id }) => id === caseId);
  if (found === undefined) throw new Error('a row hangs on no case');
  return found;
}

/** Strictly before the expiry instant. */
export function isBeforeExpiry(one: Case, now: Date): boolean {
  return !hasCome(one.expiresAt, now);
}

/** Neither recalled, withdrawn nor destroyed, and before its expiry. */
export function isAlive(one: Case, now: Date): boolean {
  return !['RECALLED', 'WITHDRAWN', 'DESTROYED'].includes(one.state) && isBeforeExpiry(one, now);
}

/** The author keeps a withdrawn case to its ordinary expiry; a recalled one has gone back to being a draft. */
export function isKeptByAuthor(one: Case, now: Date): boolean {
  return isAlive(one, now) || (one.state === 'WITHDRAWN' && isBeforeExpiry(one, now));
}

/** True where a row belongs to the clinic in which the asker acts; everything else, also a row of no clinic, is invisible. */
export function isOfClinic(asker: Asker, row: Partial<ClinicRow>): boolean {
  return row.clinicId === asker.clinicId;
}
