import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, systemActor, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildConsultationGroup } from '../groups/testing.js';
import { caseResource } from './case.resource.js';
import { CaseRow } from './case.row.js';
import { CASE_STATES } from './domain/case-state.js';
import type { CaseState } from './domain/case-state.js';
import { buildCase, buildCaseParts, buildOpenings } from './testing.js';
import type { BuiltCase } from './testing.js';

const READING = ['case.teaser', 'case.open', 'case.answer-recognition'];
const STANDING = ['case.see', 'case.ask-hold'];
const DECIDING = ['case.review', 'case.sign-off', 'case.extend'];
const OPENED = ['case.read', 'case.comment', 'case.report-passage'];
const AUTHORING = [
  'case.ask-extension', 'case.recall', 'case.resubmit', 'case.answer-report', 'case.answer-recusal',
]; // prettier-ignore
const GROUP = ['case.recommend', 'case.advance', 'case.close', 'case.leave-group', 'case.transfer'];
const ACTIONS = [...STANDING, 'case.recuse', ...READING, ...OPENED, ...DECIDING, ...AUTHORING, ...GROUP];

const SUPERVISOR = [...STANDING, 'case.recuse', ...READING, ...DECIDING];
const AUTHOR = [...STANDING, 'case.teaser', 'case.read', 'case.comment', ...AUTHORING];

/** Cases on which an action is allowed, by the SQL half. */
class CasesFor extends ScopedRepository<CaseRow> {
  protected readonly entity = CaseRow;
  protected readonly resource = caseResource;
  constructor(protected readonly seeAction: string) {
    super();
  }
}

