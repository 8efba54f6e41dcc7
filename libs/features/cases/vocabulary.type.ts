import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { KEEP_REASONS } from '@subrosa/deid';
import { OfParent } from '@subrosa/platform/graphql/index.js';
import { PurposeEnum, SectionClassEnum } from './case-enums.js';
import { EXTENSION_REASONS } from './domain/decide-extend.js';
import { ATTESTATIONS, PURPOSES, purposeRule } from './domain/purposes.js';
import type { Purpose, SectionClass } from './domain/purposes.js';
import { AGE_BANDS, MAX_QUESTION_LENGTH, PRESENTING_AREAS, TEMPLATES } from './domain/templates.js';
import type { CaseTemplate } from './domain/templates/template.js';

@ObjectType('TemplateSection', { description: 'One heading of a template.' })
export class TemplateSectionType {
  @OfParent()
  @Field({ description: 'Its key.' })
  key!: string;

  @OfParent()
  @Field({ description: 'The heading.' })
  heading!: string;

  @OfParent()
  @Field({ description: 'One line that says what belongs here.' })
  hint!: string;

  @OfParent()
  @Field(() => SectionClassEnum, { description: 'Where its text comes from.' })
  class!: SectionClass;

  @OfParent()
  @Field(() => Int, { description: 'Order of disclosure, from 1.' })
  order!: number;

  @OfParent()
  @Field({ description: 'True if it must not be empty.' })
  required!: boolean;

  @OfParent()
  @Field(() => Int, { description: 'The most UTF-16 code units.' })
  maxLength!: number;
}

@ObjectType('Template', { description: 'A form of case presentation; a published version never changes.' })
export class TemplateType {
  @OfParent()
  @Field(() => ID, { description: 'The template, whatever its version.' })
  id!: string;

  @OfParent()
  @Field(() => Int, { description: 'Its version.' })
  version!: number;

  @OfParent()
  @Field({ description: 'Its name.' })
  title!: string;

  @OfParent()
  @Field({ description: 'Where its headings come from.' })
  source!: string;

  @OfParent()
  @Field(() => [TemplateSectionType], { description: 'Its headings, in order of disclosure.' })
  sections!: readonly TemplateSectionType[];
}

@ObjectType('CodeWithText', { description: 'A code from a closed list, with its words.' })
export class CodeWithTextType {
  @OfParent()
  @Field({ description: 'The code.' })
  code!: string;

  @OfParent()
  @Field({ description: 'The words.' })
  text!: string;
}

@ObjectType('PurposeRule', { description: 'What a purpose asks and allows.' })
export class PurposeRuleType {
  @OfParent()
  @Field(() => PurposeEnum, { description: 'The purpose.' })
  purpose!: Purpose;

  @OfParent()
  @Field({ description: 'What showing the case rests on.' })
  basis!: string;

  @OfParent()
  @Field(() => [String], { description: 'Whom a case can be sent to.' })
  audiences!: readonly string[];

  @OfParent()
  @Field({ description: 'The consent that the gate asks for.' })
  requiredScope!: string;

  @OfParent()
  @Field(() => String, {
    nullable: true,
    description: 'The consent that guests of a group need as well; null where no guest takes part.',
  })
  requiredScopeWithGuests!: string | null;

  @OfParent()
  @Field(() => [SectionClassEnum], {
    description:
      'Which sections may be shown; those from psychotherapy notes elsewhere by an authorization of their own.',
  })
  sectionClasses!: readonly SectionClass[];

  @OfParent()
  @Field(() => [CodeWithTextType], { description: 'What the author attests, word for word.' })
  attestations!: CodeWithTextType[];

  @OfParent()
  @Field({ description: 'True if cases can be submitted for it now.' })
  isOffered!: boolean;
}

@ObjectType('CaseVocabulary', { description: 'The closed lists that a write-up chooses from.' })
export class CaseVocabularyType {
  @OfParent()
  @Field(() => [String], { description: 'Ages as a teaser shows them.' })
  ageBands!: readonly string[];

  @OfParent()
  @Field(() => [String], { description: 'What a case is about, as a teaser shows it.' })
  presentingAreas!: readonly string[];

  @OfParent()
  @Field(() => [CodeWithTextType], { description: 'Why a finding may be kept.' })
  keepReasons!: CodeWithTextType[];

  @OfParent()
  @Field(() => [CodeWithTextType], { description: 'Why a case may be kept longer.' })
  extensionReasons!: CodeWithTextType[];

  @OfParent()
  @Field(() => Int, { description: 'The longest consultation question, in UTF-16 code units.' })
  maxQuestionLength!: number;
}

/** Every template ever published. */
export function templateTypes(): TemplateType[] {
  return TEMPLATES.map(toTemplateType);
}

/** A template as published. */
export function toTemplateType({ id, version, title, source, sections }: CaseTemplate): TemplateType {
  return Object.assign(new TemplateType(), { id, version, title, source, sections });
}

/** The table of purposes. */
export function purposeRuleTypes(): PurposeRuleType[] {
  // The table's own keys are the purposes.
  return (Object.keys(PURPOSES) as Purpose[]).map((purpose) => {
    const { basis, audiences, requiredScope, requiredScopeWithGuests } = purposeRule(purpose);
    const { sectionClasses, attestations, isOffered } = purposeRule(purpose);
    return Object.assign(new PurposeRuleType(), {
      purpose,
      basis,
      audiences,
      requiredScope,
      requiredScopeWithGuests,
      sectionClasses,
      attestations: attestations.map((code) => withText(code, ATTESTATIONS[code])),
      isOffered,
    });
  });
}

/** The closed lists. */
export function caseVocabulary(): CaseVocabularyType {
  const listOf = (words: Readonly<Record<string, string>>): CodeWithTextType[] =>
    Object.entries(words).map(([code, text]) => withText(code, text));
  return Object.assign(new CaseVocabularyType(), {
    ageBands: AGE_BANDS,
    presentingAreas: PRESENTING_AREAS,
    keepReasons: listOf(KEEP_REASONS),
    extensionReasons: listOf(EXTENSION_REASONS),
    maxQuestionLength: MAX_QUESTION_LENGTH,
  });
}

function withText(code: string, text: string): CodeWithTextType {
  return Object.assign(new CodeWithTextType(), { code, text });
}
