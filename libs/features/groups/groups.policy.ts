import type { Grant } from '@subrosa/access';
import { consultationGroupGrants, groupMembershipGrants } from './consultation-group.policy.js';
import { supervisionGroupGrants } from './supervision-group.policy.js';

/** Who may do what with groups, their places, members and covenants. */
export const groupGrants: readonly Grant[] = [
  ...supervisionGroupGrants,
  ...consultationGroupGrants,
  ...groupMembershipGrants,
];
