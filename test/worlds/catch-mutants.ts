import { SYSTEM_ACTORS } from '@subrosa/access';
import type { Actor, Grant } from '@subrosa/access';
import { allGrants } from '@subrosa/features/all-grants.js';
import { abilityOf, processesOf } from './courtroom.js';
import type { Courtroom, Party, Session } from './courtroom.js';
import { byAbility, byReference } from './in-memory.js';
import type { Allowed, Matter } from './in-memory.js';
import { bySql, matterKey } from './in-sql.js';
import type { Bench } from './in-sql.js';
import type { Mutant } from './mutants.js';
import type { World } from './world.js';

/** Where a mutant answers otherwise than the table. */
export interface Catch {
  readonly mutant: Mutant;
  readonly matter: Matter;
  readonly expected: Allowed;
  readonly grants: readonly Grant[];
}

/** Looks for mutants in worlds whose facts are known and whose right answers are decided once. */
export class Hunt {
  private readonly people: readonly Party[];
  private readonly processes: readonly Party[];
  private readonly decided = new Map<string, Allowed>();

  constructor(
    private readonly room: Courtroom,
    private readonly session: Session,
    worlds: readonly World[],
  ) {
    this.people = session.parties.filter(({ actor }) => actor !== null);
    this.processes = processesOf(worlds, SYSTEM_ACTORS);
  }

  /** The first place where the mutant is seen, or null if nothing in these worlds tells it from the original. */
  find(mutant: Mutant): Catch | null {
    const { original } = mutant;
    const subject = this.room.subjects.find(({ resource }) => resource === original.on);
    if (subject === undefined) throw new Error(`no rows for ${original.code}`);
    const grants = allGrants
      .filter(({ action, on }) => action === original.action && on === original.on)
      .map((grant) => (grant === original ? mutant.grant : grant));
    const { facts } = this.session;
    for (const party of this.partiesFor(mutant)) {
      if (party.actor === null || !changes(mutant, party.actor)) continue;
      const matter = { party, subject, action: original.action };
      const expected = this.expected(matter);
      const found = byAbility(matter, abilityOf(party.actor, grants), { facts, note: () => undefined });
      if (!isSame(expected, found)) return { mutant, matter, expected, grants };
    }
    return null;
  }

  /** Processes are many and few grants concern them, so they are asked only where the mistake does. */
  private partiesFor(mutant: Mutant): readonly Party[] {
    const [first] = this.people;
    const clinicId = first?.actor?.clinicId;
    const concerns = SYSTEM_ACTORS.some(
      (name) => clinicId !== undefined && changes(mutant, { kind: 'system', name, clinicId }),
    );
    return concerns ? [...this.processes, ...this.people] : this.people;
  }

  private expected(matter: Matter): Allowed {
    const { world, asker } = matter.party;
    const who = asker.kind === 'person' ? asker.personId : asker.name;
    const key = [world.index, who, asker.clinicId, matterKey(matter.subject, matter.action)].join(' ');
    const known = this.decided.get(key) ?? byReference(matter);
    this.decided.set(key, known);
    return known;
  }
}

/** True if SQL, too, answers otherwise than the table where the mutant was caught in memory. */
export async function isCaughtInSql(bench: Bench, { matter, expected, grants }: Catch): Promise<boolean> {
  const { party, subject, action } = matter;
  if (party.actor === null) throw new Error('nobody was asked');
  const asked = { ...subject, actions: [action] };
  const answers = await bySql(bench, abilityOf(party.actor, grants), [asked]);
  return !isSame(expected, answers.get(matterKey(subject, action)) ?? new Set());
}

/** False where the mistake gives this actor the same as the original: then there is nothing to see. */
function changes({ grant, original }: Mutant, actor: Actor): boolean {
  return JSON.stringify(grant.to(actor)) !== JSON.stringify(original.to(actor));
}

function isSame(a: Allowed, b: Allowed): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}
