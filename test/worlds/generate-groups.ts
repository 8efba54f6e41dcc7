import type { Draw } from './draw.js';
import type { Cast } from './generate-people.js';
import type { World } from './world.js';
import type { ConsultationGroup } from './world-groups.js';
import type { Membership } from './world-people.js';

/** A supervision group where somebody supervises, and a consultation group. */
export function addGroups(world: World, draw: Draw, cast: Cast): void {
  if (cast.theme === 'PEERS' || draw.chance(12)) addSupervisionGroup(world, draw, cast);
  if (cast.theme === 'GROUP' || cast.theme === 'GUEST' || draw.chance(12)) {
    addConsultationGroup(world, draw, cast);
  }
}

function addSupervisionGroup(world: World, draw: Draw, { clinicId, supervisor }: Cast): void {
  const supervisorId = supervisor.personId;
  const group = { clinicId, id: draw.id(), supervisorId, ...draw.period() };
  world.supervisionGroups.push(group);
  for (const one of world.supervisionAssignments) {
    if (one.clinicId !== clinicId || one.supervisorId !== supervisorId || one.kind === 'COVERING') continue;
    world.supervisionGroupMembers.push({
      clinicId,
      id: draw.id(),
      groupId: group.id,
      personId: one.superviseeId,
      assignmentId: one.id,
      ...draw.period(),
    });
  }
}

function addConsultationGroup(world: World, draw: Draw, { clinicId, members }: Cast): void {
  const group = { clinicId, id: draw.id(), covenantVersion: draw.between(1, 2), ...draw.period() };
  world.consultationGroups.push(group);
  const groupId = group.id;
  for (let covenantVersion = 1; covenantVersion <= group.covenantVersion; covenantVersion += 1) {
    const publishedBy = draw.pick(members).personId;
    world.covenants.push({ clinicId, id: draw.id(), groupId, covenantVersion, publishedBy });
  }
  for (const member of members.filter(() => draw.chance(96))) addPlace(world, draw, { group, member });
}

function addPlace(
  world: World,
  draw: Draw,
  { group, member }: { group: ConsultationGroup; member: Membership },
): void {
  const { clinicId, id: groupId, covenantVersion } = group;
  const { personId, roles } = member;
  const isGuest = draw.chance(4) !== roles.includes('GUEST');
  world.groupMemberships.push({
    clinicId,
    id: draw.id(),
    groupId,
    personId,
    role: !isGuest && draw.chance(draw.either(75, 60)) ? 'FACILITATOR' : 'MEMBER',
    isGuest,
    state: draw.mostly() ? 'ADMITTED' : draw.pick(['PROPOSED', 'DECLINED']),
    proposedBy: draw.pick(world.memberships.filter((one) => one.clinicId === clinicId)).personId,
    ...draw.period(),
  });
  for (let version = 1; version <= covenantVersion; version += 1) {
    if (!draw.mostly()) continue;
    const signature = { clinicId, id: draw.id(), groupId, covenantVersion: version, personId };
    world.covenantSignatures.push(signature);
  }
}
