import {
  IconAddressBook,
  IconArrowsSplit2,
  IconBuildingHospital,
  IconId,
  IconFileText,
  IconHandStop,
  IconInbox,
  IconListSearch,
  IconReceipt,
  IconSettings,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Role } from '../graphql/generated/operations.js';

/** A page of the rail. */
export interface Page {
  readonly to: string;
  readonly label: string;
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
}

/** In the order of the rail; `for` null is everybody. */
const PAGES: readonly (Page & { readonly for: readonly Role[] | null })[] = [
  { to: '/', label: 'Inbox', icon: IconInbox, for: null },
  {
    to: '/write-ups',
    label: 'My write-ups',
    icon: IconFileText,
    for: ['TRAINEE', 'CLINICIAN', 'SUPERVISOR'],
  },
  {
    to: '/groups',
    label: 'Groups',
    icon: IconUsersGroup,
    for: ['TRAINEE', 'CLINICIAN', 'SUPERVISOR', 'DIRECTOR', 'GUEST'],
  },
  { to: '/receipts', label: 'Receipts', icon: IconReceipt, for: null },
  { to: '/clinic', label: 'Clinic', icon: IconBuildingHospital, for: ['DIRECTOR'] },
  {
    to: '/assignments',
    label: 'Who supervises whom',
    icon: IconArrowsSplit2,
    for: ['DIRECTOR', 'SUPERVISOR'],
  },
  { to: '/people', label: 'People', icon: IconId, for: ['ADMINISTRATOR', 'DIRECTOR'] },
  { to: '/holds', label: 'Holds', icon: IconHandStop, for: ['PRIVACY_OFFICER'] },
  { to: '/audit', label: 'Audit trail', icon: IconListSearch, for: null },
  {
    to: '/clients',
    label: 'Client records',
    icon: IconAddressBook,
    for: ['TRAINEE', 'CLINICIAN', 'SUPERVISOR'],
  },
  { to: '/settings', label: 'Settings', icon: IconSettings, for: null },
];

/** The pages of the rail for someone with these roles; what they may do there the API decides. */
export function pagesFor(roles: readonly Role[]): readonly Page[] {
  return PAGES.filter(({ for: wanted }) => wanted === null || wanted.some((role) => roles.includes(role)));
}
