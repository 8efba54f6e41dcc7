import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { DataSource } from 'typeorm';
import { buildAbility } from './ability.js';
import type { Ability } from './ability.js';
import { compilePredicate, grantColumns, grantsOfRow } from './compile.js';
import type { CompiledPredicate } from './compile.js';
import { after, always, and, atOrBefore, eq, never, now, oneOf, or, some, until } from './condition.js';
import type { Condition } from './condition.js';
import { AccessDefinitionError } from './definition-error.js';
import { grant, grants } from './grant.js';
import type { Resource } from './resource.js';
import { MEMBERS, NOW } from './test/generated.js';
import { CaseRow, OpeningRow, ReaderRow, caseResource, metadataOf, offlineSource } from './test/world.js';

const [member = ''] = MEMBERS;

let source: DataSource;

beforeAll(async () => {
  source = await offlineSource([CaseRow, ReaderRow, OpeningRow]);
});

function abilityOf(on: Resource, ...conditions: Condition[]): Ability {
  const list = conditions.map((condition, index) =>
    grant({ code: `g.${index}`, action: 'case.open', on, reason: `Reason ${index}.`, to: () => condition }),
  );
  return buildAbility({ kind: 'system', name: 'operator', clinicId: newId<ClinicId>() }, grants(list));
}

function compiled(...conditions: Condition[]): CompiledPredicate {
  const ability = abilityOf(caseResource, ...conditions);
  const metadata = metadataOf(source);
  return compilePredicate(ability, 'case.open', caseResource, { alias: 'c', metadata, prefix: 'x' });
}

const supervised = and(
  oneOf('state', ['SUBMITTED']),
  after('expiresAt', now()),
  some('readers', and(eq('memberId', member), atOrBefore('from', now()), some('openings', eq('section', 1)))),
);

describe('compiling', () => {
  it('gives FALSE without a grant, and for another action', () => {
    expect(compiled()).toEqual({ sql: 'FALSE', parameters: {}, perGrant: [] });
    const ability = abilityOf(caseResource, always());
    const options = { alias: 'c', metadata: metadataOf(source) };
    expect(compilePredicate(ability, 'case.destroy', caseResource, options).sql).toBe('FALSE');
  });

  it('gives TRUE and FALSE for always and never', () => {
    expect(compiled(always()).sql).toBe('(TRUE)');
    expect(compiled(never()).sql).toBe('FALSE');
  });

  it('takes columns from the metadata and relations as correlated EXISTS, never as joins', () => {
    const { sql, parameters } = compiled(supervised);
    const moment = "(SELECT date_trunc('milliseconds', subrosa.now()))";
    expect(sql).toBe(
      `(("c"."state" = ANY(:x_p0) AND "c"."expires_at" > ${moment} AND ` +
        'EXISTS (SELECT 1 FROM "subrosa"."Case readers" "x_r0" WHERE "x_r0"."clinic_id" = "c"."clinic_id" AND ' +
        `"x_r0"."case_id" = "c"."id" AND ("x_r0"."member_id" = :x_p1 AND "x_r0"."from" <= ${moment} AND ` +
        'EXISTS (SELECT 1 FROM "subrosa"."openings" "x_r1" WHERE "x_r1"."clinic_id" = "x_r0"."clinic_id" AND ' +
        '"x_r1"."reader_id" = "x_r0"."id" AND "x_r1"."section" = :x_p2 OFFSET 0)) OFFSET 0)))',
    );
    expect(parameters).toEqual({ x_p0: ['SUBMITTED'], x_p1: member, x_p2: 1 });
    expect(sql).not.toMatch(/join/i);
  });

  it('binds every value under its own name and writes none into the text', () => {
    const { sql, parameters } = compiled(
      or(eq('tag', 'a'), eq('tag', 'a'), oneOf('level', [1, 2])),
      and(until(NOW), eq('tag', "'; DROP TABLE cases; --")),
    );
    const named = [...sql.matchAll(/:(\w+)/g)].map(([, name]) => name);
    expect(named).toEqual(['x_p0', 'x_p1', 'x_p2', 'x_p3', 'x_p4']);
    expect(Object.keys(parameters)).toEqual(named);
    expect(sql).not.toContain('DROP');
  });

  it('gives every relation of a query its own alias', () => {
    const { sql } = compiled(supervised, or(supervised, some('readers', always())));
    const aliases = [...sql.matchAll(/FROM \S+(?: readers")? "(\w+)"/g)].map(([, alias]) => alias);
    expect(aliases).toEqual(['x_r0', 'x_r1', 'x_r2', 'x_r3', 'x_r4']);
  });

  it('makes a prefix of alias and action that differs between the two', () => {
    const ability = abilityOf(caseResource, eq('tag', 'a'));
    const names = ['c', 'd'].map((alias) => {
      const predicate = compilePredicate(ability, 'case.open', caseResource, {
        alias,
        metadata: metadataOf(source),
      });
      return Object.keys(predicate.parameters);
    });
    expect(names).toEqual([['c_case_open_p0'], ['d_case_open_p0']]);
  });

  it.each(['', 'c"', 'c.d', '1c', 'c; --'])('refuses %j as an alias or prefix', (name) => {
    const ability = abilityOf(caseResource, always());
    const metadata = metadataOf(source);
    const compile = (alias: string, prefix: string) => () =>
      compilePredicate(ability, 'case.open', caseResource, { alias, prefix, metadata });
    expect(compile(name, 'x')).toThrow(AccessDefinitionError);
    expect(compile('c', name)).toThrow(AccessDefinitionError);
  });
});

describe('in a TypeORM query', () => {
  it('adds to an earlier WHERE and drops nothing, although the parts contain OR', () => {
    const { sql, parameters } = compiled(eq('tag', 'a'), eq('level', 1));
    const [text, values] = source
      .createQueryBuilder(CaseRow, 'c')
      .where('c.clinicId = :clinicId', { clinicId: member })
      .andWhere(sql, parameters)
      .andWhere('c.isUrgent = true')
      .getQueryAndParameters();
    expect(text.split(' WHERE ')[1]).toBe(
      `"c"."clinic_id" = $1 AND ("c"."tag" = $2 OR "c"."level" = $3) AND "c"."is_urgent" = true`,
    );
    expect(values).toEqual([member, 'a', 1]);
  });

  it('leaves a cast beside the predicate alone', () => {
    const { sql, parameters } = compiled(eq('tag', 'a'));
    const [text] = source
      .createQueryBuilder(CaseRow, 'c')
      .where(`c.id::text <> ''`)
      .andWhere(sql, parameters)
      .getQueryAndParameters();
    expect(text).toContain(`::text <> '' AND ("c"."tag" = $1)`);
  });
});

describe('grant columns', () => {
  const columns = (): ReturnType<typeof grantColumns> =>
    grantColumns(compiled(eq('isUrgent', true), eq('level', 1)).perGrant);

  it('are one boolean expression per grant', () => {
    expect(columns().map(({ sql }) => sql)).toEqual([
      '("c"."is_urgent" = :x_p0) AS "g_0"',
      '("c"."level" = :x_p1) AS "g_1"',
    ]);
  });

  it('name the grants of a raw row, and throw where they were not selected', () => {
    const [second] = grantsOfRow(columns(), { g_0: false, g_1: true });
    expect(second).toMatchObject({ code: 'g.1', reason: 'Reason 1.' });
    expect(() => grantsOfRow(columns(), { g_0: false })).toThrow(AccessDefinitionError);
  });
});
