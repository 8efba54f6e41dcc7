import { Column, Entity, PrimaryColumn } from 'typeorm';

/** In place of a programme's id where there is none. */
export const NO_PROGRAMME = '00000000-0000-0000-0000-000000000000';

/** A unit of the clinic with its own clients; 42 CFR Part 2 follows it. */
@Entity({ name: 'programmes' })
export class ProgrammeRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'is_part2', type: 'boolean' })
  isPart2!: boolean;

  /** Everybody who works here belongs to it. */
  @Column({ name: 'is_whole_clinic', type: 'boolean' })
  isWholeClinic!: boolean;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
