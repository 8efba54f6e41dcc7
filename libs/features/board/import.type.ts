import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OfParent } from '@subrosa/platform/graphql/index.js';

@ObjectType('ImportProblem', { description: 'What is wrong with one line, in words that say what to do.' })
export class ImportProblemType {
  @OfParent()
  @Field(() => Int, {
    description: 'The line of the file, the heading being 1; of a roll-over, the assignment.',
  })
  line!: number;

  @OfParent()
  @Field(() => String, { nullable: true, description: 'The column, if it is one.' })
  column!: string | null;

  @OfParent()
  @Field({ description: 'What it is, as a code.' })
  code!: string;

  @OfParent()
  @Field({ description: 'What it is, in words.' })
  text!: string;
}

@ObjectType('ImportReport', { description: 'What became of a file: all of it was written, or nothing.' })
export class ImportReportType {
  @OfParent()
  @Field(() => Int, { description: 'How many lines were looked at.' })
  lines!: number;

  @OfParent()
  @Field({ description: 'Whether it was written.' })
  isWritten!: boolean;

  @OfParent()
  @Field(() => [ImportProblemType], { description: 'Every bad line.' })
  problems!: readonly ImportProblemType[];
}

@ObjectType('ImportedInvitation', { description: 'An invitation to hand over.' })
export class ImportedInvitationType {
  @OfParent()
  @Field(() => Int, { description: 'The line of the file.' })
  line!: number;

  @OfParent()
  @Field({ description: 'For whom.' })
  email!: string;

  @OfParent()
  @Field({ description: 'What the person gives to accept; told this once.' })
  token!: string;
}

@ObjectType('PeopleImportReport', { description: 'What became of a file of people.' })
export class PeopleImportReportType extends ImportReportType {
  @OfParent()
  @Field(() => [ImportedInvitationType], { description: 'The invitations; none unless it was written.' })
  invitations!: readonly ImportedInvitationType[];
}

@InputType('CsvInput', { description: 'A comma-separated file.' })
export class CsvInputType {
  @Field({ description: 'Its text, with a heading; at most 2,000 lines.' })
  csv!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'True: everything is checked and nothing is written.',
  })
  isDryRun!: boolean;
}

@InputType('RollOverInput', { description: 'Which assignments go on into the next term.' })
export class RollOverInputType {
  @Field({ description: 'Those that end on this day or before, YYYY-MM-DD: the last day of the old term.' })
  endingBefore!: string;

  @Field({ description: 'The last day of the new term, YYYY-MM-DD.' })
  untilOn!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'True: everything is checked and nothing is written.',
  })
  isDryRun!: boolean;
}