describe('who may do what with a case', () => {
  let database: TestDatabase;
  let author: PersonActor, supervisor: PersonActor, secondary: PersonActor, unsent: PersonActor;
  let trainee: PersonActor, director: PersonActor, officer: PersonActor, administrator: PersonActor;
  let elsewhere: PersonActor;
  let built: BuiltCase;

  beforeAll(async () => {
    database = await testDatabase();
    const clinicId = await buildClinic(database);
    const member = (...roles: PersonActor['roles']) => buildMember(database, clinicId, { roles });
    author = await member('TRAINEE');
    supervisor = await member('SUPERVISOR');
    secondary = await member('SUPERVISOR');
    unsent = await member('SUPERVISOR');
    trainee = await member('TRAINEE');
    director = await member('DIRECTOR');
    officer = await member('PRIVACY_OFFICER');
    administrator = await member('ADMINISTRATOR');
    elsewhere = await buildMember(database, await buildClinic(database), {
      roles: ['DIRECTOR', 'SUPERVISOR', 'PRIVACY_OFFICER'],
    });
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    await database.setClock(null);
    const assign = (by: PersonActor) => buildAssignment(database, { supervisor: by, supervisee: author });
    const assignmentIds = [await assign(supervisor), await assign(secondary)];
    await assign(unsent);
    built = await buildCase(database, { author, supervisor }, { assignmentIds });
  });

  /** The actions allowed; the SQL half and the in-memory half must agree on every one of them. */
  const allowed = (actor: PersonActor): Promise<string[]> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'r' }, async (work) => {
      const row = await work.manager.findOneBy(CaseRow, { id: built.row.id });
      const [facts] = row === null ? [] : await buildCaseParts(database).cases.factsOfAll(work, [row]);
      const yes: string[] = [];
      for (const action of ACTIONS) {
        const inMemory =
          facts !== undefined && work.ability.allows(action, caseResource, facts, work.now()) !== null;
        const inSql = (await new CasesFor(action).find(work, built.row.id)) !== null;
        expect({ action, allows: inSql }).toEqual({ action, allows: inMemory });
        if (inSql) yes.push(action);
      }
      return yes.sort();
    });

  const set = (column: string, value: unknown) =>
    database.sql(`UPDATE subrosa.cases SET ${column} = $2 WHERE id = $1`, [built.row.id, value]);

  it('is denied to everyone without a grant, and existence alone is not reading', async () => {
    expect(await allowed(trainee)).toEqual([]);
    expect(await allowed(administrator)).toEqual([]);
    expect(await allowed(elsewhere)).toEqual([]);
    expect(await allowed(unsent)).toEqual([]);
    expect(await allowed(director)).toEqual(['case.ask-hold', 'case.extend', 'case.see', 'case.transfer']);
    expect(await allowed(officer)).toEqual(['case.see']);
  });

  it('gives the author and every supervisor in the audience what is theirs, and no more', async () => {
    expect(await allowed(author)).toEqual([...AUTHOR].sort());
    expect(await allowed(supervisor)).toEqual([...SUPERVISOR].sort());
    expect(await allowed(secondary)).toEqual([...SUPERVISOR].sort());
  });

  it('lets a supervisor comment once a section is opened, and only that supervisor', async () => {
    await buildOpenings(database, supervisor, built.sectionIds.slice(0, 1));
    expect(await allowed(supervisor)).toEqual([...SUPERVISOR, ...OPENED].sort());
    expect(await allowed(secondary)).toEqual([...SUPERVISOR].sort());
  });

  it('opens nothing in a state in which nothing is read', async () => {
    await buildOpenings(database, supervisor, built.sectionIds);
    const ofState = async (state: CaseState) => {
      await set('state', state);
      return { author: await allowed(author), supervisor: await allowed(supervisor) };
    };
    for (const state of CASE_STATES) {
      const isOpen = !['RECALLED', 'WITHDRAWN', 'DESTROYED'].includes(state);
      const exists = state === 'DESTROYED' ? ['case.see'] : STANDING;
      const readsOn = state === 'WITHDRAWN' ? [...exists, 'case.read', 'case.teaser'] : exists;
      expect({ state, ...(await ofState(state)) }).toEqual({
        state,
        author: (isOpen ? [...AUTHOR] : [...readsOn]).sort(),
        supervisor: (isOpen ? [...SUPERVISOR, ...OPENED] : [...exists, 'case.recuse']).sort(),
      });
    }
  });

  it('closes everything but existence at the very instant of expiry, for both', async () => {
    await buildOpenings(database, supervisor, built.sectionIds);
    await database.setClock(new Date(built.row.expiresAt.getTime() - 1));
    expect(await allowed(author)).toEqual([...AUTHOR].sort());
    expect(await allowed(supervisor)).toEqual([...SUPERVISOR, ...OPENED].sort());
    await database.setClock(built.row.expiresAt);
    for (const anybody of [author, supervisor, director])
      expect(await allowed(anybody)).toEqual([...STANDING].sort());
  });

  it('closes to a supervisor at the instant an assignment ends, a licence lapses or the consent is withdrawn', async () => {
    const [now] = await database.sql<{ now: Date }>('SELECT subrosa.now() AS now');
    const at = now?.now ?? new Date(0);
    await database.setClock(at);
    await database.sql('UPDATE subrosa.consents SET withdrawn_at = $2 WHERE id = $1', [built.consentId, at]);
    expect(await allowed(supervisor)).toEqual([...STANDING, 'case.recuse'].sort());
    expect(await allowed(author)).toEqual([...AUTHOR].sort());
    await database.sql('UPDATE subrosa.consents SET withdrawn_at = $2 WHERE id = $1', [
      built.consentId,
      new Date(at.getTime() + 1),
    ]);
    expect(await allowed(supervisor)).toEqual([...SUPERVISOR].sort());

    expect(await allowed({ ...supervisor, licensedUntil: at })).toEqual([...STANDING, 'case.recuse'].sort());
    expect(await allowed({ ...supervisor, licensedUntil: new Date(at.getTime() + 1) })).toEqual(
      [...SUPERVISOR].sort(),
    );

    await database.sql('UPDATE subrosa.supervision_assignments SET active_until = $2 WHERE id = $1', [
      built.assignmentId,
      at,
    ]);
    expect(await allowed(supervisor)).toEqual([]);
    expect(await allowed(secondary)).toEqual([...SUPERVISOR].sort());
  });

  it('gives each kind of reader what its column says, and takes all of it from whoever steps out', async () => {
    const clinician = () => buildMember(database, author.clinicId, { roles: ['CLINICIAN'], licensed: true });
    const [member, colleague] = [await clinician(), await clinician()];
    const guest = await buildMember(database, author.clinicId, { roles: ['GUEST'], licensed: true });
    const group = await buildConsultationGroup(database, author.clinicId, { members: [member], guests: [guest] });
    const membershipIds = [group.facilitator, member, guest].map((person) => group.membershipOf(person));
    const begin = async (...readers: PersonActor[]) => {
      for (const reader of readers) {
        await database.sql(
          `INSERT INTO subrosa.recognitions (clinic_id, id, case_id, viewer_id, answer, answered_at)
           VALUES ($1, $2, $3, $4, 'NO', subrosa.now())`,
          [author.clinicId, newId(), built.row.id, reader.personId],
        );
        await buildOpenings(database, reader, built.sectionIds);
      }
    };
    const asked = [...STANDING, 'case.recuse', 'case.teaser', 'case.answer-recognition'];
    const begun = [...asked, 'case.open', 'case.read', 'case.report-passage', 'case.recommend'];
    built = await buildCase(database, { author, supervisor }, {
      audience: { kind: 'CONSULTATION_GROUP', groupId: group.groupId, membershipIds, stage: 'SUMMARY' },
    });
    expect(await allowed(author)).toEqual([...AUTHOR, 'case.leave-group'].filter((action) => action !== 'case.comment').sort());
    for (const reader of [member, guest]) expect(await allowed(reader)).toEqual([...asked].sort());
    await begin(member, guest, group.facilitator);
    for (const reader of [member, guest]) expect(await allowed(reader)).toEqual([...begun].sort());
    expect(await allowed(group.facilitator)).toEqual([...begun, 'case.advance', 'case.close', 'case.extend'].sort());
    expect(await allowed(colleague)).toEqual([]);
    expect(await allowed(director)).toEqual(['case.ask-hold', 'case.extend', 'case.see']);
    for (const reader of [member, guest, group.facilitator]) {
      await database.unitOfWork.run(reader, { action: 'test', requestId: 'r' }, (work) =>
        buildCaseParts(database).stepOut.execute(work, built.row.id),
      );
      expect(await allowed(reader)).toEqual([]);
    }
    built = await buildCase(database, { author, supervisor }, { audience: { kind: 'COLLEAGUE', colleague } });
    expect(await allowed(colleague)).toEqual([...asked].sort());
    await begin(colleague);
    expect(await allowed(colleague)).toEqual([...begun, 'case.comment'].sort());
  }); // prettier-ignore

  it('gives a process only what its task needs', async () => {
    const seen = (name: 'expirer' | 'relay' | 'seeder') =>
      database.workerUnitOfWork.run(
        systemActor(author.clinicId, name),
        { action: 'test', requestId: 'r' },
        async (work) => {
          const found: string[] = [];
          for (const action of [...ACTIONS, 'case.destroy', 'case.withdraw']) {
            if ((await new CasesFor(action).find(work, built.row.id)) !== null) found.push(action);
          }
          return found;
        },
      );
    expect(await seen('expirer')).toEqual([]);
    expect(await seen('relay')).toEqual(['case.see', 'case.withdraw']);
    expect(await seen('seeder')).toEqual([]);
    await database.setClock(built.row.expiresAt);
    expect(await seen('expirer')).toEqual(['case.see', 'case.destroy']);
  });
});
