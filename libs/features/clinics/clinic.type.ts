import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OfParent } from '@subrosa/platform/graphql/index.js';
import type { ClinicRow } from './clinic.row.js';
import { retentionBounds } from './domain/retention-bounds.js';
import type { RetentionField } from './domain/retention-bounds.js';

// So that a client can tie a refusal to its field.
const RetentionFieldEnum: Readonly<Record<RetentionField, RetentionField>> = {
  afterSignOffSeconds: 'afterSignOffSeconds',
  backstopSeconds: 'backstopSeconds',
  maximumSeconds: 'maximumSeconds',
  idleDraftSeconds: 'idleDraftSeconds',
  reviewDueSeconds: 'reviewDueSeconds',
  colleagueDueSeconds: 'colleagueDueSeconds',
  groupDueSeconds: 'groupDueSeconds',
};
registerEnumType(RetentionFieldEnum, {
  name: 'RetentionField',
  description: 'A duration of the retention policy.',
});

@ObjectType('RetentionBound', { description: 'What one duration of the retention policy may be.' })
export class RetentionBoundType {
  @OfParent()
  @Field(() => RetentionFieldEnum, { description: 'Which duration.' })
  field!: RetentionField;

  @OfParent()
  @Field(() => Int, { description: 'What a clinic starts with, in seconds.' })
  standard!: number;

  @OfParent()
  @Field(() => Int, { description: 'The least that is allowed here, in seconds.' })
  minimum!: number;

  @OfParent()
  @Field(() => Int, { description: 'The most that is allowed, in seconds.' })
  maximum!: number;
}

@ObjectType('RetentionPolicy', {
  description: 'How long cases and drafts live in this clinic; whole seconds.',
})
export class RetentionPolicyType {
  @OfParent()
  @Field(() => Int, { description: 'Counts the changes; give it back as expectedVersion.' })
  version!: number;

  @OfParent()
  @Field(() => Int, { description: 'From sign-off to expiry.' })
  afterSignOffSeconds!: number;

  @OfParent()
  @Field(() => Int, { description: 'From submission to expiry, if nothing else happens.' })
  backstopSeconds!: number;

  @OfParent()
  @Field(() => Int, { description: 'From submission to the latest expiry that extensions can reach.' })
  maximumSeconds!: number;

  @OfParent()
  @Field(() => Int, { description: 'From the last save of a draft to its expiry.' })
  idleDraftSeconds!: number;

  @OfParent()
  @Field(() => Int, { description: 'From submission to the moment a supervisor\u2019s review is overdue.' })
  reviewDueSeconds!: number;

  @OfParent()
  @Field(() => Int, {
    description: 'From submission to the moment a named colleague\u2019s answer is overdue.',
  })
  colleagueDueSeconds!: number;

  @OfParent()
  @Field(() => Int, { description: 'From submission to the moment a group\u2019s answer is overdue.' })
  groupDueSeconds!: number;

  @OfParent()
  @Field(() => [RetentionBoundType], { description: 'What each duration may be in this clinic.' })
  bounds!: RetentionBoundType[];
}

@ObjectType('ClinicViewerCan', { description: 'What the signed-in person may do with the clinic now.' })
export class ClinicViewerCanType {
  @OfParent()
  @Field({ description: 'Invite people.' })
  invite!: boolean;

  @OfParent()
  @Field({ description: 'Change the retention policy.' })
  changeRetention!: boolean;

  @OfParent()
  @Field({ description: 'Hold the ceremony of the recovery key.' })
  setRecovery!: boolean;

  @OfParent()
  @Field({ description: 'Say who is on call.' })
  setOnCall!: boolean;

  @OfParent()
  @Field({ description: 'Create and change programmes, and say who works in them.' })
  changeProgrammes!: boolean;
}

@ObjectType('OnCall', {
  description: 'Whom to phone when it cannot wait. Subrosa is not monitored: call now.',
})
export class OnCallType {
  @OfParent()
  @Field(() => Int, {
    description: 'Counts the changes; give it back to say which one was shown, or which one is changed.',
  })
  version!: number;

  @OfParent()
  @Field(() => String, {
    nullable: true,
    description: 'Who, or which service; null while nobody is on call.',
  })
  name!: string | null;

  @OfParent()
  @Field(() => String, { nullable: true, description: 'The number to phone; null while nobody is on call.' })
  phone!: string | null;
}

@ObjectType('Clinic', { description: 'The clinic in which the session acts.' })
export class ClinicType {
  @OfParent()
  @Field(() => ID, { description: 'The clinic.' })
  id!: string;

  @OfParent()
  @Field({ description: 'Its name.' })
  name!: string;

  @OfParent()
  @Field({ description: 'The IANA time zone in which its days begin and end.' })
  timeZone!: string;

  @OfParent()
  @Field({ description: 'Whose rules of supervision hold, such as US-CA.' })
  jurisdiction!: string;

  @OfParent()
  @Field({ description: 'True for a clinic of fictional people.' })
  isDemo!: boolean;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was set up.' })
  createdAt!: Date;

  @OfParent()
  @Field(() => String, {
    nullable: true,
    description: 'The public key to which every record key is sealed too; null before the ceremony.',
  })
  recoveryPublicKey!: string | null;

  @OfParent()
  @Field(() => RetentionPolicyType, { description: 'How long things live here.' })
  retentionPolicy!: RetentionPolicyType;

  @OfParent()
  @Field(() => OnCallType, {
    nullable: true,
    description: 'Who is on call; null for a guest, who does not work here.',
  })
  onCall!: OnCallType | null;

  @OfParent()
  @Field(() => ClinicViewerCanType, { description: 'What the signed-in person may do with it now.' })
  viewerCan!: ClinicViewerCanType;
}

/** A clinic for the client; `can` answers for the one who asks. */
export function toClinicType(row: ClinicRow, can: (action: string) => boolean): ClinicType {
  return {
    id: row.id,
    name: row.name,
    timeZone: row.timeZone,
    jurisdiction: row.jurisdiction,
    isDemo: row.isDemo,
    createdAt: row.createdAt,
    recoveryPublicKey: row.recoveryPublicKey,
    retentionPolicy: {
      version: row.policyVersion,
      afterSignOffSeconds: row.afterSignOffSeconds,
      backstopSeconds: row.backstopSeconds,
      maximumSeconds: row.maximumSeconds,
      idleDraftSeconds: row.idleDraftSeconds,
      reviewDueSeconds: row.reviewDueSeconds,
      colleagueDueSeconds: row.colleagueDueSeconds,
      groupDueSeconds: row.groupDueSeconds,
      bounds: [...retentionBounds(row)],
    },
    onCall: can('clinic.seeOnCall') ? toOnCallType(row) : null,
    viewerCan: {
      invite: can('clinic.invite'),
      changeRetention: can('clinic.changeRetention'),
      setRecovery: can('clinic.setRecovery'),
      setOnCall: can('clinic.setOnCall'),
      changeProgrammes: can('clinic.createProgramme'),
    },
  };
}

function toOnCallType({ onCallName, onCallPhone, onCallVersion: version }: ClinicRow): OnCallType {
  return {
    version,
    name: onCallName === '' ? null : onCallName,
    phone: onCallPhone === '' ? null : onCallPhone,
  };
}
