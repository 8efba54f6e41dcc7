import type { Asker, Assignment, Case, ClinicRow, Lasting, Membership, World } from './world.js';

/** `[from, until)`: the start belongs to it, the end does not. */
export function lasts({ activeFrom, activeUntil }: Lasting, now: Date): boolean {
  return activeFrom.getTime() <= now.getTime() && now.getTime() < activeUntil.getTime();
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

  private get isLicensed(): boolean {
    return this.world.licences.some(
      (licence) =>
        licence.personId === this.id &&
        licence.clinicId === this.at.clinicId &&
        this.at.now.getTime() < licence.expiresAt.getTime(),
    );
  }

  wrote(one: Case): boolean {
    return one.authorId === this.id;
  }

  /** In the audience, today: a supervisor of this clinic whose assignment the case names and is in force. */
  isAssigned(one: Case): boolean {
    return (
      this.is('SUPERVISOR') && namedAssignments(this.world, one).some((named) => this.supervisesBy(named))
    );
  }

  private supervisesBy(assignment: Assignment): boolean {
    return (
      assignment.supervisorId === this.id && assignment.state === 'ASSIGNED' && lasts(assignment, this.at.now)
    );
  }

  /** The column "assigned supervisor" with the word "before expiry": licence and consent are what the access rests on. */
  reads(one: Case): boolean {
    return (
      this.isAssigned(one) &&
      this.isLicensed &&
      isAlive(one, this.at.now) &&
      hasConsent(this.world, one, this.at.now)
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
  return now.getTime() < one.expiresAt.getTime();
}

/** Neither recalled, withdrawn nor destroyed, and before its expiry. */
export function isAlive(one: Case, now: Date): boolean {
  return !['RECALLED', 'WITHDRAWN', 'DESTROYED'].includes(one.state) && isBeforeExpiry(one, now);
}

/** The author keeps a withdrawn case to its ordinary expiry; a recalled one has gone back to being a draft. */
export function isKeptByAuthor(one: Case, now: Date): boolean {
  return isAlive(one, now) || (one.state === 'WITHDRAWN' && isBeforeExpiry(one, now));
}

/** The audience that rests on a consent is closed when no consent of the case is in force; a missed review ends none. */
function hasConsent(world: World, one: Case, now: Date): boolean {
  const ids = world.caseConsents.filter(({ caseId }) => caseId === one.id).map(({ consentId }) => consentId);
  return world.consents.some(
    (consent) =>
      ids.includes(consent.id) && lasts(consent, now) && now.getTime() < consent.withdrawnAt.getTime(),
  );
}

function namedAssignments(world: World, one: Case): Assignment[] {
  const ids = world.caseAudience
    .filter(({ caseId }) => caseId === one.id)
    .map(({ assignmentId }) => assignmentId);
  return world.supervisionAssignments.filter(({ id }) => ids.includes(id));
}

/** True where a row belongs to the clinic in which the asker acts; everything else, also a row of no clinic, is invisible. */
export function isOfClinic(asker: Asker, row: Partial<ClinicRow>): boolean {
  return row.clinicId === asker.clinicId;
}
