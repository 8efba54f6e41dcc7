import type { ClinicRow, Lasting, OnCase } from './world-shapes.js';

export interface SupervisionGroup extends ClinicRow, Lasting {
  readonly supervisorId: string;
}

/** A supervisee's place in a supervision group. */
export interface Place extends ClinicRow, Lasting {
  readonly groupId: string;
  readonly personId: string;
  readonly assignmentId: string;
}

export interface ConsultationGroup extends ClinicRow, Lasting {
  /** The version of the covenant that is in force. */
  readonly covenantVersion: number;
}

export interface Covenant extends ClinicRow {
  readonly groupId: string;
  readonly covenantVersion: number;
  readonly publishedBy: string;
}

export interface Signature extends ClinicRow {
  readonly groupId: string;
  readonly covenantVersion: number;
  readonly personId: string;
}

export interface GroupMembership extends ClinicRow, Lasting {
  readonly groupId: string;
  readonly personId: string;
  readonly role: string;
  readonly isGuest: boolean;
  readonly state: string;
  readonly proposedBy: string;
}

/** How a group treats one case. */
export interface Consultation extends OnCase {
  readonly groupId: string;
  readonly stage: string;
}

/** Supervision groups and consultation groups. */
export interface GroupTables {
  supervisionGroups: SupervisionGroup[];
  supervisionGroupMembers: Place[];
  consultationGroups: ConsultationGroup[];
  covenants: Covenant[];
  covenantSignatures: Signature[];
  groupMemberships: GroupMembership[];
  consultations: Consultation[];
}
