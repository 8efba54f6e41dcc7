import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'The text under one heading.' })
class MosaicSectionInput {
  @Field({ description: 'The key of the heading in the template.' })
  key!: string;

  @Field({ description: 'The pseudonymized text.' })
  text!: string;
}

@InputType({ description: 'A write-up of an own draft.' })
export class DraftMosaicInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;

  @Field({ description: 'The question to the readers.' })
  question!: string;

  @Field(() => [MosaicSectionInput], { description: 'The sections.' })
  sections!: MosaicSectionInput[];
}

@InputType({ description: 'The next version of an own case.' })
export class CaseMosaicInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field({ description: 'The question to the readers.' })
  question!: string;

  @Field(() => [MosaicSectionInput], { description: 'The sections.' })
  sections!: MosaicSectionInput[];
}
