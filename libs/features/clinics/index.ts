export { ClinicRow } from './clinic.row.js';
export { InvitationRow } from './invitation.row.js';
export { LicenceRow } from './licence.row.js';
export { MembershipRow } from './membership.row.js';
export { RecoveryShareRow } from './recovery-share.row.js';
export { VaultKeysRow } from './vault-keys.row.js';
