import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OfParent } from '@subrosa/platform/graphql/index.js';
import { AssignmentType } from './assignment.type.js';
import { GUARD_TEXT } from './domain/guard-finding.js';
import type { GuardCode, GuardEffect, GuardFinding } from './domain/guard-finding.js';

// The codes are the keys of the texts: nothing can be found that has no sentence.
const GuardCodeEnum = Object.fromEntries(Object.keys(GUARD_TEXT).map((code) => [code, code])) as Record<
  GuardCode,
  GuardCode
>;
registerEnumType(GuardCodeEnum, {
  name: 'GuardCode',
  description: 'What the guard of assignments can find.',
});

const GuardEffectEnum: Readonly<Record<GuardEffect, GuardEffect>> = {
  REFUSE: 'REFUSE',
  WARN: 'WARN',
  CLOSE: 'CLOSE',
};
registerEnumType(GuardEffectEnum, {
  name: 'GuardEffect',
  description: 'REFUSE: no new assignment. WARN: hours may be at risk. CLOSE: its ground is gone.',
});

@ObjectType('GuardParam', { description: 'A number, instant or id that belongs to a finding.' })
export class GuardParamType {
  @OfParent()
  @Field({ description: 'What it is.' })
  name!: string;

  @OfParent()
  @Field(() => [String], { description: 'Its value or values.' })
  values!: string[];
}

@ObjectType('GuardFinding', { description: 'One thing that speaks against an assignment.' })
export class GuardFindingType {
  @OfParent()
  @Field(() => GuardCodeEnum, { description: 'What it is.' })
  code!: GuardCode;

  @OfParent()
  @Field(() => GuardEffectEnum, { description: 'What follows from it.' })
  effect!: GuardEffect;

  @OfParent()
  @Field({ description: 'The same in a sentence, and what to do.' })
  text!: string;

  @OfParent()
  @Field(() => String, {
    nullable: true,
    description: 'The rule that says so; null where the rules are silent.',
  })
  citation!: string | null;

  @OfParent()
  @Field(() => String, { nullable: true, description: 'The field of the input it is about.' })
  field!: string | null;

  @OfParent()
  @Field(() => [GuardParamType], { description: 'Numbers, instants and ids.' })
  params!: GuardParamType[];
}

@ObjectType('AssignmentOutcome', {
  description: 'What became of the request; findings are data, not errors.',
})
export class AssignmentOutcomeType {
  @OfParent()
  @Field(() => AssignmentType, {
    nullable: true,
    description: 'The assignment; null if a finding refused it.',
  })
  assignment!: AssignmentType | null;

  @OfParent()
  @Field({ description: 'True if nothing was changed.' })
  isRefused!: boolean;

  @OfParent()
  @Field(() => [GuardFindingType], { description: 'Everything the guard found, warnings included.' })
  findings!: GuardFindingType[];
}

@ObjectType('AssignmentStanding', { description: 'How an assignment stands today, by the rules on file.' })
export class AssignmentStandingType {
  @OfParent()
  @Field({ description: 'True if hours under it may not count.' })
  areHoursAtRisk!: boolean;

  @OfParent()
  @Field({ description: 'True if what it rests on is gone, so that it gives no access.' })
  isGroundGone!: boolean;

  @OfParent()
  @Field(() => [GuardFindingType], { description: 'Everything the guard finds, silent rules included.' })
  findings!: GuardFindingType[];
}

@ObjectType('LeaveCover', { description: 'What became of one supervision of a supervisor who is away.' })
export class LeaveCoverType {
  @OfParent()
  @Field(() => ID, { description: 'The assignment that is to be covered.' })
  coveredId!: string;

  @OfParent()
  @Field(() => AssignmentType, { nullable: true, description: 'The cover; null if nothing was changed.' })
  cover!: AssignmentType | null;

  @OfParent()
  @Field(() => [GuardFindingType], { description: 'What the guard found for this one.' })
  findings!: GuardFindingType[];
}

@ObjectType('LeaveCoverOutcome', { description: 'A leave is covered as a whole or not at all.' })
export class LeaveCoverOutcomeType {
  @OfParent()
  @Field({ description: 'True if nothing was changed.' })
  isRefused!: boolean;

  @OfParent()
  @Field(() => [LeaveCoverType], { description: 'One for each supervision that runs in those days.' })
  covers!: LeaveCoverType[];
}

/** A finding for the client, with its sentence. */
export function toFindingType({ code, effect, citation, field, params }: GuardFinding): GuardFindingType {
  return {
    ...{ code, effect, citation, field },
    text: GUARD_TEXT[code],
    params: Object.entries(params).map(([name, value]) => ({
      name,
      values: typeof value === 'object' ? [...value] : [String(value)],
    })),
  };
}
