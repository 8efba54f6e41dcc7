import type { Draw } from './draw.js';
import type { Around } from './around.js';
import { addAudience, addBases, readersOf } from './generate-audience.js';
import { addDiscussion } from './generate-discussion.js';
import { addHolds, addWhatFollows } from './generate-follow-ups.js';
import { addVersion } from './generate-material.js';
import type { Cast } from './generate-people.js';
import { NEVER_ENDS, NO_PROGRAMME } from './world.js';
import type { World } from './world.js';
import type { Case } from './world-cases.js';

const STATES = [
  ...['SUBMITTED', 'SUBMITTED', 'SUBMITTED', 'IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW'],
  ...[
    'CHANGES_REQUESTED',
    'CHANGES_REQUESTED',
    'CHANGES_REQUESTED',
    'REVIEWED',
    'REVIEWED',
    'WITHDRAWN',
    'WITHDRAWN',
  ],
];
const OPEN = ['SUBMITTED', 'IN_REVIEW', 'IN_REVIEW', 'CHANGES_REQUESTED'];
const OVER = ['RECALLED', 'WITHDRAWN', 'DESTROYED'];
/** A withdrawn case still says by whom when it has been destroyed. */
const ENDED = ['WITHDRAWN', 'DESTROYED'];
const LONG_AGO = new Date(0);

/** Cases of one clinic, most of them as its theme has them, with all that hangs on them. */
export function addCases(world: World, draw: Draw, cast: Cast): void {
  for (let number = 2; number > 0; number -= 1) {
    const one = addCase(world, draw, { cast, number });
    addAudience(world, draw, one);
    addBases(world, draw, one);
    const members = cast.members.map(({ personId }) => personId);
    const around = {
      one,
      readers: readersOf(world, one).filter((id) => id !== one.authorId),
      others: members.filter((id) => id !== one.authorId),
    };
    addRecognition(world, draw, around);
    const versions = draw.chance(85) ? 1 : 2;
    for (let version = 1; version <= versions; version += 1) addVersion(world, draw, { ...around, version });
    addDiscussion(world, draw, around);
    addWhatFollows(world, draw, around);
    addHolds(world, draw, around);
  }
}

/** Which audience the theme asks for; a group can be chosen only where there is one. */
function audienceKindFor(world: World, draw: Draw, { clinicId, theme }: Cast): string {
  const here = (one: { readonly clinicId: string }): boolean => one.clinicId === clinicId;
  const possible = ['ASSIGNMENTS', 'COLLEAGUE'];
  if (world.supervisionGroupMembers.some(here)) possible.push('SUPERVISION_GROUP');
  if (world.consultationGroups.some(here)) possible.push('CONSULTATION_GROUP');
  if (draw.chance(15)) return draw.pick(possible);
  if (theme === 'COLLEAGUE') return 'COLLEAGUE';
  if (theme === 'PEERS' && possible.includes('SUPERVISION_GROUP')) return 'SUPERVISION_GROUP';
  return theme === 'GROUP' || theme === 'GUEST' ? 'CONSULTATION_GROUP' : 'ASSIGNMENTS';
}

const PURPOSES = ['TRAINING_SUPERVISION', 'TREATMENT_CONSULTATION', 'PEER_LEARNING'] as const;

/** The purpose that goes with the audience, and sometimes one that no gate lets through, to test each rule alone. */
function purposeFor(draw: Draw, audienceKind: string): string {
  if (draw.chance(15)) return draw.pick(PURPOSES);
  if (audienceKind === 'COLLEAGUE') return 'TREATMENT_CONSULTATION';
  if (audienceKind === 'CONSULTATION_GROUP')
    return draw.chance(70) ? 'PEER_LEARNING' : 'TREATMENT_CONSULTATION';
  return 'TRAINING_SUPERVISION';
}

function addCase(world: World, draw: Draw, { cast, number }: { cast: Cast; number: number }): Case {
  const { clinicId } = cast;
  const records = world.clientRecords.filter((one) => one.clinicId === clinicId);
  const own = records.filter(({ ownerId }) => ownerId === cast.author.personId);
  const record = draw.pick(draw.chance(85) ? own : records);
  const programmes = world.programmes.filter((one) => one.clinicId === clinicId);
  const audienceKind = audienceKindFor(world, draw, cast);
  const isUrgent = audienceKind === 'ASSIGNMENTS' && draw.chance(22);
  const usual = cast.theme === 'COVER' && draw.chance(draw.either(95, 75)) ? OPEN : STATES;
  const state = draw.pick(draw.chance(draw.either(97, 91)) ? usual : OVER);
  const one: Case = {
    clinicId,
    id: draw.id(),
    number,
    authorId: record.ownerId,
    clientRecordId: record.id,
    draftId: draw.id(),
    purpose: purposeFor(draw, audienceKind),
    audienceKind,
    urgency: isUrgent ? 'TODAY' : 'ROUTINE',
    screening: isUrgent && draw.chance(55) ? 'UNSCREENED' : 'SCREENED',
    part2ProgrammeId:
      programmes.length > 0 && draw.chance(draw.either(34, 44)) ? draw.pick(programmes).id : NO_PROGRAMME,
    state,
    withdrawnBy: ENDED.includes(state) ? draw.pick(['AUTHOR', 'AUTHOR', 'CONSENT']) : 'NOBODY',
    expiresAt: state === 'WITHDRAWN' || draw.chance(draw.either(3, 10)) ? draw.end(60) : draw.end(),
    coverFrom: draw.chance(85) ? draw.start(75) : NEVER_ENDS,
    destroyNotBefore: draw.chance(65) ? LONG_AGO : draw.start(65),
    holdCount: draw.chance(80) ? 0 : draw.between(1, 2),
  };
  world.cases.push(one);
  const epoch = { clinicId, id: draw.id() };
  world.epochs.push(epoch);
  world.caseKeys.push({ clinicId, caseId: one.id, epochId: epoch.id });
  return one;
}

/** Answers to "do you know this client?", and who stepped out; a recusal is told by its case and holds for the client. */
function addRecognition(world: World, draw: Draw, { one, readers, others }: Around): void {
  const { clinicId, id: caseId, clientRecordId } = one;
  for (const viewerId of readers.filter(() => draw.chance(draw.either(95, 91)))) {
    const answer = draw.pick(['NO', 'THROUGH_MY_WORK_HERE']);
    world.recognitions.push({ clinicId, id: draw.id(), caseId, viewerId, answer });
  }
  if (!draw.chance(draw.either(13, 19))) return;
  const viewerId = draw.pick(readers.length > 0 && draw.chance(60) ? readers : others);
  const answeredAt = draw.chance(55) ? NEVER_ENDS : draw.end(30);
  world.recusals.push({ clinicId, id: draw.id(), caseId, clientRecordId, viewerId, answeredAt });
}
