import { refuseIf } from './life-guards.js';
import { purposeRule } from './purposes.js';
import { refusal } from './refusal.js';
import type { Refusal, SectionGap } from './refusal.js';
import type { SectionFacts, SubmitFacts } from './submit-facts.js';
import { MAX_QUESTION_LENGTH, findTemplate, isAgeBand, isPresentingArea } from './templates.js';
import type { CaseTemplate } from './templates/template.js';

/** The gate on what was written: question, teaser, template, and each section's presence, length and class. */
export function refuseContent(facts: SubmitFacts): Refusal[] {
  const template = findTemplate(facts.templateId, facts.templateVersion);
  return [
    ...refuseQuestion(facts),
    ...refuseTeaser(facts),
    ...(template === null
      ? [
          refusal(
            'TEMPLATE_UNKNOWN',
            { template: facts.templateId, version: facts.templateVersion },
            'templateId',
          ),
        ]
      : refuseSections(facts.sections, template)),
    ...facts.sections.flatMap((section) => refuseClass(section, facts)),
  ];
}

function refuseQuestion(facts: SubmitFacts): Refusal[] {
  const { length, isBlank } = facts.question;
  return [
    ...refuseIf(isBlank, refusal('QUESTION_MISSING', {}, 'question')),
    ...refuseIf(
      length > MAX_QUESTION_LENGTH,
      refusal('TEXT_TOO_LONG', { length, maximum: MAX_QUESTION_LENGTH }, 'question'),
    ),
  ];
}

function refuseTeaser(facts: SubmitFacts): Refusal[] {
  const { ageBand, presentingArea } = facts.teaser;
  return [
    ...refuseIf(
      !isAgeBand(ageBand),
      refusal('TEASER_FIELD_INVALID', { teaser: 'ageBand' }, 'teaser.ageBand'),
    ),
    ...refuseIf(
      !isPresentingArea(presentingArea),
      refusal('TEASER_FIELD_INVALID', { teaser: 'presentingArea' }, 'teaser.presentingArea'),
    ),
  ];
}

function refuseSections(sections: readonly SectionFacts[], template: CaseTemplate): Refusal[] {
  const given = new Map(sections.map((section) => [section.key, section]));
  const known = new Set(template.sections.map((section) => section.key));
  const counts = new Map<string, number>();
  for (const { key } of sections) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [
    ...template.sections.flatMap(({ key, required, maxLength }): Refusal[] => {
      const section = given.get(key);
      const length = section?.length ?? 0;
      return [
        ...refuseIf(
          required && (section?.isBlank ?? true),
          refusal('SECTION_REQUIRED_EMPTY', { section: key }, `sections.${key}`),
        ),
        ...refuseIf(
          length > maxLength,
          refusal('TEXT_TOO_LONG', { length, maximum: maxLength }, `sections.${key}`),
        ),
      ];
    }),
    // An invented key is free text from a client: only what looks like a key is echoed, and never as a path.
    ...[...counts.keys()]
      .filter((key) => !known.has(key))
      .map((key) => refusal('SECTION_UNKNOWN', { section: echoKey(key) }, 'sections')),
    ...[...counts]
      .filter(([, count]) => count > 1)
      .map(([key]) => refusal('SECTION_TWICE', { section: echoKey(key) }, 'sections')),
  ];
}

function echoKey(key: string): string {
  return /^[a-z_]{1,40}$/.test(key) ? key : '?';
}

/**
 * 45 CFR 164.508(a)(2)(i)(B): psychotherapy notes without authorization only in the entity's own training programme; everybody else
 * needs a stand-alone authorization for each scope by which they read.
 */
function refuseClass(section: SectionFacts, facts: SubmitFacts): Refusal[] {
  const why = sectionGap(section, facts);
  const key = echoKey(section.key);
  return why === null
    ? []
    : [
        refusal(
          'SECTION_NOT_ALLOWED_FOR_PURPOSE',
          { section: key, class: section.class, why },
          `sections.${key}`,
        ),
      ];
}

function sectionGap(section: SectionFacts, facts: SubmitFacts): SectionGap | null {
  const isAllowed = purposeRule(facts.purpose).sectionClasses.includes(section.class);
  if (section.class !== 'PSYCHOTHERAPY_NOTE_DERIVED') return isAllowed ? null : 'PURPOSE';
  const staysInProgramme = isAllowed && facts.audience.readers.every((reader) => reader.isOwnProgramme);
  if (staysInProgramme || facts.scopesWithoutNotes.length === 0) return null;
  return isAllowed ? 'NOT_OWN_PROGRAMME' : 'NOT_AUTHORIZED';
}
