import { isUuid } from '@subrosa/kernel';

/** What the database tells of a commit: ids, and never who did what. `everything` after a silence in which anything may have happened. */
export type LiveTick =
  | { readonly kind: 'case'; readonly clinicId: string; readonly caseId: string }
  | { readonly kind: 'clinic'; readonly clinicId: string }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'notice'; readonly clinicId: string; readonly personId: string }
  | { readonly kind: 'everything' };

/** A notification's payload as a tick; null for what no trigger of ours has written. */
export function parseTick(payload: string): LiveTick | null {
  const [kind, first = '', second = '', ...more] = payload.split(' ');
  if (more.length > 0 || !isUuid(first)) return null;
  if (second === '') {
    if (kind === 'clinic') return { kind, clinicId: first };
    return kind === 'person' ? { kind, personId: first } : null;
  }
  if (!isUuid(second)) return null;
  if (kind === 'case') return { kind, clinicId: first, caseId: second };
  return kind === 'notice' ? { kind, clinicId: first, personId: second } : null;
}
