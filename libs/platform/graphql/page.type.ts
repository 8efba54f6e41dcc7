import { Field, ObjectType } from '@nestjs/graphql';
import { OfParent } from './policy-tags.js';

/** Relay's page information. */
@ObjectType({ description: 'Where a page ends and whether more follows.' })
export class PageInfo {
  @OfParent()
  @Field({ description: 'True if more rows follow the last one.' })
  hasNextPage!: boolean;

  @OfParent()
  @Field(() => String, { nullable: true, description: 'Give it as `after` to go on; opaque.' })
  endCursor!: string | null;
}
