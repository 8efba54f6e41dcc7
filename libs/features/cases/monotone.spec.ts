import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FOREVER, newId } from '@subrosa/kernel';
import type { ClinicId, MembershipId, PersonId, SessionId } from '@subrosa/kernel';
import { ROLES, buildAbility, grants } from '@subrosa/access';
import type { Ability, Facts, Role } from '@subrosa/access';
import { caseGrants } from './case.policy.js';
import { caseResource } from './case.resource.js';
import { NO_PROGRAMME } from '../clinics/index.js';
import { CASE_STATES, isReadableState } from './domain/case-state.js';
import { sectionGrants } from './section.policy.js';
import { sectionResource } from './section.resource.js';

const NOW = new Date('2027-03-01T12:00:00.000Z');
const PAST = new Date('2027-02-01T12:00:00.000Z');
const ME = newId<PersonId>();
const OTHER = newId<PersonId>();
const VIEWER = {
  kind: 'person',
  personId: ME,
  clinicId: newId<ClinicId>(),
  membershipId: newId<MembershipId>(),
  sessionId: newId<SessionId>(),
  programmeIds: [],
  isDemo: false,
} as const;
const registry = grants([...caseGrants, ...sectionGrants]);
const actionsOn = (name: string) => [
  ...new Set(registry.all.filter(({ on }) => on.name === name).map(({ action }) => action)),
];
const CASE_ACTIONS = actionsOn('Case');
const SECTION_ACTIONS = actionsOn('Section');

const person = fc.constantFrom(ME, ME, OTHER);
// Most things are as they must be, else nobody would ever be let in.
const mostly = <T>(usual: T, ...rest: readonly T[]) => fc.constantFrom(usual, usual, usual, usual, ...rest);
const begun = mostly(PAST, FOREVER);
const lasting = mostly(FOREVER, PAST);
const period = { activeFrom: begun, activeUntil: lasting };
const few = (one: fc.Arbitrary<Facts>) => fc.array(one, { minLength: 0, maxLength: 2 });
const single = (one: fc.Arbitrary<Facts>) => fc.array(one, { minLength: 1, maxLength: 1 });

const assigned = {
  supervisorId: person,
  superviseeId: fc.constant(OTHER),
  kind: fc.constantFrom('PRIMARY', 'SECONDARY', 'COVERING'),
  state: mostly('ASSIGNED', 'PROPOSED'),
  isStandby: fc.boolean(),
  ...period,
};
const assignment = fc.record({ ...assigned, covered: single(fc.record(assigned)) });
const lasts = fc.record(period);
const membership = fc.record({
  personId: person,
  role: fc.constantFrom('MEMBER', 'FACILITATOR'),
  isGuest: fc.boolean(),
  state: mostly('ADMITTED', 'PROPOSED'),
  ...period,
  group: single(fc.record({ ...period, signatures: few(fc.record({ personId: person })) })),
});
const agreement = fc.record({
  withdrawnAt: lasting,
  consent: single(
    fc.record({ ...period, withdrawnAt: lasting, instrument: mostly('CONSENT', 'PART2', 'PSYCHOTHERAPY_NOTES') }),
  ),
}); // prettier-ignore
const some = (...rows: readonly Facts[]) => mostly<readonly Facts[]>([], ...rows.map((row) => [row]));
const SCOPES = ['SUPERVISION', 'OWN_CLINIC_CONSULTATION', 'OUTSIDE_CONSULTATION'];
const viewers = few(fc.record({ viewerId: person }));

const situation = fc.record({
  authorId: fc.constantFrom(OTHER, OTHER, ME),
  state: fc.constantFrom(...CASE_STATES, ...CASE_STATES.filter(isReadableState)),
  expiresAt: lasting,
  purpose: fc.constantFrom('TRAINING_SUPERVISION', 'TREATMENT_CONSULTATION', 'PEER_LEARNING'),
  audienceKind: fc.constantFrom('ASSIGNMENTS', 'SUPERVISION_GROUP', 'COLLEAGUE', 'CONSULTATION_GROUP'),
  screening: mostly('SCREENED', 'UNSCREENED'),
  part2ProgrammeId: mostly(NO_PROGRAMME, newId()),
  coverFrom: fc.constantFrom(PAST, FOREVER),
  withdrawnBy: fc.constantFrom('NOBODY', 'AUTHOR', 'CONSENT'),
  destroyNotBefore: mostly(new Date(0), FOREVER),
  holdCount: mostly(0, 1),
  audience: few(
    fc.record({ kind: fc.constant('ASSIGNMENT'), assignment: single(assignment), covers: few(fc.record(assigned)) }),
  ),
  peers: few(
    fc.record({
      placeId: fc.constant(newId()),
      place: single(
        fc.record({ personId: person, ...period, assignment: single(assignment), group: single(lasts) }),
      ),
    }),
  ),
  members: few(fc.record({ membershipId: fc.constant(newId()), membership: single(membership) })),
  colleagues: few(fc.record({ personId: person })),
  consents: few(fc.record({ scope: fc.constantFrom(...SCOPES), agreement: single(agreement) })),
  determinations: few(
    fc.record({
      determinationId: fc.constant(newId()),
      determination: single(fc.record({ ...period, revokedAt: lasting })),
    }),
  ),
  openings: viewers,
  recognitions: viewers,
  recusals: some({ answeredAt: PAST }, { answeredAt: FOREVER }),
  recusalsOfClient: some({ viewerId: OTHER }, { viewerId: ME }),
  consultation: few(fc.record({ stage: fc.constantFrom('READ', 'CLARIFY', 'REFLECT', 'REPLY', 'SUMMARY', 'CLOSED') })),
}); // prettier-ignore

