import { describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId, MembershipId, PersonId, SessionId } from '@subrosa/kernel';
import { buildAbility } from './ability.js';
import { actorHas } from './actor.js';
import type { PersonActor, Role } from './actor.js';
import { after, always, and, atOrBefore, eq, never, now, oneOf, or, some } from './condition.js';
import { AccessDefinitionError } from './definition-error.js';
import { permissionMatrix } from './explain.js';
import { grant, grants } from './grant.js';
import { relation, resource } from './resource.js';

class ReaderRow {
  caseId = '';
  memberId = '';
  from = new Date(0);
  until = new Date(0);
}

class CaseRow {
  id = '';
  authorId = '';
  state = '';
  expiresAt = new Date(0);
}

const cases = resource({
  name: 'case',
  entity: CaseRow,
  fields: ['id', 'authorId', 'state', 'expiresAt'],
  relations: {
    audience: relation({ entity: ReaderRow, on: { id: 'caseId' }, fields: ['memberId', 'from', 'until'] }),
  },
});

const registry = grants([
  grant({
    code: 'case.author.open',
    action: 'case.open',
    on: cases,
    reason: 'You wrote it.',
    to: (actor) => (actor.kind === 'person' ? eq('authorId', actor.personId) : null),
  }),
  grant({
    code: 'case.supervisor.open',
    action: 'case.open',
    on: cases,
    reason: 'You supervise the author.',
    to: (actor) =>
      actorHas(actor, 'SUPERVISOR')
        ? and(
            oneOf('state', ['SUBMITTED', 'IN_REVIEW']),
            after('expiresAt', now()),
            some(
              'audience',
              and(eq('memberId', actor.personId), atOrBefore('from', now()), after('until', now())),
            ),
          )
        : null,
  }),
]);

function person(...roles: Role[]): PersonActor {
  return {
    kind: 'person',
    personId: newId<PersonId>(),
    clinicId: newId<ClinicId>(),
    membershipId: newId<MembershipId>(),
    roles,
    licensedUntil: new Date(0),
    programmeIds: [],
    sessionId: newId<SessionId>(),
    isDemo: false,
  };
}

const noon = new Date('2027-01-01T12:00:00Z');
const one = new Date('2027-01-01T13:00:00Z');

function facts(overrides: object): object {
  return { id: 'c', authorId: 'nobody', state: 'SUBMITTED', expiresAt: one, audience: [], ...overrides };
}

