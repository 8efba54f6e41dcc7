import { IconInbox } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Role } from '../graphql/generated/operations.js';

/** A page of the rail. */
export interface Page {
  readonly to: string;
  readonly label: string;
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
}

/** The pages of the rail for someone with these roles; what they may do there the API decides. */
export function pagesFor(_roles: readonly Role[]): readonly Page[] {
  return [{ to: '/', label: 'Inbox', icon: IconInbox }];
}