type Situation = typeof situation extends fc.Arbitrary<infer S> ? S : never;

/** What can happen to a case or to those who read it; none of it may let anybody do more. A cover that ends returns the case: left out. */
const ENDINGS: Readonly<Record<string, (before: Situation) => Situation>> = {
  'the viewer steps out': (s) => ({
    ...s,
    recusals: [...s.recusals, { answeredAt: FOREVER }],
    recusalsOfClient: [...s.recusalsOfClient, { viewerId: ME }],
  }),
  'somebody else steps out': (s) => ({
    ...s,
    recusals: [...s.recusals, { answeredAt: FOREVER }],
    recusalsOfClient: [...s.recusalsOfClient, { viewerId: OTHER }],
  }),
  'one agreement is withdrawn': (s) => ({
    ...s,
    consents: s.consents.map((one, at) => (at === 0 ? overwrite(one, 'agreement', { withdrawnAt: NOW }) : one)),
  }),
  'a determination is revoked': (s) => ({
    ...s,
    determinations: s.determinations.map((one) => overwrite(one, 'determination', { revokedAt: NOW })),
  }),
  'the lines end': (s) => ({
    ...s,
    audience: s.audience.map((one) => ({
      ...one,
      assignment: rowsOf(one['assignment']).map((row) => (row['kind'] === 'COVERING' ? row : { ...row, activeUntil: NOW })),
      covers: rowsOf(one['covers']).map((row) => ({ ...row, activeUntil: NOW })),
    })),
    peers: s.peers.map((one) => overwrite(one, 'place', { activeUntil: NOW })),
    members: s.members.map((one) => overwrite(one, 'membership', { activeUntil: NOW })),
    colleagues: [],
  }),
  'the author takes it out of the group': (s) =>
    isReadableState(s.state) ? { ...s, state: 'WITHDRAWN', withdrawnBy: 'AUTHOR' } : s,
  'the consent takes it back': (s) =>
    isReadableState(s.state) ? { ...s, state: 'WITHDRAWN', withdrawnBy: 'CONSENT' } : s,
  'it expires': (s) => ({ ...s, expiresAt: s.expiresAt.getTime() < NOW.getTime() ? s.expiresAt : NOW }),
}; // prettier-ignore

function rowsOf(related: unknown): Facts[] {
  // Built so by the arbitraries above.
  return related as Facts[];
}

function overwrite(row: Facts, relation: string, columns: Facts): Facts {
  return { ...row, [relation]: rowsOf(row[relation]).map((one) => ({ ...one, ...columns })) };
}

const viewer = fc.record({
  roles: fc.subarray([...ROLES], { minLength: 1 }),
  isLicensed: mostly(true, false),
});

const abilities = new Map<string, Ability>();

/** The same viewer with these roles; made once, because asking every grant takes longer than deciding. */
function abilityOf(roles: readonly Role[], isLicensed: boolean): Ability {
  const key = JSON.stringify([roles, isLicensed]);
  const made =
    abilities.get(key) ??
    buildAbility({ ...VIEWER, roles, licensedUntil: isLicensed ? FOREVER : PAST }, registry);
  abilities.set(key, made);
  return made;
}

/** Everything that the viewer may do in a situation, with the case and with its second section, which is next or opened already. */
function allowed(ability: Ability, facts: Facts): ReadonlySet<string> {
  const mine = [{ viewerId: ME }];
  const section = {
    position: 2,
    class: 'RECORD_DERIVED',
    screening: 'SCREENED',
    case: [facts],
    unlockedBy: mine,
    openings: mine,
  };
  return new Set([
    ...CASE_ACTIONS.filter((action) => ability.allows(action, caseResource, facts, NOW) !== null),
    ...SECTION_ACTIONS.filter((action) => ability.allows(action, sectionResource, section, NOW) !== null),
  ]);
}

describe.each(Object.entries(ENDINGS))('what closes only closes: %s', (_, end) => {
  it('never adds a thing that somebody may do', () => {
    const closed = new Set<string>();
    fc.assert(
      fc.property(situation, viewer, (before, { roles, isLicensed }) => {
        const ability = abilityOf(roles, isLicensed);
        const was = allowed(ability, before);
        const is = allowed(ability, end(before));
        for (const action of was) if (!is.has(action)) closed.add(action);
        return [...is].every((action) => was.has(action));
      }),
      { numRuns: 200, seed: 20_270_301 },
    );
    // An ending that closes nothing would make the property true of anything.
    expect(closed.size).toBeGreaterThan(0);
  });
});
