import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Granted } from '@subrosa/platform/database/index.js';
import { OfParent, PageInfo, enumOf, enumOfKeys } from '@subrosa/platform/graphql/index.js';
import { orNoEnd } from '../clinics/index.js';
import { PLACE_TEXT } from './domain/supervision-place.js';
import type { PlaceCode, PlaceFinding } from './domain/supervision-place.js';
import type { SupervisionGroupMemberRow } from './supervision-group-member.row.js';
import type { SupervisionGroupRow } from './supervision-group.row.js';

const PlaceCodeEnum = enumOfKeys(PLACE_TEXT);
registerEnumType(PlaceCodeEnum, {
  name: 'SupervisionPlaceCode',
  description: 'What can speak against a supervision group or a place in it.',
});

const PlaceEffectEnum = enumOf(['REFUSE', 'WARN']);
registerEnumType(PlaceEffectEnum, {
  name: 'SupervisionPlaceEffect',
  description: 'REFUSE: nothing was changed. WARN: it was done, and this is to be known.',
});

@ObjectType('SupervisionPlace', { description: 'The place of a supervisee in a supervision group.' })
export class SupervisionPlaceType {
  @OfParent()
  @Field(() => ID, { description: 'The place.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The supervisee.' })
  personId!: string;

  @OfParent()
  @Field(() => ID, { description: 'The assignment that it rests on and ends with.' })
  assignmentId!: string;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  activeFrom!: Date;

  @OfParent()
  @Field(() => Int, { description: 'Give it back as expectedVersion.' })
  version!: number;
}

@ObjectType('SupervisionGroupViewerCan', { description: 'What the signed-in person may do with it now.' })
export class SupervisionGroupViewerCanType {
  @OfParent()
  @Field({ description: 'Add and remove supervisees.' })
  changePlaces!: boolean;

  @OfParent()
  @Field({ description: 'End it.' })
  end!: boolean;
}

@ObjectType('SupervisionGroup', {
  description: 'One supervisor with supervisees, who learn from each other.',
})
export class SupervisionGroupType {
  @OfParent()
  @Field(() => ID, { description: 'The group.' })
  id!: string;

  @OfParent()
  @Field({ description: 'Its name.' })
  name!: string;

  @OfParent()
  @Field(() => ID, { description: 'The person who supervises it.' })
  supervisorId!: string;

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

@ObjectType('SupervisionGroupEdge', { description: 'One row of the supervision groups.' })
export class SupervisionGroupEdge {
  @OfParent()
  @Field({ description: 'Give it as `after` to go on from here; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => SupervisionGroupType, { description: 'The group.' })
  node!: SupervisionGroupType;

  @OfParent()
  @Field(() => [String], { description: 'Why the signed-in person sees it.' })
  because!: string[];
}

@ObjectType('SupervisionGroupConnection', {
  description: 'A page of supervision groups, the latest made first.',
})
export class SupervisionGroupConnection {
  @OfParent()
  @Field(() => [SupervisionGroupEdge], { description: 'The rows.' })
  edges!: readonly SupervisionGroupEdge[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Whether more follow.' })
  pageInfo!: PageInfo;
}

@ObjectType('SupervisionPlaceFinding', { description: 'One thing that speaks against it.' })
export class PlaceFindingType {
  @OfParent()
  @Field(() => PlaceCodeEnum, { description: 'What it is.' })
  code!: PlaceCode;

  @OfParent()
  @Field(() => PlaceEffectEnum, { description: 'What follows from it.' })
  effect!: PlaceFinding['effect'];

  @OfParent()
  @Field({ description: 'The same in a sentence, and what to do.' })
  text!: string;

  @OfParent()
  @Field(() => String, { nullable: true, description: 'The law that says so; null where there is none.' })
  citation!: string | null;

  @OfParent()
  @Field(() => Int, { nullable: true, description: 'How many there would be, where it is about the size.' })
  count!: number | null;

  @OfParent()
  @Field(() => Int, {
    nullable: true,
    description: 'How many there may be; null where the rules are silent.',
  })
  maximum!: number | null;
}

@ObjectType('SupervisionGroupOutcome', {
  description: 'What became of the request; findings are data, not errors.',
})
export class PlaceOutcomeType {
  @OfParent()
  @Field(() => SupervisionGroupType, {
    nullable: true,
    description: 'The group; null if a finding refused it.',
  })
  group!: SupervisionGroupType | null;

  @OfParent()
  @Field({ description: 'True if nothing was changed.' })
  isRefused!: boolean;

  @OfParent()
  @Field(() => [PlaceFindingType], { description: 'Everything that was found, warnings included.' })
  findings!: PlaceFindingType[];
}

/** A place for the client. */
export function toPlaceType(row: SupervisionGroupMemberRow): SupervisionPlaceType {
  const { id, personId, assignmentId, activeFrom, version } = row;
  return { id, personId, assignmentId, activeFrom, version };
}

/** A supervision group for the client. */
export function toSupervisionGroupType(row: SupervisionGroupRow): SupervisionGroupType {
  const { id, name, supervisorId, activeFrom, version } = row;
  return { id, name, supervisorId, activeFrom, activeUntil: orNoEnd(row.activeUntil), version };
}

/** Why a row is seen, for its edge. */
export function becauseOf({ grants }: Granted<object>): string[] {
  return grants.map(({ reason }) => reason);
}

/** A finding for the client, with its sentence. */
export function toPlaceFindingType(finding: PlaceFinding): PlaceFindingType {
  return { ...finding, text: PLACE_TEXT[finding.code] };
}
