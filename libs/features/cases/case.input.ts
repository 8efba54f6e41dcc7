import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import {
  CaseStateEnum,
  ExtensionReasonEnum,
  PurposeEnum,
  ResolutionEnum,
  UrgencyEnum,
} from './case-enums.js';
import type { Urgency } from './case.row.js';
import type { CaseState } from './domain/case-state.js';
import type { ExtensionReason } from './domain/decide-extend.js';
import type { Purpose } from './domain/purposes.js';
import type { ResubmitCaseInput as ResubmitCaseRequest } from './resubmit-case.js';
import type { SubmitCaseInput as SubmitCaseRequest } from './submit-case.js';
import type { SubmittedText } from './submission-gate.js';

@InputType({ description: 'The text under one heading.' })
class SectionTextInput {
  @Field({ description: 'The key of the heading in the template.' })
  key!: string;

  @Field({ description: 'The pseudonymized text.' })
  text!: string;
}

@InputType({ description: 'How one finding was answered, in the text that is sent.' })
class ResolutionInput {
  @Field({ description: 'The key of the section; `question` for the question.' })
  section!: string;

  @Field(() => Int, { description: 'Where it begins, in UTF-16 code units.' })
  from!: number;

  @Field(() => Int, { description: 'Where it ends; not included. At most 300 further.' })
  to!: number;

  @Field({ description: 'What it may be.' })
  kind!: string;

  @Field(() => ResolutionEnum, { description: 'What was done about it.' })
  resolution!: 'REPLACED' | 'GENERALISED' | 'KEPT';

  @Field(() => String, {
    nullable: true,
    description: 'One of caseVocabulary.keepReasons; needed to keep it.',
  })
  reasonCode?: string | null;

  @Field(() => String, { nullable: true, description: 'The author’s own words; sealed with the case.' })
  reason?: string | null;
}

@InputType({ description: 'One answer for every finding with this text.' })
class KeepAllInput {
  @Field({ description: 'The text as it stands; letter case and typography do not matter.' })
  quote!: string;

  @Field({ description: 'One of caseVocabulary.keepReasons.' })
  reasonCode!: string;

  @Field(() => String, { nullable: true, description: 'The author’s own words; sealed with the case.' })
  reason?: string | null;
}

@InputType({ description: 'The match against the client record, which only the author’s device can make.' })
class DeviceCheckInput {
  @Field({
    description:
      'The digest of the text that was matched: all sections, and the question under the key `question`.',
  })
  textDigest!: string;

  @Field(() => Int, { description: 'The version of the client record.' })
  recordVersion!: number;

  @Field({ description: 'The version of the engine.' })
  engineVersion!: string;

  @Field(() => Int, { description: 'How many findings were left open; must be 0.' })
  unresolved!: number;
}

@InputType({ description: 'What a reader sees before opening.' })
class TeaserInput {
  @Field({ description: 'One of caseVocabulary.ageBands.' })
  ageBand!: string;

  @Field({ description: 'One of caseVocabulary.presentingAreas.' })
  presentingArea!: string;
}

@InputType({ isAbstract: true })
class SubmittedTextInput {
  @Field({ description: 'What the author wants to know.' })
  question!: string;

  @Field(() => [SectionTextInput], { description: 'The text, section by section.' })
  sections!: SectionTextInput[];

  @Field(() => [ResolutionInput], { defaultValue: [], description: 'How each finding was answered.' })
  resolutions!: ResolutionInput[];

  @Field(() => [KeepAllInput], { defaultValue: [], description: 'Answers for many findings at once.' })
  keepAll!: KeepAllInput[];

  @Field(() => [String], { description: 'What the author attests, by code; see purposes.' })
  attestations!: string[];

  @Field(() => DeviceCheckInput, { nullable: true, description: 'The match made on the author’s device.' })
  deviceCheck?: DeviceCheckInput | null;

  @Field(() => Int, { defaultValue: 0, description: 'How many partners, for a couple; else 0.' })
  partners!: number;
}

@InputType({ description: 'A write-up that asks to become a case.' })
export class SubmitCaseInput extends SubmittedTextInput {
  @Field(() => ID, { description: 'The draft it was written in.' })
  draftId!: string;

