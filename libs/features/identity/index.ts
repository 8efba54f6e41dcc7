export { RoleEnum } from './identity.type.js';
export { hashPassword } from './password.js';
export { PersonRow } from './person.row.js';
export { Reauthenticate } from './reauthenticate.js';
export type { Reauthenticated } from './reauthenticate.js';
export { hashToken, newToken } from './session-token.js';
