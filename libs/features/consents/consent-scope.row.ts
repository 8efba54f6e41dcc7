import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { ConsentScope } from './domain/consent.js';

/** One thing that a consent agrees to, withdrawn by itself; FOREVER while it is not. */
@Entity({ name: 'consent_scopes' })
export class ConsentScopeRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'consent_id', type: 'uuid' })
  consentId!: string;

  @Column({ type: 'text' })
  scope!: ConsentScope;

  @Column({ name: 'withdrawn_at', type: 'timestamptz' })
  withdrawnAt!: Date;
}
