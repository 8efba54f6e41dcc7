import { SYSTEM_ACTORS } from '@subrosa/access';
import type { Ability, Actor, ConditionNode, Facts, Grant } from '@subrosa/access';
import { evaluate } from '@subrosa/access/evaluate.js';
import { abilityOf, processesOf } from './courtroom.js';
import type { Courtroom, Party, Session } from './courtroom.js';
import { holds } from './holds.js';
import { byReference } from './in-memory.js';
import type { Matter } from './in-memory.js';
import { bySql, matterKey } from './in-sql.js';
import type { Bench } from './in-sql.js';
import type { Broken, Mutant } from './mutants.js';
import { keyOf, rowsAt } from './subjects.js';
import type { World } from './world.js';

/** Where a mutant answers otherwise than the table: one row on which no grant without the mistake has a say. */
export interface Catch {
  readonly mutant: Mutant;
  readonly matter: Matter;
  readonly row: string;
  readonly expected: boolean;
  readonly broken: readonly Grant[];
}

/** One row, the table's answer, and the grants that give it by right. */
interface Decided {
  readonly key: string;
  readonly facts: Facts;
  readonly expected: boolean;
  readonly by: readonly Grant[];
}

/** Looks for mutants in worlds whose facts are known and whose right answers are decided once. */
export class Hunt {
  private readonly people: readonly Party[];
  private readonly processes: readonly Party[];
  private readonly decided = new Map<Party, Map<string, readonly Decided[]>>();
  private readonly abilities = new Map<Party, Ability>();
  private readonly given = new Map<Party, Map<Grant, ConditionNode | null>>();

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
    const originals = new Set(mutant.broken.keys());
    for (const grant of firstOfEachMatter([...originals])) {
      const broken = [...mutant.broken].filter(
        ([{ on, action }]) => on === grant.on && action === grant.action,
      );
      for (const party of this.partiesFor(grant)) {
        const found = this.findAt({ party, broken, originals });
        if (found !== null) return { ...found, mutant };
      }
    }
    return null;
  }

  private findAt(at: {
    readonly party: Party;
    readonly broken: readonly (readonly [Grant, Broken])[];
    readonly originals: ReadonlySet<Grant>;
  }): Omit<Catch, 'mutant'> | null {
    const { party, broken, originals } = at;
    const [first] = broken;
    const { actor } = party;
    if (first === undefined || actor === null) return null;
    const matter = this.matterOf(party, first[0]);
    const rows = this.decide(matter).filter(({ by }) => by.every((one) => originals.has(one)));
    if (rows.length === 0) return null;
    const nodes = broken.map(([original, changed]) => this.nodeOf(party, original, changed));
    const { resource } = matter.subject;
    const now = party.world.now;
    const wrong = rows.find(
      ({ facts, expected }) =>
        nodes.some((node) => node !== null && holds(node, { facts, now })) !== expected &&
        nodes.some((node) => node !== null && evaluate(node, resource, { facts, now })) !== expected,
    );
    if (wrong === undefined) return null;
    return { matter, row: wrong.key, expected: wrong.expected, broken: broken.map(([, { grant }]) => grant) };
  }

  /** What the broken grant asks of a row for this party; the original's answer is remembered. */
  private nodeOf(party: Party, original: Grant, { grant, edit }: Broken): ConditionNode | null {
    if (party.actor === null) return null;
    if (edit === null) return grant.to(party.actor)?.node ?? null;
    const known = this.given.get(party) ?? new Map<Grant, ConditionNode | null>();
    this.given.set(party, known);
    const node = known.has(original)
      ? (known.get(original) ?? null)
      : (original.to(party.actor)?.node ?? null);
    known.set(original, node);
    return node === null ? null : edit(node);
  }

  private matterOf(party: Party, { action, on, code }: Grant): Matter {
    const subject = this.room.subjects.find(({ resource }) => resource === on);
    if (subject === undefined) throw new Error(`no rows for ${code}`);
    return { party, subject, action };
  }

  /** Processes are many and few grants concern them, so that they are asked about those only. */
  private partiesFor({ to }: Grant): readonly Party[] {
    const clinicId = this.people[0]?.actor?.clinicId;
    const isForProcesses = SYSTEM_ACTORS.some((name) => {
      const process: Actor | null = clinicId === undefined ? null : { kind: 'system', name, clinicId };
      return process !== null && to(process) !== null;
    });
    return isForProcesses ? [...this.processes, ...this.people] : this.people;
  }

  private decide(matter: Matter): readonly Decided[] {
    const { party, subject, action } = matter;
    const known = this.decided.get(party) ?? new Map<string, readonly Decided[]>();
    this.decided.set(party, known);
    const key = matterKey(subject, action);
    const rows = known.get(key) ?? this.decideAnew(matter);
    known.set(key, rows);
    return rows;
  }

  private decideAnew(matter: Matter): readonly Decided[] {
    const { party, subject, action } = matter;
    if (party.actor === null) return [];
    const ability = this.abilities.get(party) ?? abilityOf(party.actor);
    this.abilities.set(party, ability);
    const expected = byReference(matter);
    return rowsAt(party.world, subject.table, party.asker.clinicId).map((row) => {
      const key = keyOf(row, subject.key);
      const facts = this.session.facts.get(subject.resource.name)?.get(key) ?? {};
      const by = ability.matching(action, subject.resource, facts, party.world.now);
      return { key, facts, expected: expected.has(key), by };
    });
  }
}

/** One grant of each action that the mistake concerns. */
function firstOfEachMatter(grants: readonly Grant[]): readonly Grant[] {
  return grants.filter(
    (grant, nth) => grants.findIndex(({ on, action }) => on === grant.on && action === grant.action) === nth,
  );
}

/** True if SQL, too, answers otherwise than the table where the mutant was caught in memory. */
export async function isCaughtInSql(bench: Bench, caught: Catch): Promise<boolean> {
  const { party, subject, action } = caught.matter;
  if (party.actor === null) throw new Error('nobody was asked');
  const asked = { ...subject, actions: [action] };
  const answers = await bySql(bench, abilityOf(party.actor, caught.broken), [asked]);
  return answers.get(matterKey(subject, action))?.has(caught.row) !== caught.expected;
}
