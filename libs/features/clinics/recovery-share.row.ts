import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One holder's share of the clinic's recovery key, sealed to that holder; the server can open none of them. */
@Entity({ name: 'recovery_shares' })
export class RecoveryShareRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The same for all shares of one ceremony; only those of the latest fit the clinic's present key. */
  @Column({ name: 'ceremony_id', type: 'uuid' })
  ceremonyId!: string;

  @Column({ name: 'holder_id', type: 'uuid' })
  holderId!: string;

  @Column({ name: 'share_index', type: 'integer' })
  shareIndex!: number;

  @Column({ type: 'integer' })
  threshold!: number;

  /** The clinic's public key of this ceremony. */
  @Column({ name: 'public_key', type: 'text' })
  publicKey!: string;

  /** The holder's public key to which the share was sealed. */
  @Column({ name: 'holder_public_key', type: 'text' })
  holderPublicKey!: string;

  @Column({ name: 'sealed_share', type: 'text' })
  sealedShare!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
