import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, Ctx, OfParent, RequestContext } from '@subrosa/platform/graphql/index.js';
import { ClinicsQueries, PersonLoader, PersonType } from '../clinics/index.js';
import { AddSupervisee } from './add-supervisee.js';
import { CreateSupervisionGroup } from './create-supervision-group.js';
import { EndSupervisionGroup } from './end-supervision-group.js';
import {
  AddSuperviseeInput,
  CreateSupervisionGroupInput,
  EndGroupInput,
  RemoveSuperviseeInput,
} from './groups.input.js';
import type { PlaceOutcome } from './place-outcome.js';
import { RemoveSupervisee } from './remove-supervisee.js';
import {
  PlaceOutcomeType,
  SupervisionGroupType,
  SupervisionPlaceType,
  toPlaceFindingType,
  toSupervisionGroupType,
} from './supervision-group.type.js';

/** Making, filling and ending supervision groups. */
@Resolver(() => SupervisionPlaceType)
export class SupervisionPlaceResolver {
  constructor(
    @Inject(ClinicsQueries) private readonly clinics: ClinicsQueries,
    @Inject(CreateSupervisionGroup) private readonly createGroup: CreateSupervisionGroup,
    @Inject(AddSupervisee) private readonly add: AddSupervisee,
    @Inject(RemoveSupervisee) private readonly remove: RemoveSupervisee,
    @Inject(EndSupervisionGroup) private readonly endGroup: EndSupervisionGroup,
  ) {}

  @Can('supervisionGroup.create')
  @Mutation(() => PlaceOutcomeType, { description: 'Makes a supervision group, as yet without supervisees.' })
  async createSupervisionGroup(
    @Args('input', { description: 'Its name and supervisor.' }) input: CreateSupervisionGroupInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PlaceOutcomeType> {
    return ctx.mutate('supervisionGroup.create', async (work) =>
      toOutcome(await this.createGroup.execute(work, input)),
    );
  }

  @Can('supervisionGroup.change-places')
  @Mutation(() => PlaceOutcomeType, {
    description: 'Gives a supervisee a place in the group of their supervisor.',
  })
  async addSupervisee(
    @Args('input', { description: 'Which group, whom.' }) input: AddSuperviseeInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PlaceOutcomeType> {
    return ctx.mutate('supervisionGroup.change-places', async (work) =>
      toOutcome(await this.add.execute(work, input)),
    );
  }

  @Can('supervisionPlace.end')
  @Mutation(() => SupervisionGroupType, { description: 'Takes a supervisee out of the group at once.' })
  async removeSupervisee(
    @Args('input', { description: 'Which place.' }) input: RemoveSuperviseeInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SupervisionGroupType> {
    return ctx.mutate('supervisionPlace.end', async (work) =>
      toSupervisionGroupType(await this.remove.execute(work, input)),
    );
  }

  @Can('supervisionGroup.end')
  @Mutation(() => SupervisionGroupType, {
    description: 'Ends a supervision group with all its places at once.',
  })
  async endSupervisionGroup(
    @Args('input', { description: 'Which group.' }) input: EndGroupInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SupervisionGroupType> {
    return ctx.mutate('supervisionGroup.end', async (work) =>
      toSupervisionGroupType(await this.endGroup.execute(work, input)),
    );
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'The supervisee, by name.' })
  async person(
    @Parent() parent: SupervisionPlaceType,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonType | null> {
    return ctx
      .loader(PersonLoader, () => new PersonLoader(this.clinics, () => ctx.work()))
      .load(parent.personId);
  }
}

function toOutcome({ group, findings }: PlaceOutcome): PlaceOutcomeType {
  return {
    group: group === null ? null : toSupervisionGroupType(group),
    isRefused: group === null,
    findings: findings.map(toPlaceFindingType),
  };
}
