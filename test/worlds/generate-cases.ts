import type { Draw } from './draw.js';
import { NEVER_ENDS } from './world.js';
import type { Case, Section, World } from './world.js';

const STATES = [
  ...['SUBMITTED', 'SUBMITTED', 'IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW', 'CHANGES_REQUESTED'],
  ...['CHANGES_REQUESTED', 'REVIEWED', 'REVIEWED', 'RECALLED', 'WITHDRAWN', 'DESTROYED'],
];
const CLASSES = ['RECORD_DERIVED', 'RECORD_DERIVED', 'PSYCHOTHERAPY_NOTE_DERIVED', 'FICTIONAL'];

/** Cases of one clinic, most of them by someone who is supervised, with all that hangs on them. */
export function addCases(world: World, draw: Draw, clinicId: string): void {
  const assigned = world.supervisionAssignments.filter((one) => one.clinicId === clinicId);
  const members = world.memberships.filter((one) => one.clinicId === clinicId);
  for (let number = draw.between(1, 3); number > 0; number -= 1) {
    const supervisees = assigned.map(({ superviseeId }) => superviseeId);
    const authorId = draw.pick(draw.chance(95) ? supervisees : members.map(({ personId }) => personId));
    const one = addCase(world, draw, { clinicId, number, authorId });
    addAudience(world, draw, one);
    addConsents(world, draw, one);
    const readers = readersOf(world, one);
    const others = members.map(({ personId }) => personId).filter((id) => id !== authorId);
    for (let n = draw.chance(75) ? 1 : 2, version = 1; version <= n; version += 1) {
      addVersion(world, draw, { one, version, readers, others });
    }
    addWhatFollows(world, draw, { one, readers, others });
  }
}

function addCase(
  world: World,
  draw: Draw,
  { clinicId, number, authorId }: { clinicId: string; number: number; authorId: string },
): Case {
  const records = world.clientRecords.filter(
    (record) => record.clinicId === clinicId && record.ownerId === authorId,
  );
  const one: Case = {
    clinicId,
    id: draw.id(),
    number,
    authorId,
    clientRecordId: draw.pick(records).id,
    draftId: draw.id(),
    state: draw.pick(STATES),
    expiresAt: draw.end(85),
  };
  world.cases.push(one);
  const epoch = { clinicId, id: draw.id() };
  world.epochs.push(epoch);
  world.caseKeys.push({ clinicId, caseId: one.id, epochId: epoch.id });
  return one;
}

/** The gate lets a case go to assignments of its author only. */
function addAudience(world: World, draw: Draw, one: Case): void {
  const possible = world.supervisionAssignments.filter(
    ({ clinicId, superviseeId }) => clinicId === one.clinicId && superviseeId === one.authorId,
  );
  for (const { id } of draw.pickSome(possible, draw.chance(96) ? draw.between(1, 3) : 0)) {
    const { clinicId, id: caseId } = one;
    world.caseAudience.push({ clinicId, id: draw.id(), caseId, assignmentId: id });
  }
}

function addConsents(world: World, draw: Draw, one: Case): void {
  const possible = world.consents.filter(({ clientRecordId }) => clientRecordId === one.clientRecordId);
  for (const { id } of draw.pickSome(possible, draw.chance(96) ? draw.between(1, 2) : 0)) {
    world.caseConsents.push({ clinicId: one.clinicId, caseId: one.id, consentId: id });
  }
}

/** The supervisors whom the audience names, whether or not their assignment is still in force. */
function readersOf(world: World, one: Case): string[] {
  const named = world.caseAudience.filter(({ caseId }) => caseId === one.id);
  return world.supervisionAssignments
    .filter(({ id }) => named.some(({ assignmentId }) => assignmentId === id))
    .map(({ supervisorId }) => supervisorId);
}

interface Around {
  readonly one: Case;
  readonly readers: readonly string[];
  readonly others: readonly string[];
}

