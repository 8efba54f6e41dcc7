import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OfParent, enumOf } from '@subrosa/platform/graphql/index.js';
import { REMIND_REFUSALS } from './domain/decide-remind.js';
import type { RemindRefusalCode } from './domain/decide-remind.js';
import type { Reminded } from './remind-about-cases.js';

const RemindRefusalEnum = enumOf(REMIND_REFUSALS);
registerEnumType(RemindRefusalEnum, { name: 'RemindRefusal', description: 'Why no reminder was sent.' });

const TEXTS: Readonly<Record<RemindRefusalCode, string>> = {
  NOT_YOURS_TO_REMIND: 'You wait for nobody in this case now.',
  TOO_SOON: 'You reminded them within the last 24 hours.',
  NOBODY_TO_REMIND: 'Nobody answers for this case at present. A director can assign somebody.',
};

@ObjectType('Reminding', { description: 'A reminder to those whose turn it is in a case.' })
export class RemindingType {
  @OfParent()
  @Field(() => Int, { description: 'How many reminders were sent to them, by anybody, for this turn.' })
  sent!: number;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'From when on you may remind again; null if you may now.',
  })
  possibleFrom!: Date | null;
}

@ObjectType('RemindedCase', { description: 'What became of the reminder about one case.' })
export class RemindedCaseType {
  @OfParent()
  @Field(() => ID, { description: 'The case, as it was asked for.' })
  caseId!: string;

  @OfParent()
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was sent; null if it was not.' })
  sentAt!: Date | null;

  @OfParent()
  @Field(() => RemindRefusalEnum, { nullable: true, description: 'Why it was not sent; null if it was.' })
  refusal!: RemindRefusalCode | null;

  @OfParent()
  @Field(() => String, { nullable: true, description: 'The same in a sentence.' })
  refusalText!: string | null;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'From when on you may remind again, where it was too soon.',
  })
  possibleFrom!: Date | null;
}

/** The result for one case as it is shown. */
export function toRemindedCaseType(reminded: Reminded): RemindedCaseType {
  const { refusal } = reminded;
  return Object.assign(new RemindedCaseType(), {
    ...reminded,
    refusalText: refusal === null ? null : TEXTS[refusal],
  });
}
