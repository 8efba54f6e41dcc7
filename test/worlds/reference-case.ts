import { isFacilitator, standingsOf } from './reference-audience.js';
import {
  MEMBERS_RECOMMEND,
  authorActs,
  authorReads,
  authorSpeaks,
  isTimeFor,
  mayAct,
  openedReadings,
  openingsFor,
  readerSpeaks,
  readingsOf,
  reviews,
} from './reference-reading.js';
import { rulesOn } from './reference-rule.js';
import type { Rules } from './reference-rule.js';
import { isAlive, isBeforeExpiry } from './reference-world.js';
import type { Person } from './reference-world.js';
import type { Case } from './world-cases.js';

const isInAudience = (person: Person, one: Case): boolean => standingsOf(person, one).length > 0;

/** "Read case narrative by default: never", but that a case exists, unless they have stepped out of it. */
export const directs = (person: Person, one: Case): boolean =>
  person.is('DIRECTOR') && !person.isRecusedFrom(one);

/** "That a case exists": own, own audience; director and privacy officer all. */
export const knowsOf = (person: Person, one: Case): boolean =>
  person.wrote(one) || isInAudience(person, one) || directs(person, one) || person.is('PRIVACY_OFFICER');

/** A verdict is for whoever answers for the case, while it lives. */
const decides = (person: Person, one: Case): boolean =>
  isAlive(one, person.at.now) && readingsOf(person, one).some(reviews);

const leads = (person: Person, one: Case): boolean =>
  isAlive(one, person.at.now) && isFacilitator(person, one);

/** What the author and the audience do by reading. */
const reading = rulesOn<Case>({
  'case.see': knowsOf,
  'case.teaser': (person, one) => authorReads(person, one) || readingsOf(person, one).length > 0,
  'case.answer-recognition': (person, one) => readingsOf(person, one).length > 0,
  // "One click away all the time."
  'case.recuse': (person, one) => isInAudience(person, one) && isBeforeExpiry(one, person.at.now),
  // Opening is the reader's act; the author's own text needs none.
  'case.open': (person, one) => openingsFor(person, one).length > 0,
  'case.read': (person, one) => authorReads(person, one) || openedReadings(person, one).length > 0,
  'case.comment': (person, one) =>
    authorSpeaks(person, one) ||
    openedReadings(person, one).some((standing) => readerSpeaks(person, one, standing)),
  'case.report-passage': (person, one) =>
    isAlive(one, person.at.now) && openedReadings(person, one).length > 0,
  'case.recommend': (person, one) =>
    openedReadings(person, one).some(
      (standing) => !reviews(standing) && mayAct(person, one, { standing, stages: MEMBERS_RECOMMEND }),
    ),
});

/** What changes the life of a case. */
const deciding = rulesOn<Case>({
  'case.review': decides,
  'case.sign-off': decides,
  // Extend: the supervisor, the facilitator and the director, before it falls due; the author may ask.
  'case.extend': (person, one) =>
    decides(person, one) || leads(person, one) || (directs(person, one) && isAlive(one, person.at.now)),
  // Whoever waits for somebody else: the author and the director for an answer, those who answer for the changes.
  'case.remind': (person, one) =>
    isAlive(one, person.at.now) &&
    ((['SUBMITTED', 'IN_REVIEW'].includes(one.state) && (person.wrote(one) || directs(person, one))) ||
      (one.state === 'CHANGES_REQUESTED' && readingsOf(person, one).some(reviews))),
  'case.ask-extension': authorActs,
  'case.advance': leads,
  'case.close': (person, one) => leads(person, one) && isTimeFor(person, one, ['SUMMARY']),
  // "A successor gets a case only by a director's recorded transfer"; an unscreened one is for one person.
  'case.transfer': (person, one) =>
    directs(person, one) &&
    isAlive(one, person.at.now) &&
    one.screening === 'SCREENED' &&
    ['ASSIGNMENTS', 'SUPERVISION_GROUP'].includes(one.audienceKind),
  // "Anyone may ask for one", of those who know of the case; a privacy officer places it instead.
  'case.ask-hold': (person, one) =>
    one.state !== 'DESTROYED' && (person.wrote(one) || isInAudience(person, one) || directs(person, one)),
  'case.recall': authorActs,
  'case.resubmit': authorActs,
  'case.answer-report': authorActs,
  'case.answer-recusal': authorActs,
  'case.leave-group': (person, one) =>
    authorActs(person, one) && ['SUPERVISION_GROUP', 'CONSULTATION_GROUP'].includes(one.audienceKind),
  'case.destroy': () => false,
  'case.withdraw': () => false,
});

/** Cases as a whole. */
export const onCases: Rules = { ...reading, ...deciding };
