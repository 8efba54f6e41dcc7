import { Field, InputType } from '@nestjs/graphql';
import type { Role } from '@subrosa/access';
import { RoleEnum } from '../identity/index.js';

@InputType({ description: 'Which people.' })
export class PeopleFilterInput {
  @Field(() => RoleEnum, { nullable: true, description: 'Only who has this role.' })
  role?: Role | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: past members too, as far as you may see them.',
  })
  includesEnded?: boolean | null;
}
