import { isFacilitator, standingsOf } from './reference-audience.js';
import { directs, knowsOf } from './reference-case.js';
import {
  authorActs,
  authorReads,
  isStillOpen,
  mayReadClass,
  openedReadings,
  openingsFor,
  reviews,
} from './reference-reading.js';
import { rulesOn } from './reference-rule.js';
import type { Rule, Rules } from './reference-rule.js';
import { caseOf, isBeforeExpiry } from './reference-world.js';
import type { Person } from './reference-world.js';
import type { World } from './world.js';
import type { Case, Opening, Section } from './world-cases.js';

/** What a part allows because its case does. */
function asItsCase(rule: (person: Person, one: Case) => boolean): Rule {
  return (person, row) => {
    // The rules below are asked about rows that hang on a case.
    const { caseId } = row as { readonly caseId: string };
    return rule(person, caseOf(person.world, caseId));
  };
}

/** That a part of a case exists is known to whom it is written for; the rows themselves end with the case. */
const partExists = asItsCase(
  (person, one) =>
    (person.wrote(one) || standingsOf(person, one).length > 0) && isBeforeExpiry(one, person.at.now),
);

const parts: Rules = {
  'version.see': partExists,
  'section.see': partExists,
  'finding.see': asItsCase(authorReads),
  'report.see': asItsCase(
    (person, one) => authorReads(person, one) || openedReadings(person, one).length > 0,
  ),
  'report.answer': asItsCase(authorActs),
  // "The author is told a reader may know your client", and answers; who recused is nobody else's business.
  'recusal.see': asItsCase(authorActs),
  'recusal.answer': asItsCase(authorActs),
  // Dates and reasons as codes: they survive the case, for those who may postpone it or ask.
  'extension.see': asItsCase(
    (person, one) =>
      person.wrote(one) ||
      standingsOf(person, one).some(reviews) ||
      isFacilitator(person, one) ||
      directs(person, one),
  ),
  'receipt.see': asItsCase(knowsOf),
};

/** Section n+1 is not readable until n was opened, by this reader and in this version. */
function mayOpenNext(person: Person, section: Section): boolean {
  const earlier = sectionBefore(person.world, section);
  return section.position === 1 || (earlier !== undefined && person.hasOpenedSection(earlier.id));
}

function sectionBefore(world: World, { versionId, position }: Section): Section | undefined {
  return world.caseSections.find((one) => one.versionId === versionId && one.position === position - 1);
}

const sections = rulesOn<Section>({
  'section.open': (person, section) => {
    const one = caseOf(person.world, section.caseId);
    const mayRead = openingsFor(person, one).some((standing) =>
      mayReadClass(person, one, { standing, noteClass: section.class }),
    );
    return mayRead && isStillOpen(one, section) && mayOpenNext(person, section);
  },
  'section.read': (person, section) => {
    const one = caseOf(person.world, section.caseId);
    if (authorReads(person, one)) return true;
    return (
      person.hasOpenedSection(section.id) &&
      isStillOpen(one, section) &&
      openedReadings(person, one).some((standing) =>
        mayReadClass(person, one, { standing, noteClass: section.class }),
      )
    );
  },
});

const openings = rulesOn<Opening>({
  // The row "ledger": own actions, also of who has stepped out since, and the author openings of own cases.
  'opening.see': (person, opening) =>
    opening.viewerId === person.id || person.wrote(caseOf(person.world, opening.caseId)),
});

/** What hangs on a case. */
export const onParts: Rules = { ...parts, ...sections, ...openings };
