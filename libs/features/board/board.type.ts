import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OfParent, enumOf } from '@subrosa/platform/graphql/index.js';
import { AssignmentKindEnum, AssignmentStateEnum, EndReasonEnum } from '../assignments/index.js';
import type { SupervisionAssignmentRow } from '../assignments/index.js';
import { CaseStateEnum } from '../cases/index.js';
import type { CaseState } from '../cases/index.js';
import { orNoEnd } from '../clinics/index.js';
import { CASE_AGES } from './domain/case-age.js';
import type { CaseAge } from './domain/case-age.js';

const CaseAgeEnum = enumOf(CASE_AGES);
registerEnumType(CaseAgeEnum, { name: 'CaseAge', description: 'How long ago a case was submitted.' });

@ObjectType('SupervisorLoad', { description: 'What one supervisor carries now.' })
export class SupervisorLoadType {
  @OfParent()
  @Field(() => ID, { description: 'The supervisor, by person.' })
  supervisorId!: string;

  @OfParent()
  @Field(() => Int, { description: 'Supervisees now, covers not counted.' })
  supervisees!: number;

  @OfParent()
  @Field(() => Int, { description: 'Assignments they stand in for now.' })
  covering!: number;

  @OfParent()
  @Field(() => Int, {
    nullable: true,
    description: 'Supervisees the rules allow; null: the rules on file are silent, which is no permission.',
  })
  capacity!: number | null;

  @OfParent()
  @Field(() => Int, { description: 'Cases that wait for a review.' })
  waiting!: number;

  @OfParent()
  @Field(() => Int, { description: 'Those of them that are overdue.' })
  overdue!: number;
}

@ObjectType('CaseStateCount', { description: 'How many living cases stand in a state, by age.' })
export class CaseStateCountType {
  @OfParent()
  @Field(() => CaseStateEnum, { description: 'The state.' })
  state!: CaseState;

  @OfParent()
  @Field(() => CaseAgeEnum, { description: 'How long ago they were submitted.' })
  age!: CaseAge;

  @OfParent()
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('ExpiringLicence', { description: 'A licence that ends soon, or has just ended.' })
export class ExpiringLicenceType {
  @OfParent()
  @Field(() => ID, { description: 'Whose it is, by person.' })
  personId!: string;

  @OfParent()
  @Field({ description: 'Its abbreviation, such as LMFT.' })
  type!: string;

  @OfParent()
  @Field({ description: 'Where it is valid, such as US-CA.' })
  jurisdiction!: string;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'The first instant at which it is no longer in force.' })
  expiresAt!: Date;
}

@ObjectType('BoardAssignment', { description: 'Who supervises whom, and what became of it.' })
export class BoardAssignmentType {
  @OfParent()
  @Field(() => ID, { description: 'The assignment.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'Who supervises, by person.' })
  supervisorId!: string;

  @OfParent()
  @Field(() => ID, { description: 'Who is supervised, by person.' })
  superviseeId!: string;

  @OfParent()
  @Field(() => AssignmentKindEnum, { description: 'What kind.' })
  kind!: SupervisionAssignmentRow['kind'];

  @OfParent()
  @Field({ description: 'True for a cover that waits until it is needed.' })
  isStandby!: boolean;

  @OfParent()
  @Field(() => AssignmentStateEnum, { description: 'Whether it was decided.' })
  state!: SupervisionAssignmentRow['state'];

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  activeFrom!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when; null for no end.' })
  activeUntil!: Date | null;

  @OfParent()
  @Field(() => EndReasonEnum, { description: 'Why it was ended; NONE if it was not.' })
  endReason!: SupervisionAssignmentRow['endReason'];

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the supervision agreement is to be signed; null where no rule asks.',
  })
  agreementDueAt!: Date | null;

  @OfParent()
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was signed; null if it was not.' })
  agreementSignedAt!: Date | null;
}

/** An assignment as the board shows it. */
export function toBoardAssignment(row: SupervisionAssignmentRow): BoardAssignmentType {
  const { id, supervisorId, superviseeId, kind, isStandby, state, activeFrom, endReason } = row;
  return Object.assign(new BoardAssignmentType(), {
    id,
    supervisorId,
    superviseeId,
    kind,
    isStandby,
    state,
    activeFrom,
    endReason,
    activeUntil: orNoEnd(row.activeUntil),
    agreementDueAt: orNoEnd(row.agreementDueAt),
    agreementSignedAt: orNoEnd(row.agreementSignedAt),
  });
}
