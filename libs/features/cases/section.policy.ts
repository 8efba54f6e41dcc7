import { actorHas, always, and, eq, grant, or, some } from '@subrosa/access';
import type { Condition, Grant, PersonActor, Resource } from '@subrosa/access';
import {
  authorReads,
  authorWorks,
  inAudienceToday,
  isAuthor,
  notExpired,
  supervisorHasOpened,
  supervisorReads,
} from './case.conditions.js';
import type { CasePaths } from './case.resource.js';
import {
  FIRST_POSITION,
  extensionResource,
  findingResource,
  openingResource,
  passageReportResource,
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
const SUPERVISOR = 'You supervise the author, and the case was sent to you.';

/** The rows of material exist for nobody after expiry: row security says the same. */
const authorBeforeExpiry: Rule<CasePaths> = (actor) => and<CasePaths>(isAuthor(actor), notExpired());
const audienceBeforeExpiry: Rule<CasePaths> = (actor) => and<CasePaths>(inAudienceToday(actor), notExpired());

type SectionPaths = typeof sectionResource extends Resource<infer Paths> ? Paths : never;

/** The first section, or one whose predecessor this viewer has opened. */
function isNext(actor: PersonActor): Condition<SectionPaths> {
  return or<SectionPaths>(eq('position', FIRST_POSITION), some('unlockedBy', eq('viewerId', actor.personId)));
}

/** Who may do what with versions and sections, and what hangs on them. */
export const sectionGrants: readonly Grant[] = [
  toPeople(versionResource, {
    code: 'version.see.author',
    action: 'version.see',
    reason: AUTHOR,
    to: onCase(authorBeforeExpiry),
  }),
  toPeople(versionResource, {
    code: 'version.see.supervisor',
    action: 'version.see',
    reason: SUPERVISOR,
    to: onCase(audienceBeforeExpiry),
  }),
  toPeople(sectionResource, {
    code: 'section.see.author',
    action: 'section.see',
    reason: AUTHOR,
    to: onCase(authorBeforeExpiry),
  }),
  toPeople(sectionResource, {
    code: 'section.see.supervisor',
    action: 'section.see',
    reason: SUPERVISOR,
    to: onCase(audienceBeforeExpiry),
  }),
  toPeople(sectionResource, {
    code: 'section.open.supervisor',
    action: 'section.open',
    reason: 'You supervise the author and have opened the sections before this one.',
    to: (actor) => and<SectionPaths>(some('case', supervisorReads(actor)), isNext(actor)),
  }),
  toPeople(sectionResource, {
    code: 'section.read.author',
    action: 'section.read',
    reason: AUTHOR,
    to: onCase(authorReads),
  }),
  toPeople(sectionResource, {
    code: 'section.read.supervisor',
    action: 'section.read',
    reason: 'You supervise the author and have opened this section.',
    to: (actor) =>
      and<SectionPaths>(
        some('case', supervisorReads(actor)),
        some('openings', eq('viewerId', actor.personId)),
      ),
  }),
  toPeople(findingResource, {
    code: 'finding.see.author',
    action: 'finding.see',
    reason: AUTHOR,
    to: onCase(authorReads),
  }),
  toPeople(openingResource, {
    code: 'opening.see.author',
    action: 'opening.see',
    reason: AUTHOR,
    to: onCase(isAuthor),
  }),
  toPeople(openingResource, {
    code: 'opening.see.viewer',
    action: 'opening.see',
    reason: 'It is your own opening.',
    to: (actor) => eq('viewerId', actor.personId),
  }),
  toPeople(passageReportResource, {
    code: 'report.see.author',
    action: 'report.see',
    reason: AUTHOR,
    to: onCase(authorReads),
  }),
  toPeople(passageReportResource, {
    code: 'report.see.supervisor',
    action: 'report.see',
    reason: 'You supervise the author and have opened the case.',
    to: onCase(supervisorHasOpened),
  }),
  toPeople(passageReportResource, {
    code: 'report.answer.author',
    action: 'report.answer',
    reason: AUTHOR,
    to: onCase(authorWorks),
  }),
  toPeople(extensionResource, {
    code: 'extension.see.author',
    action: 'extension.see',
    reason: AUTHOR,
    to: onCase(isAuthor),
  }),
  toPeople(extensionResource, {
    code: 'extension.see.supervisor',
    action: 'extension.see',
    reason: SUPERVISOR,
    to: onCase(inAudienceToday),
  }),
  grant({
    code: 'extension.see.director',
    action: 'extension.see',
    on: extensionResource,
    reason: 'You direct the clinic and may postpone the end of a case.',
    to: (actor) => (actorHas(actor, 'DIRECTOR') ? always() : null),
  }),
];
