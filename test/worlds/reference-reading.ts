import { standingsOf } from './reference-audience.js';
import type { Standing } from './reference-audience.js';
import { hasCome, isAlive, isBeforeExpiry, isKeptByAuthor, lasts } from './reference-world.js';
import type { Person } from './reference-world.js';
import { NO_PROGRAMME } from './world.js';
import type { Case } from './world-cases.js';

/** Section 5: what the client has to have agreed to for each audience. */
const SCOPES: Readonly<Record<Standing, string>> = {
  supervisor: 'SUPERVISION',
  cover: 'SUPERVISION',
  peer: 'SUPERVISION',
  colleague: 'OWN_CLINIC_CONSULTATION',
  member: 'OWN_CLINIC_CONSULTATION',
  guest: 'OUTSIDE_CONSULTATION',
};

/** Those who read as part of the clinic's own training. */
const TRAINING: readonly Standing[] = ['supervisor', 'cover', 'peer'];
/** Those who answer for the case, and are asked nothing before they open it. */
const REVIEWING: readonly Standing[] = ['supervisor', 'cover'];

/** The case rests on an agreement in force, in a document of that kind; a missed review ends none. */
function hasAgreed(person: Person, one: Case, { scope, kind }: { scope: string; kind: string }): boolean {
  const { world, at } = person;
  return world.caseConsents.some((line) => {
    if (line.caseId !== one.id || line.scope !== scope) return false;
    const consent = world.consents.find(({ id }) => id === line.consentId);
    const agreement = world.consentScopes.find(
      (part) => part.consentId === line.consentId && part.scope === scope,
    );
    if (consent === undefined || agreement === undefined || consent.instrument !== kind) return false;
    const isWithdrawn = hasCome(consent.withdrawnAt, at.now) || hasCome(agreement.withdrawnAt, at.now);
    return lasts(consent, at.now) && !isWithdrawn;
  });
}

/** "Only a recorded privacy-officer determination replaces it", in peer learning. */
function isDetermined({ world, at }: Person, one: Case): boolean {
  const lines = world.caseDeterminations.filter(({ caseId }) => caseId === one.id);
  return (
    one.purpose === 'PEER_LEARNING' &&
    world.determinations.some(
      (made) =>
        lines.some(({ determinationId }) => determinationId === made.id) &&
        lasts(made, at.now) &&
        !hasCome(made.revokedAt, at.now),
    )
  );
}

/** Rule 4: the case of a Part 2 programme stays in the programme unless consent says otherwise. */
function mayBeDisclosed(person: Person, one: Case, standing: Standing): boolean {
  return (
    one.part2ProgrammeId === NO_PROGRAMME ||
    person.worksIn(one.part2ProgrammeId) ||
    hasAgreed(person, one, { scope: SCOPES[standing], kind: 'PART2' })
  );
}

/** Withdrawn by its author from a group, a case is still read by the supervisor to its expiry; withdrawn consent closes it. */
function isReadable(person: Person, one: Case, standing: Standing): boolean {
  if (isAlive(one, person.at.now)) return true;
  const isLeft = one.state === 'WITHDRAWN' && one.withdrawnBy === 'AUTHOR';
  return standing === 'supervisor' && isLeft && isBeforeExpiry(one, person.at.now);
}

/** "Before expiry", with what reading rests on: consent, the programme, the licence of all but fellow supervisees. */
function readsAs(person: Person, one: Case, standing: Standing): boolean {
  const hasBasis =
    hasAgreed(person, one, { scope: SCOPES[standing], kind: 'CONSENT' }) ||
    (!TRAINING.includes(standing) && isDetermined(person, one));
  const mayPractise = standing === 'peer' || person.isLicensed;
  return (
    hasBasis && mayPractise && mayBeDisclosed(person, one, standing) && isReadable(person, one, standing)
  );
}

/** Where the person reads, but for the question whether they know the client. */
export function readingsOf(person: Person, one: Case): readonly Standing[] {
  return standingsOf(person, one).filter((standing) => readsAs(person, one, standing));
}

