import type { Resource } from '@subrosa/access';
import { loadFacts } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';

/** Which of the actions the actor may do on each of the rows, in their order; one statement per relation however many rows. */
export async function permittedActions<Action extends string>(
  work: Work,
  resource: Resource,
  asked: { readonly rows: readonly object[]; readonly actions: readonly Action[] },
): Promise<readonly ReadonlySet<Action>[]> {
  const { rows, actions } = asked;
  const facts = await loadFacts(work.manager, work.ability.looksAt(resource, actions), rows);
  return facts.map(
    (one) =>
      new Set(actions.filter((action) => work.ability.allows(action, resource, one, work.now()) !== null)),
  );
}
