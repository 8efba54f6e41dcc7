import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Turn } from './domain/decide-remind.js';

/** That somebody reminded those whose turn it was in a case; ids and an instant, no word. */
@Entity({ name: 'reminders' })
export class ReminderRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'sent_by', type: 'uuid' })
  sentBy!: string;

  @Column({ type: 'text' })
  turn!: Turn;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;
}
