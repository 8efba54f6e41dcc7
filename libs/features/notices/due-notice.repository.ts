import { Inject, Injectable } from '@nestjs/common';
import type { ClinicId } from '@subrosa/kernel';
import { DataSource } from 'typeorm';
import type { NoticeKind } from './domain/notice-kind.js';

/** A date that has come, of which nobody was told yet. */
export interface DueNotice {
  readonly clinic_id: ClinicId;
  readonly subject_id: string;
  readonly kind: Extract<
    NoticeKind,
    'EXPIRES_IN_THREE_DAYS' | 'EXPIRES_IN_A_DAY' | 'CASE_OVERDUE' | 'HOLD_REVIEW_DUE'
  >;
}

/** The search across clinics for dates that have come; the worker's alone, and ids only. */
@Injectable()
export class DueNoticeRepository {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** At most `limit` of them, in no order. */
  async find(limit: number): Promise<DueNotice[]> {
    return this.dataSource.query('SELECT * FROM subrosa.due_notices($1)', [limit]);
  }
}
