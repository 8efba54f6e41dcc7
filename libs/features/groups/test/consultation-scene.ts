import { grant, resource } from '@subrosa/access';
import type { PersonActor, Relation, Resource, Role } from '@subrosa/access';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { allGrants } from '../../all-grants.js';
import { GroupMembershipRow } from '../group-membership.row.js';
import { isMemberToday, namedMembership } from '../group.relations.js';
import { buildConsultationGroup, groupsFeature } from '../testing.js';

const { group } = namedMembership.relations;
if (group === undefined) throw new Error('a membership has lost its group');

/** A membership as the audience of a case looks at it; what is joined on was checked where the relation was declared. */
const reading: Resource = resource({
  name: 'ReadingAsMember',
  entity: GroupMembershipRow,
  fields: ['personId', 'role', 'isGuest', 'state', 'activeFrom', 'activeUntil'],
  // The record of relations no longer says which columns they join.
  relations: { group: group as Relation<'clinicId' | 'groupId'> },
});

const readingGrants = [false, true].map((isGuest) =>
  grant({
    code: `test.read.${isGuest ? 'guest' : 'member'}`,
    action: 'test.read',
    on: reading,
    reason: 'You are in the audience.',
    to: (actor) => (actor.kind === 'person' ? isMemberToday(actor, { isGuest }) : null),
  }),
);

class ReadingRepository extends ScopedRepository<GroupMembershipRow> {
  protected override readonly entity = GroupMembershipRow;
  protected override readonly resource = reading;
  protected override readonly seeAction = 'test.read';
}

/** A database in which a test can also ask who reads as a member. */
export function consultationDatabase(): Promise<TestDatabase> {
  return testDatabase({ grants: [...allGrants, ...readingGrants] });
}

/** A clinic with a director and a consultation group of three, and people who are not in it. */
export async function consultationScene(
  database: TestDatabase,
  clinic: Parameters<typeof buildClinic>[1] = {},
) {
  const clinicId = await buildClinic(database, clinic);
  const person = (role: Role, licensed = true): Promise<PersonActor> =>
    buildMember(database, clinicId, { roles: [role], licensed });
  const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
  const director = await person('DIRECTOR', false);
  const facilitator = await person('CLINICIAN');
  const colleague = await person('CLINICIAN');
  const guest = await person('GUEST');
  const outsider = await person('CLINICIAN');
  const trainee = await person('TRAINEE', false);
  const built = await buildConsultationGroup(database, clinicId, {
    facilitator,
    members: [colleague],
    guests: [guest],
  });
  const feature = groupsFeature();
  const TABLES = ['consultation_groups', 'group_memberships', 'covenants', 'covenant_signatures', 'outbox'];
  return {
    ...{ clinicId, person, as, director, facilitator, colleague, guest, outsider, trainee, group: built },
    /** Everything that a change of groups changes. */
    state: async () => {
      const rows = TABLES.map((table) =>
        database.sql(`SELECT * FROM subrosa.${table} WHERE clinic_id = $1 ORDER BY id`, [clinicId]),
      );
      return JSON.stringify(await Promise.all(rows));
    },
    topics: async () => {
      const rows = await database.sql<{ topic: string }>(
        'SELECT topic FROM subrosa.outbox WHERE clinic_id = $1 ORDER BY id',
        [clinicId],
      );
      return rows.map(({ topic }) => topic);
    },
    membership: async (id: string): Promise<Record<string, unknown>> =>
      (await database.sql('SELECT * FROM subrosa.group_memberships WHERE id = $1', [id]))[0] ?? {},
    /** True if the group exists for the actor now. */
    sees: async (actor: PersonActor): Promise<boolean> => {
      const filter = { personId: null, includesEnded: false, after: null };
      const page = await as(actor, (work) =>
        feature.queries.consultationGroups(work, filter, { first: 100, after: null }),
      );
      return page.items.some(({ row }) => row.id === built.groupId);
    },
    /** A guest who waits, and how a director decides. */
    propose: async () => {
      const another = await person('GUEST');
      const input = { groupId: built.groupId, personId: another.personId };
      const proposed = await as(facilitator, (work) => feature.admitMember.execute(work, input, 'GUEST'));
      const decide = (approve: boolean, by = director, expectedVersion = 1) =>
        as(by, (work) =>
          feature.decideGuest.execute(work, { membershipId: proposed.id, approve, expectedVersion }),
        );
      return { another, proposed, decide };
    },
    /** True if a case that was submitted to the membership would be read through it now. */
    reads: async (actor: PersonActor, membershipId = built.membershipOf(actor)): Promise<boolean> =>
      (await as(actor, (work) => new ReadingRepository().find(work, membershipId))) !== null,
  };
}

/** The scene as a test keeps it. */
export type ConsultationScene = Awaited<ReturnType<typeof consultationScene>>;
