import type { Draw } from './draw.js';
import { NEVER_ENDS } from './world.js';
import type { World } from './world.js';
import type { Membership } from './world-people.js';

/** What a clinic of a world is mostly about, and how often: what takes much to happen has to be tried more. */
type Theme = 'SUPERVISION' | 'COVER' | 'PEERS' | 'COLLEAGUE' | 'GROUP' | 'GUEST';
type Odds = Readonly<Record<Theme, number>>;

const BUSY: Odds = { SUPERVISION: 1, COVER: 26, PEERS: 16, COLLEAGUE: 13, GROUP: 16, GUEST: 28 };
const NEAR_MISS: Odds = { SUPERVISION: 2, COVER: 29, PEERS: 18, COLLEAGUE: 13, GROUP: 10, GUEST: 28 };

/** Each theme as often as its odds say. */
const drawn = (odds: Odds): readonly Theme[] =>
  // Exactly the names of the themes.
  Object.entries(odds).flatMap(([name, times]) => Array<Theme>(times).fill(name as Theme));

const DRAWN = { BUSY: drawn(BUSY), NEAR_MISS: drawn(NEAR_MISS) } as const;

/** One clinic with the people whom its cases turn on. */
export interface Cast {
  readonly clinicId: string;
  readonly theme: Theme;
  readonly members: readonly Membership[];
  readonly author: Membership;
  readonly supervisor: Membership;
  readonly third: Membership;
}

const AUTHORS = [['TRAINEE'], ['TRAINEE'], ['CLINICIAN'], ['CLINICIAN', 'DIRECTOR'], ['SUPERVISOR']];
const SUPERVISORS = [
  ['SUPERVISOR'],
  ['SUPERVISOR'],
  ['CLINICIAN', 'SUPERVISOR'],
  ['SUPERVISOR', 'DIRECTOR'],
  ['CLINICIAN', 'SUPERVISOR', 'PRIVACY_OFFICER'],
];
const PRACTITIONERS = [['CLINICIAN'], ['CLINICIAN'], ['SUPERVISOR'], ['TRAINEE']];
const GUESTS = [['GUEST'], ['GUEST'], ['GUEST', 'CLINICIAN']];
// Few sets of roles, for each costs the database a plan of its own; every role is in one alone and in one with another.
const ANYBODY = [
  ...[
    ['TRAINEE'],
    ['CLINICIAN'],
    ['SUPERVISOR'],
    ['DIRECTOR'],
    ['PRIVACY_OFFICER'],
    ['ADMINISTRATOR'],
    ['GUEST'],
  ],
  ...[
    ['SUPERVISOR', 'DIRECTOR'],
    ['CLINICIAN', 'DIRECTOR'],
    ['CLINICIAN', 'SUPERVISOR', 'PRIVACY_OFFICER'],
  ],
  ...[
    ['DIRECTOR', 'ADMINISTRATOR'],
    ['TRAINEE', 'PRIVACY_OFFICER'],
  ],
];

/** One clinic or two out of one pool of people, so that some work in both. */
export function addPeople(world: World, draw: Draw): readonly Cast[] {
  const clinics = draw.chance(78) ? 1 : 2;
  for (let n = 5; n > 0; n -= 1) world.persons.push({ id: draw.id() });
  const casts = Array.from({ length: clinics }, () => addClinic(world, draw));
  world.vaultKeys.push(...world.persons.filter(() => draw.chance(85)).map(({ id }) => ({ personId: id })));
  return casts;
}

function addClinic(world: World, draw: Draw): Cast {
  const clinicId = draw.id();
  world.clinics.push({ id: clinicId });
  const theme = draw.pick(draw.either(DRAWN.BUSY, DRAWN.NEAR_MISS));
  const people = draw.pickSome(world.persons, draw.chance(80) ? 4 : 3).map(({ id }) => id);
  const thirds = { COVER: SUPERVISORS, GUEST: GUESTS, PEERS: PRACTITIONERS, GROUP: PRACTITIONERS } as const;
  const wanted = [
    AUTHORS,
    SUPERVISORS,
    theme in thirds ? thirds[theme as keyof typeof thirds] : PRACTITIONERS,
    theme === 'GUEST' && draw.chance(50) ? GUESTS : ANYBODY,
  ];
  const members = people.map((personId, place) =>
    addMember(world, draw, {
      clinicId,
      personId,
      roles: draw.pick(draw.chance(94) ? (wanted[place] ?? ANYBODY) : ANYBODY),
    }),
  );
  addProgrammes(world, draw, { clinicId, members });
  const [author = draw.pick(members), supervisor = author, third = author] = members;
  return { clinicId, theme, members, author, supervisor, third };
}

function addMember(
  world: World,
  draw: Draw,
  { clinicId, personId, roles }: { clinicId: string; personId: string; roles: readonly string[] },
): Membership {
  const member = { clinicId, id: draw.id(), personId, roles, ...draw.period(97) };
  world.memberships.push(member);
  world.sessions.push({ clinicId, id: draw.id(), personId });
  if (draw.chance(roles.includes('TRAINEE') ? 40 : 95)) {
    for (let n = draw.chance(85) ? 1 : 2; n > 0; n -= 1) {
      world.licences.push({ clinicId, id: draw.id(), personId, expiresAt: draw.end() });
    }
  }
  return member;
}

function addProgrammes(
  world: World,
  draw: Draw,
  { clinicId, members }: { clinicId: string; members: readonly Membership[] },
): void {
  for (let n = draw.between(0, 2), isFirst = true; n > 0; n -= 1, isFirst = false) {
    const isWholeClinic = isFirst && draw.chance(20);
    const programme = { clinicId, id: draw.id(), isPart2: draw.chance(80), isWholeClinic };
    world.programmes.push(programme);
    for (const { personId } of members.filter(() => draw.chance(draw.either(65, 50)))) {
      const period = draw.period();
      world.programmeMembers.push({
        clinicId,
        id: draw.id(),
        programmeId: programme.id,
        personId,
        ...period,
      });
    }
  }
}

/** Invitations, shares of the recovery key, and ties that somebody has declared. */
export function addAccounts(world: World, draw: Draw, { clinicId, members }: Cast): void {
  if (draw.chance(50)) {
    const invitedBy = draw.pick(members).personId;
    world.invitations.push({ clinicId, id: draw.id(), invitedBy, expiresAt: draw.end() });
  }
  draw.pickSome(members, draw.between(0, 2)).forEach(({ personId }, index) => {
    world.recoveryShares.push({ clinicId, id: draw.id(), holderId: personId, shareIndex: index + 1 });
  });
  const [declaredBy, other] = draw.pickSome(members, 2);
  if (declaredBy !== undefined && other !== undefined && draw.chance(60)) {
    world.declaredConflicts.push({
      clinicId,
      id: draw.id(),
      declaredBy: declaredBy.personId,
      otherId: other.personId,
      withdrawnAt: draw.chance(70) ? NEVER_ENDS : draw.end(30),
    });
  }
}
