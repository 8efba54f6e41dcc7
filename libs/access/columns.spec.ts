import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DataSource } from 'typeorm';
import { buildAbility } from './ability.js';
import { checkGrants } from './check-grants.js';
import { compilePredicate } from './compile.js';
import { after, atOrBefore, eq, now, oneOf } from './condition.js';
import type { Condition } from './condition.js';
import { AccessDefinitionError } from './definition-error.js';
import { grant, grants } from './grant.js';
import type { GrantRegistry } from './grant.js';
import { relation, resource } from './resource.js';
import type { Resource } from './resource.js';
import { MEMBERS, NOW } from './test/generated.js';
import { CaseRow, OpeningRow, ReaderRow, caseResource, metadataOf, offlineSource } from './test/world.js';

@Entity({ name: 'traps' })
class TrapRow {
  @PrimaryColumn('uuid') id = '';
  @Column('text', { nullable: true }) missing: string | null = null;
  @Column('bigint') big = '';
  @Column('numeric') exact = '';
  @Column('char', { length: 5 }) padded = '';
  @Column('citext') folded = '';
  @Column('text', { array: true }) many: string[] = [];
  @Column('timestamp') zoneless = new Date(0);
  @Column('text', { transformer: { to: String, from: String } }) changed = '';
  unmapped = '';
}

const traps = resource({
  name: 'trap',
  entity: TrapRow,
  fields: ['id', 'missing', 'big', 'exact', 'padded', 'folded', 'many', 'zoneless', 'changed', 'unmapped'],
});

const [member = ''] = MEMBERS;

let source: DataSource;

beforeAll(async () => {
  source = await offlineSource([CaseRow, ReaderRow, OpeningRow, TrapRow]);
});

function registryOf(on: Resource, condition: Condition): GrantRegistry {
  return grants([grant({ code: 'g.0', action: 'case.open', on, reason: 'x', to: () => condition })]);
}

describe('what SQL and memory could read differently is refused', () => {
  it.each([
    ['a nullable column', eq('missing', 'x')],
    ['a bigint', eq('big', 1)],
    ['a numeric', eq('exact', 1)],
    ['a padded char', eq('padded', 'x')],
    ['a case-folding text', eq('folded', 'x')],
    ['an array', eq('many', 'x')],
    ['a timestamp without zone', after('zoneless', now())],
    ['a transformed column', eq('changed', 'x')],
    ['a property without a column', eq('unmapped', 'x')],
    ['an upper-case id', eq('id', member.toUpperCase())],
    ['an id that is none', oneOf('id', [member, 'x'])],
    ['a number for an id', eq('id', 1)],
    ['an instant for an id', atOrBefore('id', NOW)],
  ])('%s', (_name, condition) => {
    const actor = { kind: 'system', name: 'operator', clinicId: newId<ClinicId>() } as const;
    const ability = buildAbility(actor, registryOf(traps, condition));
    const options = { alias: 't', metadata: metadataOf(source) };
    expect(() => compilePredicate(ability, 'case.open', traps, options)).toThrow(AccessDefinitionError);
  });
});

describe('checking every grant', () => {
  it('finds nothing where all is well', () => {
    expect(checkGrants(registryOf(caseResource, eq('tag', 'a')), metadataOf(source))).toEqual([]);
    expect(checkGrants(grants([]), metadataOf(source))).toEqual([]);
  });

  it('tells all problems at once: of the resource, and of the conditions for whom they arise', () => {
    const problems = checkGrants(registryOf(traps, eq('big', 1)), metadataOf(source));
    expect(problems.slice(0, 3)).toEqual([
      'trap: a policy attribute is nullable {"property":"missing","entity":"TrapRow"}',
      'trap: a policy attribute is transformed on the way {"property":"changed","entity":"TrapRow"}',
      'trap: a field without a column {"property":"unmapped","entity":"TrapRow"}',
    ]);
    expect(problems[3]).toBe(
      'case.open on trap for TRAINEE: the column cannot be compared with this value safely ' +
        '{"property":"big","entity":"TrapRow","type":"bigint"}',
    );
  });

  it('looks at the columns that relations join on', () => {
    const joined = resource({
      name: 'joined',
      entity: TrapRow,
      fields: ['id'],
      relations: { twins: relation({ entity: TrapRow, on: { missing: 'unmapped' }, fields: ['id'] }) },
    });
    expect(checkGrants(registryOf(joined, eq('id', member)), metadataOf(source))).toEqual([
      'joined: a policy attribute is nullable {"property":"missing","entity":"TrapRow"}',
      'joined: a field without a column {"property":"unmapped","entity":"TrapRow"}',
    ]);
  });
});
