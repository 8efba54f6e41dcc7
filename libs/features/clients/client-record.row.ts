import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An author's record of one client: to the server a pseudonym, a sealed blob and two sealed copies of its key. */
@Entity({ name: 'client_records' })
export class ClientRecordRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  /** Made by the author's device, because the blob is bound to it before it is sent. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'owner_id', type: 'uuid' })
  ownerId!: string;

  @Column({ type: 'text' })
  pseudonym!: string;

  @Column({ type: 'text' })
  blob!: string;

  @Column({ name: 'key_for_author', type: 'text' })
  keyForAuthor!: string;

  /** Empty only while the clinic has held no recovery ceremony. */
  @Column({ name: 'key_for_clinic', type: 'text' })
  keyForClinic!: string;

  /** Counts the saves; the blob is bound to it, so an old blob does not open under a new number. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  /** The programme in whose care the client is; the nil uuid for none. */
  @Column({ name: 'programme_id', type: 'uuid' })
  programmeId!: string;
}
