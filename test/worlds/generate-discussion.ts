import type { Draw } from './draw.js';
import type { Around } from './around.js';
import { NEVER_ENDS } from './world.js';
import type { World } from './world.js';
import type { Thread } from './world-cases.js';

const CLASSES = ['RECORD_DERIVED', 'RECORD_DERIVED', 'FICTIONAL', 'PSYCHOTHERAPY_NOTE_DERIVED'];

/** The author's words are sent at once; a reviewer gathers, and nobody else writes in what is not sent. */
export function addDiscussion(world: World, draw: Draw, around: Around): void {
  const speakers = speakersOf(draw, around);
  for (let n = draw.between(draw.either(3, 2), 3); n > 0; n -= 1) {
    const startedBy = draw.pick(speakers);
    const thread = threadBy(world, draw, { around, startedBy });
    world.threads.push(thread);
    const { clinicId, caseId, id: threadId, visibleFrom } = thread;
    const isSent = visibleFrom <= world.now;
    for (let m = draw.between(1, 2); m > 0; m -= 1) {
      const authorId = m === 1 || !isSent ? startedBy : draw.pick(speakers);
      const sent = isSent ? sentBy(draw, around, authorId) : visibleFrom;
      world.comments.push({ clinicId, id: draw.id(), caseId, threadId, authorId, visibleFrom: sent });
    }
  }
}

function speakersOf(draw: Draw, { one, readers, others }: Around): readonly string[] {
  return [one.authorId, ...readers, ...readers, ...readers, ...readers, draw.pick(others)];
}

function sentBy(draw: Draw, { one }: Around, writer: string): Date {
  if (writer === one.authorId) return draw.start(100);
  return draw.chance(80) ? draw.start(58) : NEVER_ENDS;
}

/** What is said of a section has its class; what is said of the whole case that of any of them. */
function threadBy(
  world: World,
  draw: Draw,
  { around, startedBy }: { around: Around; startedBy: string },
): Thread {
  const { clinicId, id: caseId } = around.one;
  const versionId = draw.pick(world.caseVersions.filter((version) => version.caseId === caseId)).id;
  const sectionKey = draw.chance(25) ? '' : `section-${draw.chance(75) ? 1 : 2}`;
  const quoted = world.caseSections.find((one) => one.versionId === versionId && one.key === sectionKey);
  return {
    clinicId,
    id: draw.id(),
    caseId,
    versionId,
    sectionKey,
    class: quoted?.class ?? draw.pick(CLASSES),
    startedBy,
    visibleFrom: sentBy(draw, around, startedBy),
  };
}
