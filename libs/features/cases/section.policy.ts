import { actorHas, and, eq, grant, oneOf, or, some } from '@subrosa/access';
import type { Condition, Grant, PersonActor, Resource } from '@subrosa/access';
import { isFacilitator, notRecused } from './case-audience.conditions.js';
import { authorReads, authorWorks, isAuthor, notExpired } from './case.conditions.js';
import { READERSHIPS, REVIEWERS } from './case-readership.conditions.js';
import type { Readership } from './case-readership.conditions.js';
import type { CasePaths } from './case.resource.js';
import {
  FIRST_POSITION,
  extensionResource,
  findingResource,
  openingResource,
  passageReportResource,
  recusalResource,
  sectionResource,
  versionResource,
} from './section.resource.js';

type Rule<Paths extends string> = (actor: PersonActor) => Condition<Paths>;

function toPeople<Paths extends string>(
  on: Resource<Paths>,
  rule: { code: string; action: string; reason: string; to: Rule<NoInfer<Paths>> },
): Grant {
  return grant<Paths>({ ...rule, on, to: (actor) => (actor.kind === 'person' ? rule.to(actor) : null) });
}

const onCase =
  (rule: Rule<CasePaths>): Rule<'case.' | `case.${CasePaths}`> =>
  (actor) =>
    some('case', rule(actor));

const AUTHOR = 'You wrote this case.';

/** The rows of material exist for nobody after expiry: row security says the same. */
const authorBeforeExpiry: Rule<CasePaths> = (actor) => and<CasePaths>(isAuthor(actor), notExpired());

type SectionPaths = typeof sectionResource extends Resource<infer Paths> ? Paths : never;

/** The first section, or one whose predecessor this viewer has opened. */
function isNext(actor: PersonActor): Condition<SectionPaths> {
  return or<SectionPaths>(eq('position', FIRST_POSITION), some('unlockedBy', eq('viewerId', actor.personId)));
}

/** Notes are a class of their own, and what went out unscreened closes when the case has passed the gate; the rest follows the case. */
function isReleased({ readsNotes }: Readership): Condition<SectionPaths> {
  return and<SectionPaths>(
    or<SectionPaths>(oneOf('class', ['RECORD_DERIVED', 'FICTIONAL']), some('case', readsNotes)),
    or<SectionPaths>(eq('screening', 'SCREENED'), some('case', eq('screening', 'UNSCREENED'))),
  );
}

/** The grants of one kind of reader on versions, sections and what hangs on them. */
function toReader(reader: Readership): readonly Grant[] {
  const { name, reason, opened, inAudience, opens } = reader;
  const exists = onCase((actor) => and<CasePaths>(inAudience(actor), notExpired()));
  return [
    toPeople(versionResource, { code: `version.see.${name}`, action: 'version.see', reason, to: exists }),
    toPeople(sectionResource, { code: `section.see.${name}`, action: 'section.see', reason, to: exists }),
    toPeople(sectionResource, {
      code: `section.open.${name}`,
      action: 'section.open',
      reason: `${reason} You have opened the sections before this one.`,
      to: (actor) => and<SectionPaths>(some('case', opens(actor)), isReleased(reader), isNext(actor)),
    }),
    toPeople(sectionResource, {
      code: `section.read.${name}`,
      action: 'section.read',
      reason: opened,
      to: (actor) =>
        and<SectionPaths>(
          some('case', reader.hasOpened(actor)),
          isReleased(reader),
          some('openings', eq('viewerId', actor.personId)),
        ),
    }),
    toPeople(passageReportResource, {
      code: `report.see.${name}`,
      action: 'report.see',
      reason: opened,
      to: onCase(reader.hasOpened),
    }),
  ];
}

const byAuthor = (action: string, rule: Rule<CasePaths>) => ({
  code: `${action}.author`,
  action,
  reason: AUTHOR,
  to: onCase(rule),
});

/** Who may do what with versions and sections, and what hangs on them. */
export const sectionGrants: readonly Grant[] = [
  ...READERSHIPS.flatMap(toReader),
  toPeople(versionResource, byAuthor('version.see', authorBeforeExpiry)),
  toPeople(sectionResource, byAuthor('section.see', authorBeforeExpiry)),
  toPeople(sectionResource, byAuthor('section.read', authorReads)),
  toPeople(findingResource, byAuthor('finding.see', authorReads)),
  toPeople(openingResource, byAuthor('opening.see', isAuthor)),
  toPeople(passageReportResource, byAuthor('report.see', authorReads)),
  toPeople(passageReportResource, byAuthor('report.answer', authorWorks)),
  toPeople(extensionResource, byAuthor('extension.see', isAuthor)),
  toPeople(recusalResource, byAuthor('recusal.see', authorWorks)),
  toPeople(recusalResource, byAuthor('recusal.answer', authorWorks)),
  toPeople(openingResource, {
    code: 'opening.see.viewer',
    action: 'opening.see',
    reason: 'It is your own opening.',
    to: (actor) => eq('viewerId', actor.personId),
  }),
  ...REVIEWERS.map(({ name, reason, inAudience }) =>
    toPeople(extensionResource, {
      code: `extension.see.${name}`,
      action: 'extension.see',
      reason,
      to: onCase(inAudience),
    }),
  ),
  toPeople(extensionResource, {
    code: 'extension.see.facilitator',
    action: 'extension.see',
    reason: 'You lead the consultation group that the case was sent to.',
    to: onCase(isFacilitator),
  }),
  grant({
    code: 'extension.see.director',
    action: 'extension.see',
    on: extensionResource,
    reason: 'You direct the clinic and may postpone the end of a case.',
    to: (actor) => (actorHas(actor, 'DIRECTOR') ? some('case', notRecused(actor)) : null),
  }),
];
