import type { Work } from '@subrosa/platform/database/index.js';
import type { CursorSealer } from '@subrosa/platform/graphql/index.js';
import type { GroupFilter } from './group-filter.js';
import type { GroupFilterInput } from './groups.input.js';

/** The filter of a list of groups as the repositories take it; a process belongs to no group. */
export function toGroupFilter(
  work: Work,
  filter: GroupFilterInput | null,
  page: { readonly list: string; readonly sealer: CursorSealer; readonly after: string | null | undefined },
): GroupFilter {
  const personId = work.actor.kind === 'person' ? work.actor.personId : '';
  return {
    personId: filter?.onlyMine === true ? personId : null,
    includesEnded: filter?.includesEnded ?? false,
    after: page.sealer.idAfter(page.list, page.after),
  };
}
