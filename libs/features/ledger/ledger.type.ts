import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import type { Granted, LedgerOutcome } from '@subrosa/platform/database/index.js';
import { OfParent, PageInfo } from '@subrosa/platform/graphql/index.js';
import type { LedgerEventRow } from './ledger-event.row.js';

const LedgerOutcomeEnum: Readonly<Record<LedgerOutcome, LedgerOutcome>> = {
  DONE: 'DONE',
  READ: 'READ',
  REFUSED: 'REFUSED',
  FAILED: 'FAILED',
};
registerEnumType(LedgerOutcomeEnum, {
  name: 'LedgerOutcome',
  description: 'DONE: changed. READ: a text was returned. REFUSED: it was not allowed. FAILED: on our side.',
});

@ObjectType('LedgerDetail', { description: 'A code, number or id that belongs to a line.' })
export class LedgerDetailType {
  @OfParent()
  @Field({ description: 'What it is.' })
  name!: string;

  @OfParent()
  @Field(() => [String], { description: 'Its value or values.' })
  values!: string[];
}

@ObjectType('LedgerEvent', { description: 'One line of the record of who did what; never text of a case.' })
export class LedgerEventType {
  @OfParent()
  @Field(() => ID, { description: 'The line.' })
  id!: string;

  @OfParent()
  @Field({ description: 'Its place in the ledger; later lines have larger ones.' })
  position!: string;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When, on the clock of the database.' })
  at!: Date;

  @OfParent()
  @Field(() => ID, { nullable: true, description: 'Who; null for a process.' })
  actorId!: string | null;

  @OfParent()
  @Field({ description: 'The name of the process, or "person".' })
  actorName!: string;

  @OfParent()
  @Field({ description: 'What was done or asked for.' })
  action!: string;

  @OfParent()
  @Field(() => LedgerOutcomeEnum, { description: 'How it came out.' })
  outcome!: LedgerOutcome;

  @OfParent()
  @Field({ description: 'What kind of thing it was about.' })
  resource!: string;

  @OfParent()
  @Field(() => ID, { nullable: true, description: 'Which one.' })
  resourceId!: string | null;

  @OfParent()
  @Field(() => ID, { nullable: true, description: 'The case it concerns.' })
  caseId!: string | null;

  @OfParent()
  @Field({ description: 'The permission that allowed it; empty where there was none.' })
  grantCode!: string;

  @OfParent()
  @Field({ description: 'The request it belonged to.' })
  requestId!: string;

  @OfParent()
  @Field(() => [LedgerDetailType], { description: 'Codes, numbers and ids.' })
  details!: LedgerDetailType[];

  @OfParent()
  @Field(() => [String], { description: 'Why the signed-in person sees this line.' })
  because!: string[];
}

@ObjectType('LedgerEventEdge', { description: 'One row of the ledger.' })
export class LedgerEventEdge {
  @OfParent()
  @Field({ description: 'Give it as `after` to go on from here; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => LedgerEventType, { description: 'The line.' })
  node!: LedgerEventType;
}

@ObjectType('LedgerEventConnection', { description: 'A page of the ledger, the latest line first.' })
export class LedgerEventConnection {
  @OfParent()
  @Field(() => [LedgerEventEdge], { description: 'The rows.' })
  edges!: readonly LedgerEventEdge[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Whether more follow.' })
  pageInfo!: PageInfo;
}

@ObjectType('LedgerCount', { description: 'How often something came out some way on one day.' })
export class LedgerCountType {
  @OfParent()
  @Field({ description: 'The day in the zone of the clinic, YYYY-MM-DD.' })
  day!: string;

  @OfParent()
  @Field({ description: 'What was done or asked for.' })
  action!: string;

  @OfParent()
  @Field(() => LedgerOutcomeEnum, { description: 'How it came out.' })
  outcome!: LedgerOutcome;

  @OfParent()
  @Field(() => Int, { description: 'How often.' })
  count!: number;
}

@InputType({ description: 'Which lines.' })
export class LedgerFilterInput {
  @Field(() => String, { nullable: true, description: 'Only this action.' })
  action?: string | null;

  @Field(() => LedgerOutcomeEnum, { nullable: true, description: 'Only what came out like this.' })
  outcome?: LedgerOutcome | null;

  @Field(() => ID, { nullable: true, description: 'Only what concerns this case.' })
  caseId?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Not before this instant.' })
  from?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Before this instant.' })
  until?: Date | null;
}

@ArgsType()
export class LedgerDaysArgs {
  @Field(() => String, {
    nullable: true,
    description: 'The first day, YYYY-MM-DD; 30 days before the last if left out.',
  })
  fromOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The last day, YYYY-MM-DD; today if left out.' })
  untilOn?: string | null;
}

/** A line for the client, with the reasons why it is shown. */
export function toLedgerEventType({ row, grants }: Granted<LedgerEventRow>): LedgerEventType {
  const { id, position, at, actorId, actorName, action, outcome, resource, resourceId, caseId } = row;
  return {
    ...{ id, position, at, actorId, actorName, action, outcome, resource, resourceId, caseId },
    grantCode: row.grantCode,
    requestId: row.requestId,
    details: Object.entries(row.details).map(([name, value]) => ({
      name,
      values: typeof value === 'object' ? value.map(String) : [String(value)],
    })),
    because: grants.map(({ reason }) => reason),
  };
}
