import { AppError } from '@subrosa/kernel';
import type { Grant, PersonActor, Resource } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';

/** The person who acts; groups are nobody else's to change, so a process meets FORBIDDEN. */
export function personOf(work: Work, action: string): PersonActor {
  if (work.actor.kind !== 'person') throw new AppError('FORBIDDEN', { action });
  return work.actor;
}

/** The grant for making a row that is not stored yet, or FORBIDDEN with the action. */
export function grantFor(
  work: Work,
  made: { readonly row: object; readonly resource: Resource; readonly action: string },
): Grant {
  const { row, resource, action } = made;
  const grant = work.ability.allows(action, resource, row, work.now());
  if (grant === null) throw new AppError('FORBIDDEN', { resource: resource.name, action });
  return grant;
}