  @Field(() => Int, { description: 'The version of the draft.' })
  draftVersion!: number;

  @Field(() => ID, { description: 'The client record of the draft.' })
  clientRecordId!: string;

  @Field(() => ID, { description: 'The template of the draft.' })
  templateId!: string;

  @Field(() => PurposeEnum, { description: 'Why it is shown.' })
  purpose!: Purpose;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Who will read it: own supervision assignments, or exactly one of the three that follow. Fixed once submitted.',
  })
  assignmentIds!: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'Or an own supervision group: its supervisor and the other supervisees of today.',
  })
  supervisionGroupId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Or one colleague, by person: a licensed clinician or supervisor of this clinic.',
  })
  colleagueId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Or an own consultation group: its other members of today, a facilitator among them.',
  })
  consultationGroupId?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Persons of the group who shall not read this case; nobody is told.',
  })
  excludedPersonIds!: string[];

  @Field(() => TeaserInput, { description: 'What a reader sees before opening.' })
  teaser!: TeaserInput;

  @Field(() => UrgencyEnum, {
    defaultValue: 'ROUTINE',
    description: 'How soon an answer is needed. Subrosa is not monitored: what cannot wait is a call.',
  })
  urgency!: Urgency;

  @Field(() => Int, {
    nullable: true,
    description:
      'For TODAY: the version of the on-call entry that the author was shown; 0 while there is none.',
  })
  onCallVersion?: number | null;

  @Field({
    defaultValue: false,
    description:
      'True for a safety case that goes out with findings open: TODAY, training supervision, one assigned or covering supervisor.',
  })
  unscreened!: boolean;
}

@InputType({ description: 'The next version of a case.' })
export class ResubmitCaseInput extends SubmittedTextInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;
}

@InputType({ description: 'A later expiry, with the reason to keep the case so long.' })
export class ExtendCaseInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => GraphQLISODateTime, { description: 'The new expiry.' })
  expiresAt!: Date;

  @Field(() => ExtensionReasonEnum, { description: 'Why.' })
  reasonCode!: ExtensionReason;

  @Field(() => String, { nullable: true, description: 'In words, needed with OTHER; sealed with the case.' })
  reason?: string | null;
}

@InputType({ description: 'A passage that may identify someone.' })
export class ReportPassageInput {
  @Field(() => ID, { description: 'The opened section.' })
  sectionId!: string;

  @Field(() => Int, { description: 'Where it begins, in UTF-16 code units of the text as it was shown.' })
  from!: number;

  @Field(() => Int, { description: 'Where it ends; not included.' })
  to!: number;
}

@ArgsType()
export class CasesArgs {
  @Field(() => Int, { nullable: true, description: 'How many, at most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor to go on from.' })
  after?: string | null;

  @Field(() => [CaseStateEnum], { nullable: true, description: 'Only these states.' })
  states?: CaseState[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only own cases.' })
  mine!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only cases that were sent to the signed-in person.',
  })
  forReview!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Only cases whose review is late.' })
  overdue!: boolean;
}

/** A submission as the gate takes it. */
export function toSubmission(input: SubmitCaseInput): SubmitCaseRequest {
  const { draftId, draftVersion, clientRecordId, templateId, purpose, teaser, urgency } = input;
  const { assignmentIds, excludedPersonIds, unscreened: isUnscreened } = input;
  return {
    ...toText(input),
    draftId,
    draftVersion,
    clientRecordId,
    templateId,
    purpose,
    assignmentIds,
    supervisionGroupId: input.supervisionGroupId ?? null,
    colleagueId: input.colleagueId ?? null,
    consultationGroupId: input.consultationGroupId ?? null,
    excludedPersonIds,
    teaser,
    urgency,
    onCallVersion: input.onCallVersion ?? null,
    isUnscreened,
  };
}

/** A new version as the gate takes it. */
export function toResubmission(input: ResubmitCaseInput): ResubmitCaseRequest {
  return { ...toText(input), caseId: input.caseId };
}

function toText(input: SubmittedTextInput): SubmittedText {
  const { question, sections, resolutions, keepAll, attestations, partners } = input;
  return {
    question,
    sections,
    resolutions,
    keepAll,
    attestations,
    partners,
    deviceCheck: input.deviceCheck ?? null,
  };
}
