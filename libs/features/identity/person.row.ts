import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A login: global, one per human being. */
@Entity({ name: 'persons' })
export class PersonRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName!: string;

  /** Never selected: the app role may not read it; two functions compare and replace it. */
  @Column({ name: 'password_hash', type: 'text', select: false })
  passwordHash!: string;

  @Column({ name: 'is_demo', type: 'boolean' })
  isDemo!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
