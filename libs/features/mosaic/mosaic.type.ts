import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Mosaic, MosaicFact } from '@subrosa/deid';
import { OfParent } from '@subrosa/platform/graphql/index.js';
import type { WeighedWriteUp } from './weigh-write-up.js';

const MosaicLevelEnum = { LOW: 'LOW', SOME: 'SOME', HIGH: 'HIGH' } as const;
registerEnumType(MosaicLevelEnum, {
  name: 'MosaicLevel',
  description: 'How far facts together may point to one person; LOW is no promise.',
});

const MosaicHelpEnum = { A_LOT: 'A_LOT', SOME: 'SOME', A_LITTLE: 'A_LITTLE' } as const;
registerEnumType(MosaicHelpEnum, {
  name: 'MosaicHelp',
  description: 'How much putting a fact more generally helps.',
});

const MosaicSourceEnum = {
  WRITE_UP: 'WRITE_UP',
  VERSION: 'VERSION',
  COMMENT: 'COMMENT',
  READERS: 'READERS',
} as const;
registerEnumType(MosaicSourceEnum, {
  name: 'MosaicSource',
  description:
    'Where a fact stands: in the text at hand, an earlier version or a comment; or readers know it anyway.',
});

@ObjectType('MosaicMatches', {
  description: 'About how many people share the facts, as a power of ten; an order of magnitude.',
})
export class MosaicMatchesType {
  @OfParent()
  @Field(() => Int, { description: 'At least.' })
  least!: number;

  @OfParent()
  @Field(() => Int, { description: 'Fewer than.' })
  below!: number;

  @OfParent()
  @Field({ description: 'In words.' })
  words!: string;
}

@ObjectType('MosaicFact', {
  description: 'A fact that weighs; it is told by its place and by words that quote nothing of the case.',
})
export class MosaicFactType {
  @OfParent()
  @Field({ description: 'What it is about: AGE, OCCUPATION, PLACE, EVENT …' })
  kind!: string;

  @OfParent()
  @Field({ description: 'In words.' })
  words!: string;

  @OfParent()
  @Field(() => MosaicSourceEnum, { description: 'Where it stands.' })
  source!: keyof typeof MosaicSourceEnum;

  @OfParent()
  @Field(() => Int, { nullable: true, description: 'The version; null elsewhere.' })
  versionNumber!: number | null;

  @OfParent()
  @Field(() => ID, { nullable: true, description: 'The comment; null elsewhere.' })
  commentId!: string | null;

  @OfParent()
  @Field(() => String, {
    nullable: true,
    description: 'The key of the section, `question` for the question; null for what readers know anyway.',
  })
  section!: string | null;

  @OfParent()
  @Field(() => Int, { description: 'Where it begins, in UTF-16 code units.' })
  from!: number;

  @OfParent()
  @Field(() => Int, { description: 'Where it ends; not included.' })
  to!: number;

  @OfParent()
  @Field({
    description: 'True if it stands in an earlier version or a comment, where it may have been read.',
  })
  isInEarlier!: boolean;
}

@ObjectType('MosaicSuggestion', { description: 'A fact that is better put more generally.' })
export class MosaicSuggestionType {
  @OfParent()
  @Field(() => Int, { description: 'Which of the facts, counted from 0.' })
  fact!: number;

  @OfParent()
  @Field({ description: 'How, in words.' })
  say!: string;

  @OfParent()
  @Field(() => MosaicHelpEnum, { description: 'How much it helps.' })
  helps!: keyof typeof MosaicHelpEnum;
}

@ObjectType('Mosaic', {
  description:
    'Which facts of a case together may point to one person. Advice to its author; the gate does not ask it.',
})
export class MosaicType {
  @OfParent()
  @Field(() => MosaicLevelEnum, { description: 'How far they may.' })
  level!: keyof typeof MosaicLevelEnum;

  @OfParent()
  @Field(() => MosaicMatchesType, { description: 'About how many people share them.' })
  expectedMatches!: MosaicMatchesType;

  @OfParent()
  @Field(() => [MosaicFactType], { description: 'The facts, the most telling first; at most 100.' })
  facts!: MosaicFactType[];

  @OfParent()
  @Field(() => [String], { description: 'The same in one to three sentences.' })
  sentences!: string[];

  @OfParent()
  @Field(() => [MosaicSuggestionType], {
    description: 'What to put more generally in the text at hand, what helps most first.',
  })
  suggestions!: MosaicSuggestionType[];
}

/** The mosaic as the author sees it. */
export function toMosaicType({ mosaic, sources }: WeighedWriteUp): MosaicType {
  const { level, sentences }: Mosaic = mosaic;
  return Object.assign(new MosaicType(), {
    level,
    sentences: [...sentences],
    expectedMatches: Object.assign(new MosaicMatchesType(), mosaic.expectedMatches),
    facts: mosaic.facts.map((fact) => toFactType(fact, sources)),
    suggestions: mosaic.suggestions.map((one) => Object.assign(new MosaicSuggestionType(), one)),
  });
}

function toFactType(fact: MosaicFact, sources: WeighedWriteUp['sources']): MosaicFactType {
  const of = fact.document === null ? undefined : sources[fact.document];
  const { kind, words, section, from, to, isInEarlier } = fact;
  return Object.assign(new MosaicFactType(), {
    ...{ kind, words, section, from, to, isInEarlier },
    source: of?.source ?? 'READERS',
    versionNumber: of?.versionNumber ?? null,
    commentId: of?.commentId ?? null,
  });
}