/** "Recognition answered". */
function hasAnswered(person: Person, one: Case): boolean {
  return person.world.recognitions.some(
    ({ caseId, viewerId }) => caseId === one.id && viewerId === person.id,
  );
}

/** Reads, and has said whether they know the client where that is asked. */
function answeredReadings(person: Person, one: Case): readonly Standing[] {
  const answered = hasAnswered(person, one);
  return readingsOf(person, one).filter((standing) => answered || REVIEWING.includes(standing));
}

/** Where the person may open sections now: somebody who stepped out stops first openings until the author has answered. */
export function openingsFor(person: Person, one: Case): readonly Standing[] {
  const isPaused = person.world.recusals.some(
    (recusal) => recusal.caseId === one.id && !hasCome(recusal.answeredAt, person.at.now),
  );
  return isPaused && !person.hasOpened(one) ? [] : answeredReadings(person, one);
}

/** "Once opened." */
export function openedReadings(person: Person, one: Case): readonly Standing[] {
  return person.hasOpened(one) ? answeredReadings(person, one) : [];
}

/** Rule 3: notes are for training, and for others by a stand-alone authorization. */
export function mayReadClass(
  person: Person,
  one: Case,
  { standing, noteClass }: { standing: Standing; noteClass: string },
): boolean {
  return (
    noteClass !== 'PSYCHOTHERAPY_NOTE_DERIVED' ||
    TRAINING.includes(standing) ||
    hasAgreed(person, one, { scope: SCOPES[standing], kind: 'PSYCHOTHERAPY_NOTES' })
  );
}

/** "Until it has passed the gate": what went out unscreened is open while the case is, and its author's alone afterwards. */
export function isStillOpen(one: Case, section: { readonly screening: string }): boolean {
  return section.screening !== 'UNSCREENED' || one.screening === 'UNSCREENED';
}

/** In a group's discussion everything has its time; other audiences have no stages. */
export function isTimeFor(person: Person, one: Case, stages: readonly string[]): boolean {
  return person.world.consultations.some(({ caseId, stage }) => caseId === one.id && stages.includes(stage));
}

/** A standing without stages, or one in which the group is at one of these. */
export function mayAct(
  person: Person,
  one: Case,
  at: { standing: Standing; stages: readonly string[] },
): boolean {
  const isStaged = at.standing === 'member' || at.standing === 'guest';
  return isAlive(one, person.at.now) && (!isStaged || isTimeFor(person, one, at.stages));
}

/** Those who give a verdict; everybody else recommends. */
export function reviews(standing: Standing): boolean {
  return REVIEWING.includes(standing);
}

/** Draft, submit, recall, withdraw: the author, while the case lives. What its state allows is the life of the case, not access. */
export const authorActs = (person: Person, one: Case): boolean =>
  person.wrote(one) && isAlive(one, person.at.now);

/** What the author reads as long as anybody can. */
export const authorReads = (person: Person, one: Case): boolean =>
  person.wrote(one) && isKeptByAuthor(one, person.at.now);

/** The author has the word; in a consultation group when questions are asked, and to reply. */
export const authorSpeaks = (person: Person, one: Case): boolean =>
  authorActs(person, one) &&
  (one.audienceKind !== 'CONSULTATION_GROUP' || isTimeFor(person, one, ['CLARIFY', 'REPLY']));

/** Members ask what they need to know, then think aloud. */
const MEMBERS_SPEAK = ['CLARIFY', 'REFLECT'] as const;

/** What the group would do, once it has begun to think and until it is closed. */
export const MEMBERS_RECOMMEND = ['REFLECT', 'REPLY', 'SUMMARY'] as const;

/** Whether a reader who has opened the case may write in it now. */
export const readerSpeaks = (person: Person, one: Case, standing: Standing): boolean =>
  mayAct(person, one, { standing, stages: MEMBERS_SPEAK });
