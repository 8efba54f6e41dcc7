import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OfParent } from '@subrosa/platform/graphql/index.js';
import type { TextFinding } from './free-text-screen.js';

@ObjectType('TextFinding', {
  description: 'A stretch of a typed text that may identify a client. Replace it, or keep it with a reason.',
})
export class TextFindingType {
  @OfParent()
  @Field({ description: 'The input field it stands in.' })
  field!: string;

  @OfParent()
  @Field(() => Int, { description: 'Where it begins, in UTF-16 code units.' })
  from!: number;

  @OfParent()
  @Field(() => Int, { description: 'Where it ends; half-open.' })
  to!: number;

  @OfParent()
  @Field({ description: 'What it seems to be; the letter is that of the Safe Harbor list.' })
  kind!: string;

  @OfParent()
  @Field(() => [String], { description: 'Why it was marked, in plain English.' })
  reasons!: readonly string[];

  @OfParent()
  @Field({ description: 'What could be written instead.' })
  replacement!: string;
}

@InputType({ description: 'A marked stretch that the writer keeps, with the reason from the closed list.' })
export class KeptTextInput {
  @Field({ description: 'The input field it stands in, as in the finding.' })
  field!: string;

  @Field(() => Int, { description: 'Where it begins, in UTF-16 code units.' })
  from!: number;

  @Field(() => Int, { description: 'Where it ends; half-open.' })
  to!: number;

  @Field({ description: 'The kind of the finding.' })
  kind!: string;

  @Field({ description: 'Why it is kept: one of the reasons to keep a finding.' })
  reasonCode!: string;
}

/** A finding as its writer is told of it. */
export function toTextFindingType(finding: TextFinding): TextFindingType {
  return { ...finding };
}
