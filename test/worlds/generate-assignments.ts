import type { Draw } from './draw.js';
import type { Cast } from './generate-people.js';
import type { World } from './world.js';
import type { Assignment, Membership } from './world-people.js';

const UNDECIDED = ['PROPOSED', 'DECLINED'];

/** Who supervises the author, who else whom, and who stands in. */
export function addAssignments(world: World, draw: Draw, cast: Cast): void {
  const { author, supervisor, third, theme } = cast;
  const first = assign(world, draw, { by: supervisor, of: author });
  if (theme === 'PEERS') assign(world, draw, { by: supervisor, of: third });
  if (theme === 'COVER') cover(world, draw, { of: first, by: third });
  if (theme === 'COVER' && draw.chance(30)) cover(world, draw, { of: first, by: draw.pick(cast.members) });
  for (let n = draw.between(0, 2); n > 0; n -= 1) {
    const [one, other] = draw.pickSome(cast.members, 2);
    if (one === undefined || other === undefined) continue;
    assign(world, draw, { by: one, of: other, state: draw.pick(['ASSIGNED', 'ASSIGNED', ...UNDECIDED]) });
  }
}

function assign(
  world: World,
  draw: Draw,
  { by, of, state }: { by: Membership; of: Membership; state?: string },
): Assignment {
  const id = draw.id();
  const one = {
    clinicId: by.clinicId,
    id,
    supervisorId: by.personId,
    superviseeId: of.personId,
    kind: draw.pick(['PRIMARY', 'PRIMARY', 'SECONDARY']),
    state: state ?? (draw.mostly() ? 'ASSIGNED' : draw.pick(UNDECIDED)),
    proposedBy: draw.chance(60) ? by.personId : of.personId,
    coversId: id,
    isStandby: false,
    ...draw.period(),
  };
  world.supervisionAssignments.push(one);
  return one;
}

/** For the supervisee of an assignment, by somebody else, for some days that may be over. */
function cover(world: World, draw: Draw, { of, by }: { of: Assignment; by: Membership }): void {
  if ([of.supervisorId, of.superviseeId].includes(by.personId)) return;
  const isPast = draw.chance(draw.either(14, 22));
  world.supervisionAssignments.push({
    clinicId: of.clinicId,
    id: draw.id(),
    supervisorId: by.personId,
    superviseeId: of.superviseeId,
    kind: 'COVERING',
    state: draw.chance(isPast ? 75 : 94) ? 'ASSIGNED' : draw.pick(UNDECIDED),
    proposedBy: by.personId,
    coversId: of.id,
    isStandby: draw.chance(draw.either(30, 36)),
    ...(isPast ? draw.past() : draw.period()),
  });
}
