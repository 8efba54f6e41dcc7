import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor, Resource } from '@subrosa/access';
import { ScopedRepository, loadFacts } from '@subrosa/platform/database/index.js';
import { buildClinic, buildMember, systemActor, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { HoldCaseRow } from './hold-case.row.js';
import { HoldRequestRow } from './hold-request.row.js';
import { heldCaseResource, holdRequestResource, holdResource } from './hold.policy.js';
import { HoldRow } from './hold.row.js';
import { buildHold, buildHoldParts } from './testing.js';

type AnyRow = HoldRow | HoldCaseRow | HoldRequestRow;
const KINDS = {
  hold: { entity: HoldRow, resource: holdResource },
  held: { entity: HoldCaseRow, resource: heldCaseResource },
  request: { entity: HoldRequestRow, resource: holdRequestResource },
} as const;
type Kind = keyof typeof KINDS;

const ON_HOLD = ['hold.see', 'hold.place', 'hold.release', 'hold.review', 'hold.release-reason'];
const ACTIONS: Readonly<Record<Kind, readonly string[]>> = {
  hold: ON_HOLD,
  held: ['heldCase.see', 'heldCase.read-reason'],
  request: ['holdRequest.see', 'holdRequest.decide'],
};

/** Rows on which an action is allowed, by the SQL half. */
class RowsFor extends ScopedRepository<AnyRow> {
  protected readonly entity: new () => AnyRow;
  protected readonly resource: Resource;

  constructor(
    kind: Kind,
    protected readonly seeAction: string,
  ) {
    super();
    ({ entity: this.entity, resource: this.resource } = KINDS[kind]);
  }
}

describe('who may do what with a hold', () => {
  let database: TestDatabase;
  const people = new Map<string, PersonActor>();
  let built: BuiltCase;
  const ids = new Map<Kind, string>();

  const person = (name: string): PersonActor => {
    const found = people.get(name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };

  beforeAll(async () => {
    database = await testDatabase();
    const clinicId = await buildClinic(database);
    const roles: Record<string, PersonActor['roles']> = {
      author: ['TRAINEE'],
      trainee: ['TRAINEE'],
      supervisor: ['SUPERVISOR'],
      director: ['DIRECTOR'],
      officer: ['PRIVACY_OFFICER'],
      administrator: ['ADMINISTRATOR'],
      guest: ['GUEST'],
    };
    for (const [name, given] of Object.entries(roles))
      people.set(name, await buildMember(database, clinicId, { roles: given }));
    const elsewhere = await buildClinic(database);
    people.set('elsewhere', await buildMember(database, elsewhere, { roles: ['PRIVACY_OFFICER'] }));
    built = await buildCase(database, { author: person('author'), supervisor: person('supervisor') });
    const request = await database.unitOfWork.run(
      person('supervisor'),
      { action: 'case.ask-hold', requestId: 'test' },
      (work) =>
        buildHoldParts(database).ask.ask(work, {
          caseId: built.row.id,
          reasonCode: 'INCIDENT',
          reason: 'There was an incident.',
        }),
    );
    const hold = await buildHold(database, person('officer'));
    const [held] = await database.sql<{ id: string }>('SELECT id FROM subrosa.hold_cases');
    ids
      .set('request', request.id)
      .set('hold', hold.id)
      .set('held', held?.id ?? '');
  });
  afterAll(() => database.drop());

  /** What is allowed on the one row of each kind; the SQL half and the in-memory half must agree. */
  const allowed = (actor: PersonActor): Promise<string[]> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, async (work) => {
      const yes: string[] = [];
      for (const [kind, { entity, resource }] of Object.entries(KINDS)) {
        // Object.entries forgets the names of its keys.
        const name = kind as Kind;
        const id = ids.get(name) ?? '';
        const rows: AnyRow[] = await work.manager.find<AnyRow>(entity, { where: { id } });
        const [facts] = await loadFacts(work.manager, work.ability.looksAt(resource), rows);
        for (const action of ACTIONS[name]) {
          const inMemory =
            facts !== undefined && work.ability.allows(action, resource, facts, work.now()) !== null;
          const inSql = (await new RowsFor(name, action).find(work, id)) !== null;
          expect({ action, allows: inSql }).toEqual({ action, allows: inMemory });
          if (inSql) yes.push(action);
        }
      }
      return yes;
    });

  const OFFICER = [...ON_HOLD, 'heldCase.see', 'holdRequest.see', 'holdRequest.decide'];
  it.each([
    ['author', ['heldCase.see']],
    // The supervisor asked, and learns what became of that; not that the case is held.
    ['supervisor', ['holdRequest.see']],
    ['officer', OFFICER],
    ['trainee', []],
    ['director', []],
    ['administrator', []],
    ['guest', []],
    ['elsewhere', []],
  ])('%s', async (name, expected) => {
    expect(await allowed(person(name))).toEqual(expected);
  });

  it('the author reads the reason once it is released, and nobody else does by that', async () => {
    await database.sql('UPDATE subrosa.holds SET is_reason_released = true');
    try {
      expect(await allowed(person('author'))).toEqual(['heldCase.see', 'heldCase.read-reason']);
      for (const name of ['trainee', 'director', 'administrator'])
        expect(await allowed(person(name))).toEqual([]);
      expect(await allowed(person('supervisor'))).toEqual(['holdRequest.see']);
    } finally {
      await database.sql('UPDATE subrosa.holds SET is_reason_released = false');
    }
  });

  it('the author knows nothing more of it from its release on', async () => {
    const now = await database.now();
    await database.sql('UPDATE subrosa.hold_cases SET held_until = $1', [now]);
    await database.setClock(now);
    expect(await allowed(person('author'))).toEqual([]);
    await database.setClock(null);
  });

  it('a process gets nothing by these grants', async () => {
    const { clinicId } = person('author');
    await database.workerUnitOfWork.run(
      systemActor(clinicId, 'relay'),
      { action: 'test', requestId: 'test' },
      (work) => {
        for (const kind of ['hold', 'held', 'request'] as const)
          for (const action of ACTIONS[kind])
            expect(work.ability.allows(action, KINDS[kind].resource, {}, work.now())).toBeNull();
        return Promise.resolve();
      },
    );
  });
});
