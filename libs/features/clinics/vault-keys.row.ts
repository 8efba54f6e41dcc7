import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's key pair for sealed records: the public half, and the private half under two locks the server cannot open. */
@Entity({ name: 'vault_keys' })
export class VaultKeysRow {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'public_key', type: 'text' })
  publicKey!: string;

  @Column({ name: 'by_passphrase', type: 'text' })
  byPassphrase!: string;

  @Column({ name: 'by_recovery_code', type: 'text' })
  byRecoveryCode!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}
