import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@subrosa/platform/graphql/index.js';
import { REMOVAL_REASONS } from './remove-member.js';
import type { RemovalReason } from './remove-member.js';

const RemovalReasonEnum = enumOf(REMOVAL_REASONS);
registerEnumType(RemovalReasonEnum, { name: 'GroupRemovalReason', description: 'Why somebody is removed.' });

@InputType({ description: 'Which groups.' })
export class GroupFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'True: only those to which you belong yourself.' })
  onlyMine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those that have ended too.' })
  includesEnded?: boolean | null;
}

@InputType({ description: 'The supervision group that is to be.' })
export class CreateSupervisionGroupInput {
  @Field({ description: 'Its name, 1 to 120 characters.' })
  name!: string;

  @Field(() => ID, { description: 'The person who supervises it.' })
  supervisorId!: string;
}

@InputType({ description: 'Who is to take a place.' })
export class AddSuperviseeInput {
  @Field(() => ID, { description: 'The supervision group.' })
  groupId!: string;

  @Field(() => ID, { description: 'The person, whom the supervisor of the group supervises.' })
  superviseeId!: string;
}

@InputType({ description: 'Which place ends.' })
export class RemoveSuperviseeInput {
  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'Which group ends.' })
export class EndGroupInput {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'The consultation group that is to be.' })
export class CreateConsultationGroupInput {
  @Field({ description: 'Its name, 1 to 120 characters.' })
  name!: string;

  @Field(() => [ID], { description: 'The people who lead it, 1 to 10.' })
  facilitatorIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The first covenant; a facilitator publishes it if left out.',
  })
  covenant?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'From sign-off to expiry; the clinic\u2019s if left out.',
  })
  afterSignOffSeconds?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'From submission to expiry; the clinic\u2019s if left out.',
  })
  backstopSeconds?: number | null;
}

@InputType({ description: 'Which person, in which consultation group.' })
export class GroupPersonInput {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;
}

@InputType({ description: 'The decision on a guest.' })
export class DecideGuestInput {
  @Field(() => ID, { description: 'The proposal.' })
  membershipId!: string;

  @Field({ description: 'True to approve, false to decline.' })
  approve!: boolean;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'Which membership of a group.' })
export class GroupMembershipInput {
  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'Who is removed and why.' })
export class RemoveGroupMemberInput extends GroupMembershipInput {
  @Field(() => RemovalReasonEnum, { description: 'Why.' })
  reason!: RemovalReason;
}

@InputType({ description: 'A new covenant.' })
export class PublishCovenantInput {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field({ description: 'The text, 1 to 20,000 characters, free of what could tell who a client is.' })
  covenant!: string;

  @Field(() => Int, { description: 'The covenantVersion that it replaces; 0 for the first.' })
  replacesVersion!: number;
}

@InputType({ description: 'A signature.' })
export class SignCovenantInput {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => Int, { description: 'The covenantVersion that was read.' })
  seenVersion!: number;
}

@InputType({ description: 'How long the cases of a group are to live from now on; whole seconds.' })
export class GroupRetentionInput {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => Int, { description: 'From sign-off to expiry.' })
  afterSignOffSeconds!: number;

  @Field(() => Int, { description: 'From submission to expiry, if nothing else happens.' })
  backstopSeconds!: number;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}
