/**
 * What a finding may be: the eighteen identifiers of the Safe Harbor list by their letter, 45 CFR 164.514(b)(2)(i)(A)-(R),
 * then facts that identify only in company ("quasi"). The letter leads the name so that a reader can look the rule up.
 */
export const FINDING_KINDS = {
  A_NAME: 'a name',
  B_GEOGRAPHY: 'a place smaller than a state',
  C_DATE: 'a date more exact than its year',
  C_AGE_OVER_89: 'an age over 89',
  D_PHONE: 'a telephone number',
  E_FAX: 'a fax number',
  F_EMAIL: 'an e-mail address',
  G_SSN: 'a social security number',
  H_RECORD_NUMBER: 'a medical record number',
  I_PLAN_NUMBER: 'a health plan number',
  J_ACCOUNT: 'an account number',
  K_LICENCE: 'a certificate or licence number',
  L_VEHICLE: 'a vehicle or licence plate number',
  M_DEVICE: 'a device identifier or serial number',
  N_URL: 'a web address',
  O_IP: 'an IP address',
  P_BIOMETRIC: 'a biometric identifier',
  Q_PHOTO: 'a full-face photograph or the like',
  R_OTHER: 'another unique number, code or user name',
  QUASI_EMPLOYER: 'an employer by name',
  QUASI_SCHOOL: 'a school by name',
  QUASI_FACILITY: 'a clinic or hospital by name',
  QUASI_CONGREGATION: 'a congregation by name',
  QUASI_ORGANIZATION: 'an organization by name',
  QUASI_OCCUPATION: 'a rare or unique occupation',
  QUASI_EVENT: 'an event that can be looked up',
  QUASI_FAMILY: 'a family constellation that few share',
} as const;

/** The closed union of what a finding may be. */
export type FindingKind = keyof typeof FINDING_KINDS;

/** Narrows a string from outside (a stored row, a client) to a kind. */
export function isFindingKind(value: string): value is FindingKind {
  return Object.hasOwn(FINDING_KINDS, value);
}

/** True for a fact that identifies only together with others, and is no Safe Harbor identifier by itself. */
export function isQuasiIdentifier(kind: FindingKind): boolean {
  return kind.startsWith('QUASI_');
}
