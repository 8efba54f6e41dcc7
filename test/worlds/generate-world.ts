import fc from 'fast-check';
import { Draw } from './draw.js';
import { addCases } from './generate-cases.js';
import { NEVER_ENDS } from './world.js';
import type { Tables, World } from './world.js';

/** Worlds of one batch share the clock, which the database has only one of. */
export const BATCH = 50;
const FIRST_NOW = Date.parse('2027-03-31T12:00:00.500Z');
const BETWEEN_BATCHES = 9 * 86_400_000 + 3_723_004;

const ROLE_CHANCES = {
  TRAINEE: 45,
  CLINICIAN: 35,
  SUPERVISOR: 60,
  DIRECTOR: 40,
  PRIVACY_OFFICER: 35,
  ADMINISTRATOR: 40,
  GUEST: 12,
} as const;

/** The same worlds for the same seed; the nth world is the same however many are asked for. */
export function generateWorlds(seed: number, count: number): readonly World[] {
  return Array.from({ length: count }, (_, index) => {
    const worlds = fc.gen().map((generate) => generateWorld(generate, index));
    return fc.sample(worlds, { seed: seed + index, numRuns: 1 });
  }).flat();
}

function generateWorld(generate: fc.GeneratorValue, index: number): World {
  const now = new Date(FIRST_NOW + Math.floor(index / BATCH) * BETWEEN_BATCHES);
  const draw = new Draw(generate, { index, now });
  const world: World = { index, now, ...emptyTables() };
  addPeople(world, draw);
  for (const { id } of world.clinics) {
    addAssignments(world, draw, id);
    addRecords(world, draw, id);
    addCases(world, draw, id);
    addAccounts(world, draw, id);
  }
  addLedger(world, draw);
  return world;
}

function emptyTables(): Tables {
  return {
    clinics: [],
    persons: [],
    memberships: [],
    licences: [],
    sessions: [],
    vaultKeys: [],
    recoveryShares: [],
    invitations: [],
    supervisionAssignments: [],
    clientRecords: [],
    consents: [],
    drafts: [],
    cases: [],
    caseAudience: [],
    caseConsents: [],
    epochs: [],
    caseKeys: [],
    caseVersions: [],
    caseSections: [],
    findings: [],
    openings: [],
    passageReports: [],
    threads: [],
    comments: [],
    reviews: [],
    reviewTexts: [],
    ratings: [],
    supervisionNotes: [],
    extensions: [],
    destructionReceipts: [],
    ledgerEvents: [],
  };
}

/** One to three clinics out of one pool of people, so that some work in two. */
function addPeople(world: World, draw: Draw): void {
  const clinics = draw.chance(45) ? 1 : draw.between(2, 3);
  for (let n = draw.between(3, 4); n > 0; n -= 1) world.persons.push({ id: draw.id() });
  for (let n = clinics; n > 0; n -= 1) world.clinics.push({ id: draw.id() });
  for (const { id: clinicId } of world.clinics) {
    for (const { id: personId } of draw.pickSome(world.persons, draw.between(2, 3))) {
      const roles = rolesFor(draw);
      world.memberships.push({ clinicId, id: draw.id(), personId, roles, ...draw.period(93) });
      world.sessions.push({ clinicId, id: draw.id(), personId });
      const isLicensed = draw.chance(roles.includes('SUPERVISOR') ? 92 : 50);
      const licences = isLicensed ? draw.between(1, 2) : 0;
      for (let n = licences; n > 0; n -= 1) {
        world.licences.push({ clinicId, id: draw.id(), personId, expiresAt: draw.end(85) });
      }
    }
  }
  world.vaultKeys.push(...world.persons.filter(() => draw.chance(85)).map(({ id }) => ({ personId: id })));
}

function rolesFor(draw: Draw): string[] {
  if (draw.chance(8)) return ['GUEST'];
  const roles = Object.entries(ROLE_CHANCES)
    .filter(([, hundredths]) => draw.chance(hundredths))
    .map(([role]) => role);
  return roles.length > 0 ? roles : ['CLINICIAN'];
}

