import type { ClinicRow, Lasting } from './world-shapes.js';

export interface Membership extends ClinicRow, Lasting {
  readonly personId: string;
  readonly roles: readonly string[];
}

export interface Licence extends ClinicRow {
  readonly personId: string;
  readonly expiresAt: Date;
}

export interface Programme extends ClinicRow {
  readonly isPart2: boolean;
  /** Everyone who works in the clinic works in it. */
  readonly isWholeClinic: boolean;
}

export interface ProgrammeMember extends ClinicRow, Lasting {
  readonly programmeId: string;
  readonly personId: string;
}

export interface Assignment extends ClinicRow, Lasting {
  readonly supervisorId: string;
  readonly superviseeId: string;
  readonly kind: string;
  readonly state: string;
  readonly proposedBy: string;
  /** What a cover stands in for; its own id for every other kind. */
  readonly coversId: string;
  readonly isStandby: boolean;
}

export interface DeclaredConflict extends ClinicRow {
  readonly declaredBy: string;
  readonly otherId: string;
  readonly withdrawnAt: Date;
}

/** Who there is, what they are, and who supervises whom. */
export interface PeopleTables {
  clinics: { readonly id: string }[];
  persons: { readonly id: string }[];
  memberships: Membership[];
  licences: Licence[];
  programmes: Programme[];
  programmeMembers: ProgrammeMember[];
  sessions: (ClinicRow & { readonly personId: string })[];
  vaultKeys: { readonly personId: string }[];
  recoveryShares: (ClinicRow & { readonly holderId: string; readonly shareIndex: number })[];
  invitations: (ClinicRow & { readonly invitedBy: string; readonly expiresAt: Date })[];
  supervisionAssignments: Assignment[];
  declaredConflicts: DeclaredConflict[];
}