describe('an ability', () => {
  it('denies by default: no role, no grant, unknown action, unknown resource', () => {
    const director = buildAbility(person('DIRECTOR'), registry);
    const others = resource({ name: 'draft', entity: CaseRow, fields: ['id'] });
    expect(director.allows('case.open', cases, facts({}), noon)).toBeNull();
    expect(director.allows('case.destroy', cases, facts({}), noon)).toBeNull();
    expect(director.allows('case.open', others, facts({}), noon)).toBeNull();
    expect(buildAbility(person(), grants([])).conditions('case.open', cases)).toEqual([]);
  });

  it('knows no wildcard', () => {
    const author = person();
    const ability = buildAbility(author, registry);
    const own = facts({ authorId: author.personId });
    for (const action of ['manage', 'all', 'any', '', '*', '\u0000any action']) {
      expect(ability.allows(action, cases, own, noon)).toBeNull();
    }
    for (const action of ['manage', 'all']) {
      expect(() => grant({ code: 'a.b', action, on: cases, reason: 'x', to: always })).toThrow(
        AccessDefinitionError,
      );
    }
  });

  it('says yes with its evidence, first the grant declared first', () => {
    const supervisor = person('SUPERVISOR');
    const ability = buildAbility(supervisor, registry);
    const audience = [{ memberId: supervisor.personId, from: noon, until: one }];
    expect(ability.allows('case.open', cases, facts({ audience }), noon)?.reason).toBe(
      'You supervise the author.',
    );
    const both = facts({ audience, authorId: supervisor.personId });
    expect(ability.matching('case.open', cases, both, noon).map(({ code }) => code)).toEqual([
      'case.author.open',
      'case.supervisor.open',
    ]);
    expect(ability.allows('case.open', cases, both, noon)?.code).toBe('case.author.open');
  });

  it('treats periods as half-open and expiry as strict', () => {
    const supervisor = person('SUPERVISOR');
    const ability = buildAbility(supervisor, registry);
    const audience = [{ memberId: supervisor.personId, from: noon, until: new Date(one.getTime() + 1) }];
    const at = (time: number): boolean =>
      ability.allows('case.open', cases, facts({ audience }), new Date(time)) !== null;
    expect([noon.getTime() - 1, noon.getTime(), one.getTime() - 1, one.getTime()].map(at)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('does not spread one condition over two related rows', () => {
    const supervisor = person('SUPERVISOR');
    const ended = { memberId: supervisor.personId, from: new Date(0), until: noon };
    const someoneElse = { memberId: 'other', from: noon, until: one };
    const ability = buildAbility(supervisor, registry);
    expect(ability.allows('case.open', cases, facts({ audience: [ended, someoneElse] }), noon)).toBeNull();
  });

  it.each([
    ['a missing field', { expiresAt: undefined }],
    ['a null field', { authorId: null }],
    ['a missing relation', { audience: undefined }],
    ['a relation that is no list', { audience: {} }],
    ['a related row that is no object', { audience: [null] }],
    ['a partly loaded related row', { audience: [{ memberId: 'x', from: noon }] }],
    ['a field of another type', { expiresAt: '2027-01-01' }],
    ['a number where text is expected', { authorId: 5 }],
  ])('throws on %s, although another grant or branch would decide', (_name, overrides) => {
    const actor = person('SUPERVISOR');
    const ability = buildAbility(actor, registry);
    const row = facts({ authorId: actor.personId, ...overrides });
    expect(() => ability.allows('case.open', cases, row, noon)).toThrow(AccessDefinitionError);
  });

  it('throws on an invalid moment', () => {
    const ability = buildAbility(person(), registry);
    expect(() => ability.allows('case.open', cases, facts({}), new Date(Number.NaN))).toThrow(
      AccessDefinitionError,
    );
  });

  it('reads always and never as it says', () => {
    const set = grants([
      grant({ code: 'case.all.see', action: 'case.see', on: cases, reason: 'Everyone may.', to: always }),
      grant({ code: 'case.none.lose', action: 'case.lose', on: cases, reason: 'Nobody may.', to: never }),
    ]);
    const ability = buildAbility(person(), set);
    expect(ability.allows('case.see', cases, {}, noon)?.code).toBe('case.all.see');
    expect(ability.allows('case.lose', cases, {}, noon)).toBeNull();
  });

  it('refuses, before it decides or compiles, a condition that its resource does not understand', () => {
    const wrong = grants([
      grant({
        code: 'case.wrong.open',
        action: 'case.open',
        on: cases,
        reason: 'x',
        // @ts-expect-error the compiler refuses the field, and so does the run time
        to: () => or(eq('id', 'x'), eq('authorID', 'x')),
      }),
    ]);
    const ability = buildAbility(person(), wrong);
    const problem = expect.objectContaining({ problem: 'unknown field' });
    expect(() => ability.allows('case.open', cases, facts({}), noon)).toThrow(problem);
    expect(() => ability.conditions('case.open', cases)).toThrow(problem);
    expect(() => permissionMatrix(wrong)).toThrow(problem);
  });

  it('gives each actor their own rows although the rules are shared', () => {
    const [author, other] = [person(), person()];
    const own = facts({ authorId: author.personId });
    expect(buildAbility(author, registry).allows('case.open', cases, own, noon)?.code).toBe(
      'case.author.open',
    );
    expect(buildAbility(other, registry).allows('case.open', cases, own, noon)).toBeNull();
  });

  it('knows whether an action could ever be allowed, for this actor and not for another', () => {
    const supervisorOnly = grants(registry.all.filter(({ code }) => code === 'case.supervisor.open'));
    expect(buildAbility(person('SUPERVISOR'), supervisorOnly).mayEver('case.open')).toBe(true);
    expect(buildAbility(person('SUPERVISOR'), supervisorOnly).mayEver('case.close')).toBe(false);
    expect(buildAbility(person('DIRECTOR'), supervisorOnly).mayEver('case.open')).toBe(false);
  });

  it('takes a condition that no row can satisfy for a grant that gives nothing', () => {
    const hollow = grants([
      grant({
        code: 'case.hollow.open',
        action: 'case.open',
        on: cases,
        reason: 'x',
        to: (actor) =>
          and<'authorId' | 'audience.'>(
            eq('authorId', actor.clinicId),
            or(never(), some('audience', never())),
          ),
      }),
    ]);
    const ability = buildAbility(person('DIRECTOR'), hollow);
    expect(ability.mayEver('case.open')).toBe(false);
    expect(ability.conditions('case.open', cases)).toEqual([]);
    expect(permissionMatrix(hollow)).toContain('nobody with a single role');
  });

  it('asks a grant once per ability', () => {
    const asked: string[] = [];
    const counting = grants([
      grant({
        code: 'case.counted.open',
        action: 'case.open',
        on: cases,
        reason: 'x',
        to: (actor) => {
          asked.push(actor.clinicId);
          return always();
        },
      }),
    ]);
    const ability = buildAbility(person(), counting);
    expect(asked).toHaveLength(0);
    ability.allows('case.open', cases, facts({}), noon);
    ability.conditions('case.open', cases);
    expect(asked).toHaveLength(1);
  });

  it('refuses at compile time a relation and a related field that do not exist', () => {
    const common = { code: 'case.wrong.open', action: 'case.open', on: cases, reason: 'x' };
    // @ts-expect-error no such relation
    expect(grant({ ...common, to: () => some('readers', always()) }).code).toBe(common.code);
    // @ts-expect-error no such field in the relation
    expect(grant({ ...common, to: () => some('audience', eq('authorId', 'x')) }).code).toBe(common.code);
    expect(grant({ ...common, to: () => some('audience', always()) }).code).toBe(common.code);
  });
});

describe('the registry', () => {
  const [first] = registry.all;

  it('refuses a code given twice, a reason left out and a malformed name', () => {
    expect(first).toBeDefined();
    if (!first) return;
    expect(() => grants([first, first])).toThrow(
      expect.objectContaining({ problem: 'two grants have the same code' }),
    );
    expect(() => grant({ ...first, reason: ' ' })).toThrow(AccessDefinitionError);
    expect(() => grant({ ...first, code: 'Case Open' })).toThrow(AccessDefinitionError);
  });

  it('refuses two resources under one name', () => {
    const twin = resource({ name: 'case', entity: CaseRow, fields: ['id'] });
    const other = grant({ code: 'x.y', action: 'case.open', on: twin, reason: 'x', to: always });
    expect(() => grants([...registry.all, other])).toThrow(AccessDefinitionError);
    const ability = buildAbility(person(), registry);
    expect(() => ability.conditions('case.open', twin)).toThrow(AccessDefinitionError);
  });

  it('is frozen', () => {
    expect(Object.isFrozen(registry) && Object.isFrozen(registry.all) && Object.isFrozen(first)).toBe(true);
  });
});
