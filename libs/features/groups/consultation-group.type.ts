import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { OfParent, PageInfo } from '@subrosa/platform/graphql/index.js';
import { orNoEnd } from '../clinics/index.js';
import type { ConsultationGroupRow } from './consultation-group.row.js';
import type { CovenantRow } from './covenant.row.js';

@ObjectType('Covenant', { description: 'What the members of a group have agreed on, in one version.' })
export class CovenantType {
  @OfParent()
  @Field(() => Int, { description: 'Its number; give it as seenVersion to sign it.' })
  covenantVersion!: number;

  @OfParent()
  @Field({ description: 'The text.' })
  body!: string;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'Since when it is in force.' })
  publishedAt!: Date;
}

@ObjectType('ConsultationGroupViewerCan', { description: 'What the signed-in person may do with it now.' })
export class ConsultationGroupViewerCanType {
  @OfParent()
  @Field({ description: 'Admit a member at once.' })
  admit!: boolean;

  @OfParent()
  @Field({ description: 'Propose a guest to the director.' })
  proposeGuest!: boolean;

  @OfParent()
  @Field({ description: 'Publish a new covenant.' })
  publishCovenant!: boolean;

  @OfParent()
  @Field({ description: 'Sign the covenant.' })
  sign!: boolean;

  @OfParent()
  @Field({ description: 'Appoint facilitators.' })
  appoint!: boolean;

  @OfParent()
  @Field({ description: 'Change how long its cases live.' })
  changeRetention!: boolean;

  @OfParent()
  @Field({ description: 'End it.' })
  end!: boolean;
}

@ObjectType('ConsultationGroup', { description: 'A closed group of peers who have signed one covenant.' })
export class ConsultationGroupType {
  @OfParent()
  @Field(() => ID, { description: 'The group.' })
  id!: string;

  @OfParent()
  @Field({ description: 'Its name.' })
  name!: string;

  @OfParent()
  @Field(() => Int, { description: 'The number of the covenant in force; 0 while there is none.' })
  covenantVersion!: number;

  @OfParent()
  @Field(() => Int, { description: 'Seconds from sign-off to the expiry of a case.' })
  afterSignOffSeconds!: number;

  @OfParent()
  @Field(() => Int, {
    description: 'Seconds from submission to the expiry of a case, if nothing else happens.',
  })
  backstopSeconds!: number;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  activeFrom!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended; null while it lives.' })
  activeUntil!: Date | null;

  @OfParent()
  @Field(() => Int, { description: 'Give it back as expectedVersion.' })
  version!: number;
}

@ObjectType('ConsultationGroupEdge', { description: 'One row of the consultation groups.' })
export class ConsultationGroupEdge {
  @OfParent()
  @Field({ description: 'Give it as `after` to go on from here; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => ConsultationGroupType, { description: 'The group.' })
  node!: ConsultationGroupType;

  @OfParent()
  @Field(() => [String], { description: 'Why the signed-in person sees it.' })
  because!: string[];
}

@ObjectType('ConsultationGroupConnection', {
  description: 'A page of consultation groups, the latest made first.',
})
export class ConsultationGroupConnection {
  @OfParent()
  @Field(() => [ConsultationGroupEdge], { description: 'The rows.' })
  edges!: readonly ConsultationGroupEdge[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Whether more follow.' })
  pageInfo!: PageInfo;
}

/** A consultation group for the client. */
export function toConsultationGroupType(row: ConsultationGroupRow): ConsultationGroupType {
  const { id, name, covenantVersion, afterSignOffSeconds, backstopSeconds, activeFrom, version } = row;
  return {
    ...{ id, name, covenantVersion, afterSignOffSeconds, backstopSeconds, activeFrom, version },
    activeUntil: orNoEnd(row.activeUntil),
  };
}

/** A covenant for the client. */
export function toCovenantType({ covenantVersion, body, publishedAt }: CovenantRow): CovenantType {
  return { covenantVersion, body, publishedAt };
}
