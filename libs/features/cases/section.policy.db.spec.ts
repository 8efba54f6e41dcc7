import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor, Resource } from '@subrosa/access';
import { ScopedRepository, loadFacts } from '@subrosa/platform/database/index.js';
import type { TenantRow, Work } from '@subrosa/platform/database/index.js';
import type { ClassRef } from '@subrosa/access';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { CaseSectionRow } from './case-section.row.js';
import { CaseVersionRow } from './case-version.row.js';
import { ExtensionRow } from './extension.row.js';
import { FindingRow } from './finding.row.js';
import { OpeningRow } from './opening.row.js';
import { PassageReportRow } from './passage-report.row.js';
import {
  extensionResource,
  findingResource,
  openingResource,
  passageReportResource,
  sectionResource,
  versionResource,
} from './section.resource.js';
import { buildCase, buildCaseParts, buildOpenings } from './testing.js';
import type { BuiltCase } from './testing.js';

/** Rows on which an action is allowed, by the SQL half. */
class RowsFor extends ScopedRepository<TenantRow & { caseId: string }> {
  constructor(
    protected readonly entity: ClassRef<TenantRow & { caseId: string }>,
    protected readonly resource: Resource,
    protected readonly seeAction: string,
  ) {
    super();
  }

  ids(work: Work, caseId: string): Promise<string[]> {
    const { query } = this.scoped(work, 'x');
    return query
      .andWhere('x.caseId = :caseId', { caseId })
      .getMany()
      .then((rows) => rows.map(({ id }) => id).sort());
  }
}

const ASKED = {
  'version.see': [CaseVersionRow, versionResource],
  'section.see': [CaseSectionRow, sectionResource],
  'section.open': [CaseSectionRow, sectionResource],
  'section.read': [CaseSectionRow, sectionResource],
  'finding.see': [FindingRow, findingResource],
  'opening.see': [OpeningRow, openingResource],
  'report.see': [PassageReportRow, passageReportResource],
  'report.answer': [PassageReportRow, passageReportResource],
  'extension.see': [ExtensionRow, extensionResource],
} as const;

describe('who may do what with the parts of a case', () => {
  let database: TestDatabase;
  let author: PersonActor, supervisor: PersonActor, director: PersonActor, trainee: PersonActor;
  let built: BuiltCase;

  beforeAll(async () => {
    database = await testDatabase();
    const clinicId = await buildClinic(database);
    const member = (...roles: PersonActor['roles']) => buildMember(database, clinicId, { roles });
    author = await member('TRAINEE');
    supervisor = await member('SUPERVISOR');
    director = await member('DIRECTOR', 'PRIVACY_OFFICER', 'ADMINISTRATOR');
    trainee = await member('TRAINEE', 'CLINICIAN');
    const finding = { section: 'background', from: 0, to: 2, kind: 'A_NAME', evidence: [], reason: null };
    built = await buildCase(
      database,
      { author, supervisor },
      { content: { findings: [{ ...finding, resolution: 'REPLACED', reasonCode: '' }] } },
    );
    await buildOpenings(database, supervisor, built.sectionIds.slice(0, 2));
    const parts = buildCaseParts(database);
    await database.sql(`UPDATE subrosa.cases SET state = 'IN_REVIEW' WHERE id = $1`, [built.row.id]);
    const purpose = { action: 'test', requestId: 'test' };
    await database.unitOfWork.run(supervisor, purpose, (work) =>
      parts.report.execute(work, { sectionId: built.sectionIds[0] ?? '', from: 0, to: 3 }),
    );
    await database.unitOfWork.run(author, purpose, (work) =>
      parts.extend.ask(work, {
        caseId: built.row.id,
        expiresAt: new Date(built.row.expiresAt.getTime() + 1_000),
        reasonCode: 'AUTHOR_AWAY',
      }),
    );
  });
  afterAll(() => database.drop());

  /** How many rows each action reaches; the in-memory half must reach the very same ones. */
  const reach = (actor: PersonActor): Promise<Record<string, number>> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, async (work) => {
      const counts: Record<string, number> = {};
      for (const [action, [entity, resource]] of Object.entries(ASKED)) {
        const rows = await work.manager.findBy<TenantRow & { caseId: string }>(entity, {
          caseId: built.row.id,
        });
        const facts = await loadFacts(work.manager, resource, rows);
        const inMemory = rows
          .filter(
            (_, index) => work.ability.allows(action, resource, facts[index] ?? {}, work.now()) !== null,
          )
          .map(({ id }) => id)
          .sort();
        const inSql = await new RowsFor(entity, resource, action).ids(work, built.row.id);
        expect({ action, ids: inSql }).toEqual({ action, ids: inMemory });
        if (inSql.length > 0) counts[action] = inSql.length;
      }
      return counts;
    });

  it('is as the table says for each, in SQL and in memory alike', async () => {
    expect(await reach(author)).toEqual({
      'version.see': 1,
      'section.see': 6,
      'section.read': 6,
      'finding.see': 1,
      'opening.see': 2,
      'report.see': 1,
      'report.answer': 1,
      'extension.see': 1,
    });
    expect(await reach(supervisor)).toEqual({
      'version.see': 1,
      'section.see': 6,
      // The two opened ones and the next.
      'section.open': 3,
      'section.read': 2,
      'opening.see': 2,
      'report.see': 1,
      'extension.see': 1,
    });
    expect(await reach(director)).toEqual({ 'extension.see': 1 });
    expect(await reach(trainee)).toEqual({});
  });

  it('leaves only openings and extensions at the instant of expiry', async () => {
    await database.setClock(built.row.expiresAt);
    expect(await reach(author)).toEqual({ 'opening.see': 2, 'extension.see': 1 });
    expect(await reach(supervisor)).toEqual({ 'opening.see': 2, 'extension.see': 1 });
    await database.setClock(null);
  });

  it('leaves a supervisor what exists, and no text, once the consent is withdrawn', async () => {
    await database.sql('UPDATE subrosa.consents SET withdrawn_at = subrosa.now() WHERE id = $1', [
      built.consentId,
    ]);
    expect(await reach(supervisor)).toEqual({
      'version.see': 1,
      'section.see': 6,
      'opening.see': 2,
      'extension.see': 1,
    });
    await database.sql(`UPDATE subrosa.consents SET withdrawn_at = '9999-12-31' WHERE id = $1`, [
      built.consentId,
    ]);
  });
});