function addVersion(world: World, draw: Draw, around: Around & { version: number }): void {
  const { one, version } = around;
  const { clinicId, id: caseId } = one;
  const versionId = draw.id();
  world.caseVersions.push({ clinicId, id: versionId, caseId, number: version });
  const sections: Section[] = [];
  for (let position = 1, last = draw.between(1, 3); position <= last; position += 1) {
    const key = `section-${position}`;
    sections.push({ clinicId, id: draw.id(), caseId, versionId, position, class: draw.pick(CLASSES), key });
  }
  world.caseSections.push(...sections);
  const viewers = new Set([
    ...around.readers.filter(() => draw.chance(78)),
    ...draw.pickSome(around.others, draw.chance(35) ? 1 : 0),
  ]);
  for (const viewerId of viewers) addOpenings(world, draw, { sections, viewerId });
  for (const { id: sectionId } of sections.filter(() => draw.chance(25))) {
    world.findings.push({ clinicId, id: draw.id(), caseId, sectionId });
  }
  for (const { id: sectionId } of sections.filter(() => draw.chance(20))) {
    const reportedBy = draw.pick([...around.readers, ...around.others]);
    const state = draw.pick(['OPEN', 'OPEN', 'NEW_VERSION', 'NOT_SO']);
    world.passageReports.push({ clinicId, id: draw.id(), caseId, sectionId, reportedBy, state });
  }
}

/** Mostly the first sections in order; sometimes with a gap, which no product path leaves, to test the rule alone. */
function addOpenings(
  world: World,
  draw: Draw,
  { sections, viewerId }: { sections: readonly Section[]; viewerId: string },
): void {
  const depth = draw.between(draw.chance(80) ? 1 : 0, sections.length);
  const opened = draw.chance(80) ? sections.slice(0, depth) : sections.filter(() => draw.chance(50));
  for (const { clinicId, id: sectionId, caseId, versionId, position } of opened) {
    const unlocksPosition = position + 1;
    world.openings.push({ clinicId, id: draw.id(), caseId, versionId, sectionId, viewerId, unlocksPosition });
  }
}

function addWhatFollows(world: World, draw: Draw, around: Around): void {
  const { one, readers, others } = around;
  const { clinicId, id: caseId } = one;
  const onCase = () => ({ clinicId, id: draw.id(), caseId });
  addDiscussion(world, draw, around);
  for (const reviewerId of readers.filter(() => draw.chance(65))) {
    const review = { ...onCase(), reviewerId };
    world.reviews.push(review);
    world.reviewTexts.push({ clinicId, reviewId: review.id, caseId });
    if (draw.chance(60)) world.ratings.push({ ...onCase(), reviewId: review.id });
  }
  if (others.length > 0 && draw.chance(40)) {
    const supervisorId = draw.pick(readers.length > 0 && draw.chance(85) ? readers : others);
    const keepUntil = draw.end();
    world.supervisionNotes.push({ ...onCase(), supervisorId, superviseeId: one.authorId, keepUntil });
  }
  if (draw.chance(35)) {
    const state = draw.pick(['ASKED', 'GRANTED', 'DECLINED']);
    world.extensions.push({ ...onCase(), askedBy: draw.pick([one.authorId, ...readers]), state });
  }
  if (one.state === 'DESTROYED' || draw.chance(15)) world.destructionReceipts.push(onCase());
}

/** The author's words are sent at once; a reviewer gathers, and nobody else writes in what is not sent. */
function addDiscussion(world: World, draw: Draw, { one, readers, others }: Around): void {
  const { clinicId, id: caseId } = one;
  const versions = world.caseVersions.filter((version) => version.caseId === caseId);
  const speakers = [one.authorId, ...readers, ...readers, ...readers, draw.pick(others)];
  const since = (writer: string) => {
    if (writer === one.authorId) return draw.start(100);
    return draw.chance(80) ? draw.start(65) : NEVER_ENDS;
  };
  for (let n = draw.between(1, 3); n > 0; n -= 1) {
    const versionId = draw.pick(versions).id;
    const startedBy = draw.pick(speakers);
    const sectionKey = draw.chance(30) ? '' : `section-${draw.between(1, 2)}`;
    const visibleFrom = since(startedBy);
    const thread = { clinicId, id: draw.id(), caseId, versionId, sectionKey, startedBy, visibleFrom };
    world.threads.push(thread);
    const isSent = visibleFrom <= world.now;
    for (let m = draw.between(1, 2); m > 0; m -= 1) {
      const authorId = m === 1 || !isSent ? startedBy : draw.pick(speakers);
      const sent = isSent ? since(authorId) : visibleFrom;
      world.comments.push({
        clinicId,
        id: draw.id(),
        caseId,
        threadId: thread.id,
        authorId,
        visibleFrom: sent,
      });
    }
  }
}
