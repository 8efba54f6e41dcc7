import type { Grant } from '@subrosa/access';
import { clinicGrants } from './clinic.policy.js';
import { invitationGrants } from './invitation.policy.js';
import { licenceGrants } from './licence.policy.js';
import { memberGrants } from './member.policy.js';
import { programmeGrants } from './programme.policy.js';
import { recoveryGrants } from './recovery.policy.js';

/** Every permission of this feature. */
export const clinicsGrants: readonly Grant[] = [
  ...clinicGrants,
  ...memberGrants,
  ...licenceGrants,
  ...invitationGrants,
  ...programmeGrants,
  ...recoveryGrants,
];
