import { SupervisionAssignmentRow } from './assignments/assignment.row.js';
import { ClientRecordRow } from './clients/client-record.row.js';
import { ConsentRow } from './consents/consent.row.js';
import { PersonRow } from './identity/person.row.js';
import { SessionRow } from './identity/session.row.js';
import { ClinicRow } from './clinics/clinic.row.js';
import { InvitationRow } from './clinics/invitation.row.js';
import { LicenceRow } from './clinics/licence.row.js';
import { MembershipRow } from './clinics/membership.row.js';
import { RecoveryShareRow } from './clinics/recovery-share.row.js';
import { VaultKeysRow } from './clinics/vault-keys.row.js';
import { LedgerEventRow } from './ledger/ledger-event.row.js';

/** Every row class of the product; the data source and the entity diff take this list. */
export const allRows = [
  ClientRecordRow,
  ClinicRow,
  ConsentRow,
  InvitationRow,
  LedgerEventRow,
  LicenceRow,
  MembershipRow,
  PersonRow,
  RecoveryShareRow,
  SessionRow,
  SupervisionAssignmentRow,
  VaultKeysRow,
];
