import type { FindingKind } from './finding-kind.js';

/** The types that evaluation sets use for rows. */
export type RowType =
  | 'NAME'
  | 'LOCATION'
  | 'DATE'
  | 'AGE_OVER_89'
  | 'PHONE'
  | 'EMAIL'
  | 'ID'
  | 'URL'
  | 'IP'
  | 'ORGANIZATION'
  | 'PROFESSION'
  | 'OTHER';

const ROW_TYPES: Readonly<Record<FindingKind, RowType>> = {
  A_NAME: 'NAME',
  B_GEOGRAPHY: 'LOCATION',
  C_DATE: 'DATE',
  C_AGE_OVER_89: 'AGE_OVER_89',
  D_PHONE: 'PHONE',
  E_FAX: 'PHONE',
  F_EMAIL: 'EMAIL',
  G_SSN: 'ID',
  H_RECORD_NUMBER: 'ID',
  I_PLAN_NUMBER: 'ID',
  J_ACCOUNT: 'ID',
  K_LICENCE: 'ID',
  L_VEHICLE: 'ID',
  M_DEVICE: 'ID',
  N_URL: 'URL',
  O_IP: 'IP',
  P_BIOMETRIC: 'ID',
  Q_PHOTO: 'ID',
  R_OTHER: 'ID',
  QUASI_EMPLOYER: 'ORGANIZATION',
  QUASI_SCHOOL: 'ORGANIZATION',
  QUASI_FACILITY: 'LOCATION',
  QUASI_CONGREGATION: 'ORGANIZATION',
  QUASI_ORGANIZATION: 'ORGANIZATION',
  QUASI_OCCUPATION: 'PROFESSION',
  QUASI_EVENT: 'OTHER',
  QUASI_FAMILY: 'OTHER',
};

/** The type of a finding's kind in rows; clinics and hospitals count as places, as the clinical sets have them. */
export function rowTypeOf(kind: FindingKind): RowType {
  return ROW_TYPES[kind];
}
