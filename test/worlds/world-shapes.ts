/** What rows of a world have in common. */

/** A row of a clinic. */
export interface ClinicRow {
  readonly clinicId: string;
  readonly id: string;
}

/** A row that hangs on a case. */
export interface OnCase extends ClinicRow {
  readonly caseId: string;
}

/** `[activeFrom, activeUntil)`. */
export interface Lasting {
  readonly activeFrom: Date;
  readonly activeUntil: Date;
}
