import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Role } from '@subrosa/access';
import { RoleEnum } from '../identity/index.js';

@InputType({ description: 'Whom to invite.' })
export class InvitePersonInput {
  @Field({ description: 'The address; it becomes the login of someone new.' })
  email!: string;

  @Field(() => [RoleEnum], { description: 'The roles it gives.' })
  roles!: Role[];

  @Field(() => Int, { nullable: true, description: 'Days it can be used, 1 to 14; 7 if left out.' })
  validDays?: number | null;
}

@InputType({ description: 'What somebody new chooses; someone with a login signs in and leaves both out.' })
export class AcceptInvitationInput {
  @Field({ description: 'The token that was handed over.' })
  token!: string;

  @Field(() => String, { nullable: true, description: 'The name colleagues will see.' })
  displayName?: string | null;

  @Field(() => String, { nullable: true, description: 'A password of 12 to 200 characters.' })
  password?: string | null;
}

@InputType({ description: 'The roles a member is to have.' })
export class ChangeRolesInput {
  @Field(() => ID, { description: 'The membership.' })
  memberId!: string;

  @Field(() => [RoleEnum], { description: 'All roles from now on.' })
  roles!: Role[];

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'A licence that the clinic has seen.' })
export class AddLicenceInput {
  @Field(() => ID, { description: 'The membership of whoever holds it.' })
  memberId!: string;

  @Field({ description: 'Its abbreviation, such as LMFT.' })
  type!: string;

  @Field({ description: 'Its number with the board.' })
  number!: string;

  @Field({ description: 'Where it is valid, such as US-CA.' })
  jurisdiction!: string;

  @Field({ description: 'The day it was issued, YYYY-MM-DD.' })
  issuedOn!: string;

  @Field({ description: 'Its last day, YYYY-MM-DD, in the zone of the clinic.' })
  expiresOn!: string;
}

@InputType({ description: 'The new last day of a licence.' })
export class RenewLicenceInput {
  @Field(() => ID, { description: 'The licence.' })
  licenceId!: string;

  @Field({ description: 'Its last day, YYYY-MM-DD, in the zone of the clinic.' })
  expiresOn!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'The retention policy that is to hold from now on; whole seconds.' })
export class RetentionPolicyInput {
  @Field(() => Int, { description: 'From sign-off to expiry.' })
  afterSignOffSeconds!: number;

  @Field(() => Int, { description: 'From submission to expiry, if nothing else happens.' })
  backstopSeconds!: number;

  @Field(() => Int, { description: 'From submission to the latest expiry that extensions can reach.' })
  maximumSeconds!: number;

  @Field(() => Int, { description: 'From the last save of a draft to its expiry.' })
  idleDraftSeconds!: number;

  @Field(() => Int, { description: 'From submission to the moment a supervisor\u2019s review is overdue.' })
  reviewDueSeconds!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'From submission to the moment a named colleague\u2019s answer is overdue; as it is if left out.',
  })
  colleagueDueSeconds?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'From submission to the moment a group\u2019s answer is overdue; as it is if left out.',
  })
  groupDueSeconds?: number | null;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'Who is on call from now on; nobody if both are left out.' })
export class OnCallInput {
  @Field(() => String, { nullable: true, description: 'A name or a service, of 1 to 120 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The number to phone.' })
  phone?: string | null;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'One share of a ceremony, sealed to its holder.' })
export class RecoveryShareInput {
  @Field(() => ID, { description: 'The holder.' })
  holderId!: string;

  @Field({ description: 'The public key it is sealed to.' })
  holderPublicKey!: string;

  @Field(() => Int, { description: 'The place in the ceremony, from 0.' })
  index!: number;

  @Field({ description: 'The envelope.' })
  sealedShare!: string;
}

@InputType({ description: 'What a device brings back from the ceremony.' })
export class ClinicRecoveryInput {
  @Field({ description: '16 random bytes as base64url, bound into every share.' })
  ceremonyId!: string;

  @Field({ description: 'The clinic\u2019s new public key, 32 bytes as base64url.' })
  publicKey!: string;

  @Field(() => Int, { description: 'How many shares open the key; at least 2.' })
  threshold!: number;

  @Field(() => [RecoveryShareInput], { description: 'The shares in the order of the ceremony.' })
  shares!: RecoveryShareInput[];

  @Field(() => String, {
    nullable: true,
    description: 'The clinic\u2019s public key until now; left out the first time.',
  })
  replaces?: string | null;
}

@InputType({ description: 'Your own key pair, sealed on your device.' })
export class VaultKeysInput {
  @Field({ description: '32 bytes as base64url.' })
  publicKey!: string;

  @Field({ description: 'The private half under your passphrase.' })
  byPassphrase!: string;

  @Field({ description: 'The private half under your recovery code.' })
  byRecoveryCode!: string;

  @Field(() => Int, { description: 'The version these replace; 0 for the first.' })
  expectedVersion!: number;
}
