import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { invalidInput } from '@subrosa/kernel';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { ClinicRecoveryInput, VaultKeysInput } from './clinics.input.js';
import { ClinicsQueries } from './clinics.queries.js';
import {
  OwnRecoveryShareType,
  PublicKeyType,
  RecoveryHolderType,
  VaultKeysType,
  toRecoveryHolderType,
  toVaultKeysType,
} from './recovery.type.js';
import { SaveVaultKeys } from './save-vault-keys.js';
import { SetClinicRecovery } from './set-clinic-recovery.js';
import { VaultKeysQueries } from './vault-keys.queries.js';

const MOST_KEYS = 100;

/** Keys of people and the recovery key of the clinic. */
@Resolver()
export class RecoveryResolver {
  constructor(
    @Inject(ClinicsQueries) private readonly queries: ClinicsQueries,
    @Inject(VaultKeysQueries) private readonly keys: VaultKeysQueries,
    @Inject(SaveVaultKeys) private readonly saveKeys: SaveVaultKeys,
    @Inject(SetClinicRecovery) private readonly setRecovery: SetClinicRecovery,
  ) {}

  @Can('vaultKeys.own')
  @Query(() => VaultKeysType, {
    nullable: true,
    description: 'Your own sealed keys; null before the first save.',
  })
  async myVaultKeys(@Ctx() ctx: RequestContext): Promise<VaultKeysType | null> {
    const row = await this.keys.own(await ctx.work());
    return row === null ? null : toVaultKeysType(row);
  }

  @Can('vaultKeys.own')
  @Mutation(() => VaultKeysType, { description: 'Stores your own keys, sealed on your device.' })
  async saveVaultKeys(
    @Args('input', { description: 'Both envelopes.' }) input: VaultKeysInput,
    @Ctx() ctx: RequestContext,
  ): Promise<VaultKeysType> {
    return ctx.mutate('vaultKeys.save', async (work) =>
      toVaultKeysType(await this.saveKeys.execute(work, input)),
    );
  }

  @Can('vaultKeys.seePublic')
  @Query(() => [PublicKeyType], {
    description: 'Public keys of colleagues who have one, to seal something to them; at most 100 people.',
  })
  async publicKeys(
    @Args('personIds', { type: () => [ID], description: 'Whose.' }) personIds: string[],
    @Ctx() ctx: RequestContext,
  ): Promise<readonly PublicKeyType[]> {
    if (personIds.length > MOST_KEYS) throw invalidInput('personIds', `must be at most ${MOST_KEYS}`);
    return this.keys.publicKeys(await ctx.work(), personIds);
  }

  @Can('recoveryShare.see')
  @Query(() => [RecoveryHolderType], {
    description: 'Who holds the shares of the recovery key; empty before the ceremony.',
  })
  async recoveryHolders(@Ctx() ctx: RequestContext): Promise<RecoveryHolderType[]> {
    return (await this.queries.recoveryHolders(await ctx.work())).map(toRecoveryHolderType);
  }

  @Can('recoveryShare.fetch')
  @Query(() => OwnRecoveryShareType, {
    nullable: true,
    description: 'The share sealed to you, if you hold one.',
  })
  async myRecoveryShare(@Ctx() ctx: RequestContext): Promise<OwnRecoveryShareType | null> {
    return this.queries.ownShare(await ctx.work());
  }

  @Can('clinic.setRecovery')
  @Mutation(() => [RecoveryHolderType], {
    description: 'Takes the recovery key of the clinic from a ceremony.',
  })
  async setClinicRecovery(
    @Args('input', { description: 'What the device brings back.' }) input: ClinicRecoveryInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecoveryHolderType[]> {
    return ctx.mutate('clinic.setRecovery', async (work) =>
      (await this.setRecovery.execute(work, input)).map(toRecoveryHolderType),
    );
  }
}
