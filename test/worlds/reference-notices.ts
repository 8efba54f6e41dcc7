import { standingsOf } from './reference-audience.js';
import { directs } from './reference-case.js';
import { rulesOn } from './reference-rule.js';
import type { Rules } from './reference-rule.js';
import { caseOf, lasts } from './reference-world.js';
import type { Person } from './reference-world.js';
import type { InboxSnooze, Notice } from './world-cases.js';

const ABOUT_ASSIGNMENTS = ['ASSIGNMENT_CHANGED', 'COVER_STARTED', 'LICENCE_LAPSED'];
const TO_DIRECTORS = [
  'COVER_MISSING', 'SUPERVISOR_LAPSED', 'GUEST_PROPOSED', 'CONFLICT_DECLARED', 'ASSIGNMENT_PROPOSED',
]; // prettier-ignore
const TO_OFFICERS = ['HOLD_ASKED', 'HOLD_REVIEW_DUE'];
const OF_CASES_TO_DIRECTORS = ['CASE_OVERDUE', 'SOMEONE_STEPPED_OUT'];

/** A notice is its person's alone, and "notifications follow the same grants as reads": it is gone when its subject is. */
function concerns(person: Person, notice: Notice): boolean {
  const { kind, subjectId } = notice;
  if (TO_DIRECTORS.includes(kind)) return person.is('DIRECTOR');
  if (TO_OFFICERS.includes(kind)) return person.is('PRIVACY_OFFICER');
  if (ABOUT_ASSIGNMENTS.includes(kind)) {
    const about = person.world.supervisionAssignments.find(({ id }) => id === subjectId);
    return [about?.supervisorId, about?.superviseeId].includes(person.id);
  }
  // Who has yet to sign a changed covenant has to hear of it.
  if (kind === 'COVENANT_CHANGED') {
    return person.world.groupMemberships.some(
      (place) =>
        place.groupId === subjectId &&
        place.personId === person.id &&
        place.state === 'ADMITTED' &&
        lasts(place, person.at.now),
    );
  }
  const one = caseOf(person.world, notice.caseId);
  if (OF_CASES_TO_DIRECTORS.includes(kind) && directs(person, one)) return true;
  return person.wrote(one) || standingsOf(person, one).length > 0;
}

/** Notices in the app, and what somebody has put aside in their own inbox. */
export const onNotices: Rules = {
  ...rulesOn<Notice>({
    'notice.see': (person, notice) => notice.personId === person.id && concerns(person, notice),
  }),
  ...rulesOn<InboxSnooze>({ 'inbox.snooze': (person, snooze) => snooze.ownerId === person.id }),
};
