import type { Draw } from './draw.js';
import type { Around } from './around.js';
import { NEVER_ENDS } from './world.js';
import type { World } from './world.js';

/** Reviews, notes, extensions and receipts. */
export function addWhatFollows(world: World, draw: Draw, { one, readers, others }: Around): void {
  const { clinicId, id: caseId } = one;
  const onCase = () => ({ clinicId, id: draw.id(), caseId });
  const reviewers = [
    ...readers.filter(() => draw.chance(65)),
    ...draw.pickSome(others, draw.chance(15) ? 1 : 0),
  ];
  for (const reviewerId of new Set(reviewers)) {
    const review = { ...onCase(), reviewerId };
    world.reviews.push(review);
    const noteClass = draw.pick(['RECORD_DERIVED', 'FICTIONAL', 'PSYCHOTHERAPY_NOTE_DERIVED']);
    world.reviewTexts.push({ clinicId, reviewId: review.id, caseId, class: noteClass });
    if (draw.chance(50)) world.ratings.push({ ...onCase(), reviewId: review.id });
  }
  if (draw.chance(40)) {
    const supervisorId = draw.pick(readers.length > 0 && draw.chance(85) ? readers : others);
    const keepUntil = draw.end(75);
    world.supervisionNotes.push({ ...onCase(), supervisorId, superviseeId: one.authorId, keepUntil });
  }
  if (draw.chance(60)) {
    const state = draw.pick(['ASKED', 'GRANTED', 'DECLINED']);
    world.extensions.push({ ...onCase(), askedBy: draw.pick([one.authorId, ...readers]), state });
  }
  if (one.state === 'DESTROYED' || draw.chance(45)) world.destructionReceipts.push(onCase());
}

/** Holds as the case counts them, and requests for one. */
export function addHolds(world: World, draw: Draw, { one, readers, others }: Around): void {
  const { clinicId, id: caseId, authorId } = one;
  for (let n = one.holdCount; n > 0; n -= 1) {
    const isByCase = draw.chance(60);
    const hold = {
      clinicId,
      id: draw.id(),
      extent: isByCase ? 'CASE' : 'AUTHOR',
      caseId: isByCase ? caseId : null,
      authorId: isByCase ? null : authorId,
      placedBy: draw.pick(others),
      isReasonReleased: draw.chance(50),
    };
    world.holds.push(hold);
    world.holdCases.push({
      clinicId,
      id: draw.id(),
      caseId,
      holdId: hold.id,
      heldUntil: draw.chance(60) ? NEVER_ENDS : draw.end(40),
    });
  }
  if (draw.chance(30)) {
    const state = draw.pick(['ASKED', 'ASKED', 'DECLINED']);
    const requestedBy = draw.pick([authorId, ...readers, ...others]);
    world.holdRequests.push({ clinicId, id: draw.id(), caseId, requestedBy, state });
  }
}
