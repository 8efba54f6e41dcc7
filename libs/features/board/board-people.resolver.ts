import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, OfParent, RequestContext } from '@subrosa/platform/graphql/index.js';
import { ClinicsQueries, PersonLoader, PersonType } from '../clinics/index.js';
import { BoardAssignmentType, ExpiringLicenceType, SupervisorLoadType } from './board.type.js';

type Names = (ctx: RequestContext, id: string) => Promise<PersonType | null>;

/** Names beside ids, one statement for each batch. */
const namesOf =
  (clinics: ClinicsQueries): Names =>
  async (ctx, id) =>
    ctx.loader(PersonLoader, () => new PersonLoader(clinics, () => ctx.work())).load(id);

/** Who carries the load. */
@Resolver(() => SupervisorLoadType)
export class SupervisorLoadResolver {
  constructor(@Inject(ClinicsQueries) private readonly clinics: ClinicsQueries) {}

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'The supervisor, by name.' })
  async supervisor(
    @Parent() load: SupervisorLoadType,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonType | null> {
    return namesOf(this.clinics)(ctx, load.supervisorId);
  }
}

/** Whose licence it is. */
@Resolver(() => ExpiringLicenceType)
export class ExpiringLicenceResolver {
  constructor(@Inject(ClinicsQueries) private readonly clinics: ClinicsQueries) {}

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Whose it is, by name.' })
  async person(
    @Parent() licence: ExpiringLicenceType,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonType | null> {
    return namesOf(this.clinics)(ctx, licence.personId);
  }
}

/** Who supervises and who is supervised. */
@Resolver(() => BoardAssignmentType)
export class BoardAssignmentResolver {
  constructor(@Inject(ClinicsQueries) private readonly clinics: ClinicsQueries) {}

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who supervises, by name.' })
  async supervisor(
    @Parent() row: BoardAssignmentType,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonType | null> {
    return namesOf(this.clinics)(ctx, row.supervisorId);
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who is supervised, by name.' })
  async supervisee(
    @Parent() row: BoardAssignmentType,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonType | null> {
    return namesOf(this.clinics)(ctx, row.superviseeId);
  }
}
