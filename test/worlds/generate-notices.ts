import type { Draw } from './draw.js';
import { readersOf } from './generate-audience.js';
import type { Cast } from './generate-people.js';
import type { World } from './world.js';

const NO_CASE = '00000000-0000-0000-0000-000000000000';
const ABOUT_CASES = [
  'CASE_SUBMITTED', 'CASE_SUBMITTED_URGENT', 'CHANGES_REQUESTED', 'CASE_REPLIED', 'CASE_REVIEWED', 'STAGE_MOVED',
  'EXPIRES_IN_THREE_DAYS', 'EXPIRES_IN_A_DAY', 'CASE_OVERDUE', 'CASE_OVERDUE', 'CASE_HANDED_OVER', 'SOMEONE_STEPPED_OUT',
  'SOMEONE_STEPPED_OUT', 'READER_MAY_KNOW_CLIENT', 'PASSAGE_REPORTED', 'EXTENSION_ASKED', 'CONSENT_WITHDRAWN',
  'CASE_WITHDRAWN', 'DESTRUCTION_PAUSED', 'REMINDED',
]; // prettier-ignore
const ABOUT_ASSIGNMENTS = ['ASSIGNMENT_CHANGED', 'COVER_STARTED', 'LICENCE_LAPSED'];
const TO_DIRECTORS = [
  'COVER_MISSING', 'SUPERVISOR_LAPSED', 'GUEST_PROPOSED', 'CONFLICT_DECLARED', 'ASSIGNMENT_PROPOSED',
]; // prettier-ignore
const TO_OFFICERS = ['HOLD_ASKED', 'HOLD_REVIEW_DUE'];

/** What people were told, most of it to those whom it concerned; who was told is not always who may still know. */
export function addNotices(world: World, draw: Draw, { clinicId, members }: Cast): void {
  const anybody = (): string => draw.pick(members).personId;
  const tell = (kind: string, to: string, about: { caseId?: string; subjectId: string }): void => {
    world.notices.push({ clinicId, id: draw.id(), personId: to, kind, caseId: NO_CASE, ...about });
  };
  for (const one of world.cases.filter((found) => found.clinicId === clinicId)) {
    const concerned = [one.authorId, ...readersOf(world, one), ...readersOf(world, one)];
    const about = { caseId: one.id, subjectId: one.id };
    for (let n = draw.between(1, 2); n > 0; n -= 1) {
      // Now and then one that names a case and tells of something else, to test the kind alone.
      const kinds = draw.chance(90)
        ? ABOUT_CASES
        : [...ABOUT_ASSIGNMENTS, 'COVENANT_CHANGED', ...TO_DIRECTORS];
      tell(draw.pick(kinds), draw.chance(80) ? draw.pick(concerned) : anybody(), about);
    }
  }
  world.inboxSnoozes.push({ clinicId, id: draw.id(), ownerId: anybody() });
  const assignments = world.supervisionAssignments.filter((one) => one.clinicId === clinicId);
  const { id, supervisorId, superviseeId } = draw.pick(assignments);
  const to = draw.chance(85) ? draw.pick([supervisorId, superviseeId]) : anybody();
  tell(draw.pick(ABOUT_ASSIGNMENTS), to, { subjectId: id });
  for (const group of world.consultationGroups.filter((one) => one.clinicId === clinicId)) {
    const kind = draw.chance(85) ? 'COVENANT_CHANGED' : draw.pick(ABOUT_ASSIGNMENTS);
    tell(kind, anybody(), { subjectId: group.id });
  }
  const [role, kinds] = draw.pick([
    ['DIRECTOR', TO_DIRECTORS],
    ['PRIVACY_OFFICER', TO_OFFICERS],
  ] as const);
  const able = members.filter(({ roles }) => roles.includes(role));
  tell(draw.pick(kinds), able.length > 0 && draw.chance(85) ? draw.pick(able).personId : anybody(), {
    subjectId: id,
  });
}
