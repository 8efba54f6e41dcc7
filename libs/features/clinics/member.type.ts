import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { FOREVER } from '@subrosa/kernel';
import type { Role } from '@subrosa/access';
import type { Granted } from '@subrosa/platform/database/index.js';
import { OfParent, PageInfo } from '@subrosa/platform/graphql/index.js';
import { RoleEnum } from '../identity/index.js';
import type { LicenceRow } from './licence.row.js';
import type { Member } from './member.repository.js';

@ObjectType('Person', { description: 'Somebody of the clinic, by name.' })
export class PersonType {
  @OfParent()
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @OfParent()
  @Field({ description: 'The name colleagues see.' })
  displayName!: string;
}

@ObjectType('Licence', { description: 'A professional licence as the clinic has recorded it.' })
export class LicenceType {
  @OfParent()
  @Field(() => ID, { description: 'The licence.' })
  id!: string;

  @OfParent()
  @Field({ description: 'Its abbreviation, such as LMFT.' })
  type!: string;

  @OfParent()
  @Field({ description: 'Its number with the board.' })
  number!: string;

  @OfParent()
  @Field({ description: 'Where it is valid, such as US-CA.' })
  jurisdiction!: string;

  @OfParent()
  @Field({ description: 'The day it was issued, YYYY-MM-DD.' })
  issuedOn!: string;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'The first instant at which it is no longer in force.' })
  expiresAt!: Date;

  @OfParent()
  @Field(() => Int, { description: 'Give it back as expectedVersion.' })
  version!: number;
}

@ObjectType('MemberViewerCan', { description: 'What the signed-in person may do with this member now.' })
export class MemberViewerCanType {
  @OfParent()
  @Field({ description: 'Change the roles.' })
  changeRoles!: boolean;

  @OfParent()
  @Field({ description: 'End the membership.' })
  end!: boolean;

  @OfParent()
  @Field({ description: 'Record a licence.' })
  addLicence!: boolean;
}

@ObjectType('Member', { description: 'What a person is in the clinic.' })
export class MemberType {
  @OfParent()
  @Field(() => ID, { description: 'The membership.' })
  id!: string;

  @OfParent()
  @Field(() => PersonType, { description: 'Who it is.' })
  person!: PersonType;

  @OfParent()
  @Field(() => [RoleEnum], { description: 'The roles here.' })
  roles!: Role[];

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  activeFrom!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it ended or will end; null for no end.',
  })
  activeUntil!: Date | null;

  @OfParent()
  @Field(() => String, {
    nullable: true,
    description: 'The login; only for the person and for who keeps the accounts.',
  })
  email!: string | null;

  @OfParent()
  @Field(() => Int, { description: 'Give it back as expectedVersion.' })
  version!: number;

  @OfParent()
  @Field(() => [String], { description: 'Why the signed-in person sees this member.' })
  because!: string[];

  @OfParent()
  @Field(() => MemberViewerCanType, { description: 'What the signed-in person may do with it now.' })
  viewerCan!: MemberViewerCanType;
}

@ObjectType('MemberEdge', { description: 'One row of the people.' })
export class MemberEdge {
  @OfParent()
  @Field({ description: 'Give it as `after` to go on from here; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => MemberType, { description: 'The member.' })
  node!: MemberType;
}

@ObjectType('MemberConnection', { description: 'A page of the people, by name.' })
export class MemberConnection {
  @OfParent()
  @Field(() => [MemberEdge], { description: 'The rows.' })
  edges!: readonly MemberEdge[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Whether more follow.' })
  pageInfo!: PageInfo;
}

/** An instant for the client, null where it means "no end". */
export function orNoEnd(at: Date): Date | null {
  return at.getTime() >= FOREVER.getTime() ? null : at;
}

/** A licence for the client. */
export function toLicenceType(row: LicenceRow): LicenceType {
  const { id, type, number, jurisdiction, issuedOn, expiresAt, version } = row;
  return { id, type, number, jurisdiction, issuedOn, expiresAt, version };
}

/** A member for the client; `can` answers for the one who asks. */
export function toMemberType(item: Granted<Member>, can: (action: string) => boolean): MemberType {
  const { membership, person } = item.row;
  return {
    id: membership.id,
    person: { id: person.id, displayName: person.displayName },
    roles: membership.roles,
    activeFrom: membership.activeFrom,
    activeUntil: orNoEnd(membership.activeUntil),
    email: can('member.seeAddress') ? person.email : null,
    version: membership.version,
    because: item.grants.map(({ reason }) => reason),
    viewerCan: {
      changeRoles: can('member.changeRoles'),
      end: can('member.end'),
      addLicence: can('member.addLicence'),
    },
  };
}