function addAssignments(world: World, draw: Draw, clinicId: string): void {
  const members = world.memberships.filter((member) => member.clinicId === clinicId);
  const supervisors = members.filter(({ roles }) => roles.includes('SUPERVISOR'));
  for (let n = draw.between(2, 4); n > 0; n -= 1) {
    // Now and then someone who is no supervisor, or no longer.
    const chosen = draw.pick(supervisors.length > 0 && draw.chance(84) ? supervisors : members);
    const others = members.filter(({ personId }) => personId !== chosen.personId);
    world.supervisionAssignments.push({
      clinicId,
      id: draw.id(),
      supervisorId: chosen.personId,
      superviseeId: draw.pick(others).personId,
      kind: draw.pick(['PRIMARY', 'PRIMARY', 'SECONDARY', 'COVERING']),
      state: draw.pick(['ASSIGNED', 'ASSIGNED', 'ASSIGNED', 'ASSIGNED', 'ASSIGNED', 'PROPOSED', 'DECLINED']),
      proposedBy: draw.chance(60) ? chosen.personId : draw.pick(members).personId,
      ...draw.period(92),
    });
  }
}

function addRecords(world: World, draw: Draw, clinicId: string): void {
  const members = world.memberships.filter((member) => member.clinicId === clinicId);
  for (const { personId: ownerId } of members) {
    for (let n = draw.between(1, 2); n > 0; n -= 1) {
      const record = { clinicId, id: draw.id(), ownerId };
      world.clientRecords.push(record);
      addConsents(world, draw, record);
      if (draw.chance(60)) {
        world.drafts.push({
          clinicId,
          id: draw.id(),
          ownerId,
          clientRecordId: record.id,
          expiresAt: draw.end(),
        });
      }
    }
  }
}

function addConsents(world: World, draw: Draw, record: World['clientRecords'][number]): void {
  for (let n = draw.between(1, 2); n > 0; n -= 1) {
    world.consents.push({
      clinicId: record.clinicId,
      id: draw.id(),
      clientRecordId: record.id,
      recordedBy: record.ownerId,
      scopes: ['SUPERVISION', ...draw.pickSome(['OWN_CLINIC_CONSULTATION', 'RECORDING'], draw.between(0, 2))],
      reviewBy: draw.end(60),
      withdrawnAt: draw.chance(70) ? NEVER_ENDS : draw.end(25),
      ...draw.period(93),
    });
  }
}

function addAccounts(world: World, draw: Draw, clinicId: string): void {
  const people = world.memberships.filter((member) => member.clinicId === clinicId);
  for (let n = draw.between(0, 2); n > 0; n -= 1) {
    const invitedBy = draw.pick(people).personId;
    world.invitations.push({ clinicId, id: draw.id(), invitedBy, expiresAt: draw.end() });
  }
  const holders = draw.pickSome(people, draw.between(0, 2));
  holders.forEach(({ personId }, index) => {
    world.recoveryShares.push({ clinicId, id: draw.id(), holderId: personId, shareIndex: index + 1 });
  });
}

function addLedger(world: World, draw: Draw): void {
  for (const { id: clinicId } of world.clinics) {
    const people = world.memberships.filter((member) => member.clinicId === clinicId);
    const cases = world.cases.filter((one) => one.clinicId === clinicId);
    for (let n = draw.between(2, 5); n > 0; n -= 1) {
      const isPerson = draw.chance(85);
      const isOpening = cases.length > 0 && draw.chance(50);
      world.ledgerEvents.push({
        clinicId,
        id: draw.id(),
        position: world.index * 1000 + world.ledgerEvents.length + 1,
        actorKind: isPerson ? 'person' : 'system',
        actorId: isPerson ? draw.pick(people).personId : null,
        action: isOpening ? draw.pick(['section.open', 'section.read', 'comment.read']) : 'member.end',
        outcome: draw.pick(['DONE', 'READ', 'REFUSED']),
        resource: isOpening ? 'Section' : 'Member',
        caseId: isOpening || (cases.length > 0 && draw.chance(30)) ? draw.pick(cases).id : null,
      });
    }
  }
}
