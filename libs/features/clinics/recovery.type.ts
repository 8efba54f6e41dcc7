import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { OfParent } from '@subrosa/platform/graphql/index.js';
import type { RecoveryShareRow } from './recovery-share.row.js';
import type { VaultKeysRow } from './vault-keys.row.js';

@ObjectType('PublicKey', {
  description: 'The public half of a person\u2019s keys, to seal something to them.',
})
export class PublicKeyType {
  @OfParent()
  @Field(() => ID, { description: 'Whose key it is.' })
  personId!: string;

  @OfParent()
  @Field({ description: '32 bytes as base64url. Compare fingerprints before you trust it.' })
  publicKey!: string;
}

@ObjectType('RecoveryHolder', { description: 'Who holds a share of the clinic\u2019s recovery key.' })
export class RecoveryHolderType {
  @OfParent()
  @Field(() => ID, { description: 'The holder.' })
  personId!: string;

  @OfParent()
  @Field(() => Int, { description: 'The place in the ceremony, from 0.' })
  index!: number;

  @OfParent()
  @Field(() => Int, { description: 'How many shares open the key.' })
  threshold!: number;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When the ceremony was.' })
  createdAt!: Date;
}

@ObjectType('RecoveryCeremony', {
  description: 'What a ceremony fixed; a share opens only against exactly this.',
})
export class RecoveryCeremonyType {
  @OfParent()
  @Field({ description: '16 bytes as base64url.' })
  ceremonyId!: string;

  @OfParent()
  @Field(() => ID, { description: 'The clinic.' })
  clinicId!: string;

  @OfParent()
  @Field({ description: 'The clinic\u2019s public key that it made.' })
  publicKey!: string;

  @OfParent()
  @Field(() => Int, { description: 'How many shares open the key.' })
  threshold!: number;

  @OfParent()
  @Field(() => [PublicKeyType], {
    description: 'The holders in order, with the keys their shares are sealed to.',
  })
  holders!: readonly PublicKeyType[];
}

@ObjectType('OwnRecoveryShare', {
  description: 'The share of the clinic\u2019s recovery key that is sealed to you.',
})
export class OwnRecoveryShareType {
  @OfParent()
  @Field({ description: 'An envelope that only your vault opens.' })
  sealedShare!: string;

  @OfParent()
  @Field(() => RecoveryCeremonyType, { description: 'The ceremony it belongs to.' })
  ceremony!: RecoveryCeremonyType;
}

@ObjectType('VaultKeys', {
  description: 'Your own key pair, sealed on your device; the server can open neither envelope.',
})
export class VaultKeysType {
  @OfParent()
  @Field({ description: '32 bytes as base64url.' })
  publicKey!: string;

  @OfParent()
  @Field({ description: 'The private half under your passphrase.' })
  byPassphrase!: string;

  @OfParent()
  @Field({ description: 'The private half under your recovery code.' })
  byRecoveryCode!: string;

  @OfParent()
  @Field(() => Int, { description: 'Give it back as expectedVersion.' })
  version!: number;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was last saved.' })
  updatedAt!: Date;
}

/** A holder for the client. */
export function toRecoveryHolderType(row: RecoveryShareRow): RecoveryHolderType {
  return {
    personId: row.holderId,
    index: row.shareIndex,
    threshold: row.threshold,
    createdAt: row.createdAt,
  };
}

/** The owner's sealed keys for the client. */
export function toVaultKeysType(row: VaultKeysRow): VaultKeysType {
  const { publicKey, byPassphrase, byRecoveryCode, version, updatedAt } = row;
  return { publicKey, byPassphrase, byRecoveryCode, version, updatedAt };
}
