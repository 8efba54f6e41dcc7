import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from './page.args.js';

@InputType({ description: 'A new programme of the clinic.' })
export class CreateProgrammeInput {
  @Field({ description: 'Its name, of 1 to 120 characters.' })
  name!: string;

  @Field({ description: 'True under 42 CFR Part 2.' })
  isPart2!: boolean;

  @Field({ description: 'True if everybody who works here works in it; one at most, and for good.' })
  isWholeClinic!: boolean;
}

@InputType({ description: 'What a programme is to be; what is left out stays.' })
export class ChangeProgrammeInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => String, { nullable: true, description: 'Its new name.' })
  name?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether 42 CFR Part 2 holds; not taken off once the programme has records.',
  })
  isPart2?: boolean | null;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'Who is to work in a programme.' })
export class AddProgrammeMemberInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => ID, { description: 'The membership of the person.' })
  memberId!: string;

  @Field(() => String, { nullable: true, description: 'The first day, YYYY-MM-DD; from now on if left out.' })
  fromOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The last day, YYYY-MM-DD; no end if left out.' })
  untilOn?: string | null;
}

@ArgsType()
export class ProgrammeMembersArgs extends PageArgs {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => Boolean, { nullable: true, description: 'With the places that are over.' })
  includesEnded?: boolean | null;
}
