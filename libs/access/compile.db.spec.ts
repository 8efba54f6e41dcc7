import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { buildAbility } from './ability.js';
import type { Ability } from './ability.js';
import { compilePredicate, grantColumns, grantsOfRow } from './compile.js';
import type { Condition } from './condition.js';
import { grant, grants } from './grant.js';
import type { Resource } from './resource.js';
import { createWorld, dropWorld, store } from './test/database.js';
import type { StoredCase } from './test/database.js';
import { CLINICS, NOW, generatedCase, generatedCondition } from './test/generated.js';
import { CaseRow, caseResource, metadataOf } from './test/world.js';

const WORLDS = 8;
const SETS_PER_WORLD = 75;
const DATABASE = 'access_compile';

// Generated conditions carry no compile-time paths; the run time checks them.
const anyCase: Resource = caseResource;

function abilityOf(conditions: readonly Condition[]): Ability {
  const list = conditions.map((condition, index) =>
    grant({ code: `g.${index}`, action: 'case.open', on: anyCase, reason: 'x', to: () => condition }),
  );
  return buildAbility({ kind: 'system', name: 'operator', clinicId: newId<ClinicId>() }, grants(list));
}

/** Row id to the codes of the grants that let it through; rows that none lets through are absent. */
type Decision = Record<string, readonly string[]>;

function inMemory(ability: Ability, rows: readonly StoredCase[]): Decision {
  const decided = rows
    .filter(({ clinicId }) => clinicId === CLINICS[0])
    .map(
      (row) =>
        [row.id, ability.matching('case.open', caseResource, row, NOW).map(({ code }) => code)] as const,
    );
  return Object.fromEntries(decided.filter(([, codes]) => codes.length > 0));
}

async function inSql(ability: Ability, source: DataSource): Promise<Decision> {
  const predicate = compilePredicate(ability, 'case.open', caseResource, {
    alias: 'c',
    metadata: metadataOf(source),
  });
  const columns = grantColumns(predicate.perGrant);
  const query = source
    .createQueryBuilder(CaseRow, 'c')
    .select('c.id', 'id')
    .where('c.clinicId = :clinicId', { clinicId: CLINICS[0] })
    .andWhere(predicate.sql, predicate.parameters)
    .orderBy('c.id');
  for (const { expression, alias } of columns) query.addSelect(expression, alias);
  const rows = await query.getRawMany<Record<string, unknown>>();
  return Object.fromEntries(
    rows.map((row) => [row['id'], grantsOfRow(columns, row).map(({ code }) => code)]),
  );
}

describe('the compiled predicate', () => {
  let source: DataSource;

  beforeAll(async () => {
    source = await createWorld(DATABASE);
  });

  afterAll(() => dropWorld(source, DATABASE));

  it('selects exactly the rows, by exactly the grants, that memory allows', async () => {
    const worlds = fc.sample(fc.array(generatedCase, { minLength: 120, maxLength: 130 }), WORLDS);
    const seen = { sets: 0, decisions: 0, properSubsets: 0 };
    for (const world of worlds) {
      const rows = await store(source, world);
      const own = rows.filter(({ clinicId }) => clinicId === CLINICS[0]).length;
      expect(own).toBeGreaterThanOrEqual(40);
      const sets = fc.array(generatedCondition, { minLength: 1, maxLength: 3 });
      const property = fc.asyncProperty(sets, async (conditions) => {
        const ability = abilityOf(conditions);
        const expected = inMemory(ability, rows);
        expect(await inSql(ability, source)).toEqual(expected);
        const allowed = Object.keys(expected).length;
        seen.sets += 1;
        seen.decisions += own;
        if (allowed > 0 && allowed < own) seen.properSubsets += 1;
      });
      await fc.assert(property, { numRuns: SETS_PER_WORLD });
    }
    expect(seen.sets).toBe(WORLDS * SETS_PER_WORLD);
    expect(seen.decisions).toBeGreaterThanOrEqual(seen.sets * 40);
    // A comparison of empty with empty would prove nothing.
    expect(seen.properSubsets).toBeGreaterThanOrEqual(seen.sets * 0.35);
    process.stdout.write(`access: ${JSON.stringify(seen)}\n`);
  }, 120_000);

  it('has every relation planned once, however deep it stands', async () => {
    const property = fc.asyncProperty(
      fc.array(generatedCondition, { minLength: 1, maxLength: 3 }),
      async (conditions) => {
        const predicate = compilePredicate(abilityOf(conditions), 'case.open', caseResource, {
          alias: 'c',
          metadata: metadataOf(source),
        });
        const [text, values] = source
          .createQueryBuilder(CaseRow, 'c')
          .where(predicate.sql, predicate.parameters)
          .getQueryAndParameters();
        const plan: { 'QUERY PLAN': string }[] = await source.query(`EXPLAIN ${text}`, values);
        // PostgreSQL numbers every plan of a sub-select, those that it throws away too.
        const numbers = plan.flatMap((line) =>
          [...line['QUERY PLAN'].matchAll(/(?:Init|Sub)Plan (\d+)/g)].map(([, n]) => Number(n)),
        );
        expect(Math.max(0, ...numbers)).toBeLessThanOrEqual(text.split('(SELECT').length - 1);
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });

  it('selects nothing without a grant', async () => {
    await store(source, fc.sample(generatedCase, 40));
    expect(await inSql(abilityOf([]), source)).toEqual({});
  });
});
