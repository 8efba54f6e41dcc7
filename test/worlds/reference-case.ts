import { caseOf, isAlive, isBeforeExpiry, isKeptByAuthor } from './reference-world.js';
import type { Person } from './reference-world.js';
import { rulesOn } from './reference-rule.js';
import type { Rules } from './reference-rule.js';
import type { Case, OnCase, Opening, Section, World } from './world.js';

/** Draft, submit, recall, withdraw: the author, while the case lives. What its state allows is the life of the case, not access. */
const authorActs = (person: Person, one: Case): boolean => person.wrote(one) && isAlive(one, person.at.now);

/** What the author reads as long as anybody can. */
const authorReads = (person: Person, one: Case): boolean =>
  person.wrote(one) && isKeptByAuthor(one, person.at.now);

/** "Before expiry": the assigned supervisor, in the audience, today. */
const supervisorReads = (person: Person, one: Case): boolean => person.reads(one);

/** "Once opened". */
const supervisorOpened = (person: Person, one: Case): boolean => person.reads(one) && person.hasOpened(one);

/** "That a case exists": own, own audience, director and privacy officer all. */
const knowsOf = (person: Person, one: Case): boolean =>
  person.wrote(one) || person.isAssigned(one) || person.is('DIRECTOR', 'PRIVACY_OFFICER');

const cases = rulesOn<Case>({
  'case.see': knowsOf,
  'case.teaser': (person, one) => authorReads(person, one) || supervisorReads(person, one),
  // Opening is the reader's act; the author's own text needs none.
  'case.open': supervisorReads,
  'case.read': (person, one) => authorReads(person, one) || supervisorOpened(person, one),
  'case.comment': (person, one) => authorActs(person, one) || supervisorOpened(person, one),
  'case.report-passage': supervisorOpened,
  'case.review': supervisorReads,
  'case.sign-off': supervisorReads,
  // Extend: the supervisor and the director, never past the expiry; the author may ask.
  'case.extend': (person, one) =>
    supervisorReads(person, one) || (person.is('DIRECTOR') && isAlive(one, person.at.now)),
  'case.ask-extension': authorActs,
  'case.recall': authorActs,
  'case.resubmit': authorActs,
  'case.answer-report': authorActs,
  'case.destroy': () => false,
  'case.withdraw': () => false,
});

/** That a part of a case exists is known to whom it is written for; the rows themselves end with the case. */
const partExists = (person: Person, row: OnCase): boolean => {
  const one = caseOf(person.world, row.caseId);
  return (person.wrote(one) || person.isAssigned(one)) && isBeforeExpiry(one, person.at.now);
};

const parts = rulesOn<OnCase>({
  'version.see': partExists,
  'section.see': partExists,
  'finding.see': (person, row) => authorReads(person, caseOf(person.world, row.caseId)),
  'report.see': (person, row) => {
    const one = caseOf(person.world, row.caseId);
    return authorReads(person, one) || supervisorOpened(person, one);
  },
  'report.answer': (person, row) => authorActs(person, caseOf(person.world, row.caseId)),
  // Dates and reasons as codes: they survive the case, for those who may postpone it or ask.
  'extension.see': (person, row) => {
    const one = caseOf(person.world, row.caseId);
    return person.wrote(one) || person.isAssigned(one) || person.is('DIRECTOR');
  },
  'receipt.see': (person, row) => knowsOf(person, caseOf(person.world, row.caseId)),
});

/** Section n+1 is not readable until n was opened, by this reader and in this version. */
function mayOpenNext(person: Person, section: Section): boolean {
  const earlier = sectionBefore(person.world, section);
  return section.position === 1 || (earlier !== undefined && person.hasOpenedSection(earlier.id));
}

function sectionBefore(world: World, { versionId, position }: Section): Section | undefined {
  return world.caseSections.find((one) => one.versionId === versionId && one.position === position - 1);
}

const sections = rulesOn<Section>({
  'section.open': (person, section) =>
    supervisorReads(person, caseOf(person.world, section.caseId)) && mayOpenNext(person, section),
  'section.read': (person, section) => {
    const one = caseOf(person.world, section.caseId);
    return authorReads(person, one) || (supervisorReads(person, one) && person.hasOpenedSection(section.id));
  },
});

const openings = rulesOn<Opening>({
  // The row "ledger": own actions, and the author openings of own cases.
  'opening.see': (person, opening) =>
    opening.viewerId === person.id || person.wrote(caseOf(person.world, opening.caseId)),
});

/** Cases and what hangs under their key. */
export const onCases: Rules = { ...cases, ...parts, ...sections, ...openings };
