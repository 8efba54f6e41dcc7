import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ROLES } from '@subrosa/access';
import type { Role } from '@subrosa/access';
import { OfParent } from '@subrosa/platform/graphql/index.js';

/** The roles as a GraphQL enum; one object serves every type that names a role. */
export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as Record<Role, Role>;
registerEnumType(RoleEnum, { name: 'Role', description: 'What a membership lets a person do in a clinic.' });

@ObjectType('OwnClinic', { description: 'A clinic in which the signed-in person is a member today.' })
export class OwnClinicType {
  @OfParent()
  @Field(() => ID, { description: 'The clinic.' })
  id!: string;

  @OfParent()
  @Field({ description: 'Its name.' })
  name!: string;

  @OfParent()
  @Field({ description: 'True for a clinic of fictional people, made for looking around.' })
  isDemo!: boolean;

  @OfParent()
  @Field(() => [RoleEnum], { description: 'The roles of the person there.' })
  roles!: Role[];
}

@ObjectType('Session', { description: 'A signed-in browser.' })
export class SessionType {
  @OfParent()
  @Field(() => ID, { description: 'The session.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'Who is signed in.' })
  personId!: string;

  @OfParent()
  @Field({ description: 'Their name as colleagues see it.' })
  displayName!: string;

  @OfParent()
  @Field({ description: 'A locked session can only be unlocked or ended.' })
  isLocked!: boolean;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it locks itself without activity.' })
  idleUntil!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it ends whatever happens.' })
  absoluteUntil!: Date;

  @OfParent()
  @Field(() => ID, { nullable: true, description: 'The clinic it acts in; null until one is chosen.' })
  clinicId!: string | null;

  @OfParent()
  @Field(() => [RoleEnum], { description: 'The roles in that clinic, as of now.' })
  roles!: Role[];
}

@ObjectType('SessionEntry', { description: 'One of the living sessions of the signed-in person.' })
export class SessionEntryType {
  @OfParent()
  @Field(() => ID, { description: 'The session; give it to revokeSession.' })
  id!: string;

  @OfParent()
  @Field({ description: 'What the browser says it is.' })
  label!: string;

  @OfParent()
  @Field({ description: 'True for the session that asks.' })
  isThis!: boolean;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  createdAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was last used.' })
  lastSeenAt!: Date;
}

@ObjectType('DemoPerson', { description: 'Someone a visitor can look around as.' })
export class DemoPersonType {
  @OfParent()
  @Field({ description: 'Give it to signInAsDemo.' })
  persona!: string;

  @OfParent()
  @Field({ description: 'Their fictional name.' })
  displayName!: string;

  @OfParent()
  @Field(() => [RoleEnum], { description: 'Their roles in the demo clinic.' })
  roles!: Role[];
}
