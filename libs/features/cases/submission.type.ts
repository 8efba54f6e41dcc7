import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { explain } from '@subrosa/deid';
import { OfParent } from '@subrosa/platform/graphql/index.js';
import { CaseType, toCaseType } from './case.type.js';
import { refusalText } from './domain/refusal.js';
import type { Refusal } from './domain/refusal.js';
import type { ScreenedFinding } from './screening.js';
import type { SubmitCaseResult } from './submit-case.js';

@ObjectType('RefusalParam', {
  description: 'One detail of a reason: a code, a count, an id or an instant; never text of a case.',
})
export class RefusalParamType {
  @OfParent()
  @Field({ description: 'What it is.' })
  name!: string;

  @OfParent()
  @Field({ description: 'Its value; JSON where it is a list.' })
  value!: string;
}

@ObjectType('Refusal', { description: 'One reason why the gate does not let a case through.' })
export class RefusalType {
  @OfParent()
  @Field({ description: 'Which reason.' })
  code!: string;

  @OfParent()
  @Field(() => String, {
    nullable: true,
    description: 'The input it is about; null where it is about the case.',
  })
  field!: string | null;

  @OfParent()
  @Field({ description: 'The reason in words, with what to do.' })
  text!: string;

  @OfParent()
  @Field(() => [RefusalParamType], { description: 'Its details.' })
  params!: RefusalParamType[];
}

@ObjectType('Evidence', { description: 'Why something was marked.' })
export class EvidenceType {
  @OfParent()
  @Field({ description: 'By code.' })
  code!: string;

  @OfParent()
  @Field({ description: 'In words.' })
  text!: string;
}

@ObjectType('SubmissionFinding', {
  description: 'A stretch of the text that was sent which may identify someone.',
})
export class SubmissionFindingType {
  @OfParent()
  @Field({ description: 'The key of the section; `question` for the question.' })
  section!: string;

  @OfParent()
  @Field(() => Int, { description: 'Where it begins, in UTF-16 code units.' })
  from!: number;

  @OfParent()
  @Field(() => Int, { description: 'Where it ends; not included.' })
  to!: number;

  @OfParent()
  @Field({ description: 'What it may be.' })
  kind!: string;

  @OfParent()
  @Field(() => Float, { description: 'From 0 to 1; it sorts findings and decides nothing.' })
  confidence!: number;

  @OfParent()
  @Field(() => [EvidenceType], { description: 'Why it was marked.' })
  evidence!: EvidenceType[];

  @OfParent()
  @Field({ description: 'What could be written instead.' })
  replacement!: string;

  @OfParent()
  @Field(() => ID, { description: 'The same for all mentions of one person, place or thing in this text.' })
  entity!: string;

  @OfParent()
  @Field({ description: 'True if an answer was given for it.' })
  isResolved!: boolean;
}

@ObjectType('SubmissionPayload', {
  description: 'What the gate answers; there is a case exactly when there is no refusal.',
})
export class SubmissionPayloadType {
  @OfParent()
  @Field(() => CaseType, { nullable: true, description: 'The case; null if refused or only checked.' })
  case!: CaseType | null;

  @OfParent()
  @Field(() => [RefusalType], { description: 'Every reason why not, at once.' })
  refusals!: RefusalType[];

  @OfParent()
  @Field(() => [SubmissionFindingType], { description: 'What the server itself has found.' })
  findings!: SubmissionFindingType[];

  @OfParent()
  @Field(() => String, {
    nullable: true,
    description: 'Whom to call, for whoever chose TODAY: show it whatever else the answer says.',
  })
  urgentNotice!: string | null;
}

/** The gate's answer as the author sees it. */
export function toSubmissionPayload(result: SubmitCaseResult, now: Date): SubmissionPayloadType {
  return Object.assign(new SubmissionPayloadType(), {
    case: result.row === null ? null : toCaseType(result.row, now),
    refusals: result.refusals.map(toRefusalType),
    findings: result.findings.map(toSubmissionFindingType),
    urgentNotice: result.urgentNotice,
  });
}

/** A reason as the person it concerns sees it. */
function toRefusalType(reason: Refusal): RefusalType {
  const params = Object.entries(reason.params).map(([name, value]: [string, unknown]) =>
    Object.assign(new RefusalParamType(), { name, value: wordOf(value) }),
  );
  const { code, field } = reason;
  return Object.assign(new RefusalType(), { code, field, text: refusalText(reason), params });
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A finding of the server's own screen as the author of the text sees it. */
function toSubmissionFindingType({ finding, isResolved }: ScreenedFinding): SubmissionFindingType {
  const { section, from, to, kind, confidence, replacement, entity } = finding;
  const evidence = finding.evidence.map((one) =>
    Object.assign(new EvidenceType(), { code: one.code, text: explain(one) }),
  );
  return Object.assign(new SubmissionFindingType(), {
    section,
    from,
    to,
    kind,
    confidence,
    evidence,
    replacement,
    entity,
    isResolved,
  });
}
