import { Injectable } from '@nestjs/common';
import { FOREVER, newId } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import type { NoticeKind } from './domain/notice-kind.js';
import type { Recipients } from './recipients.js';

interface Told {
  readonly person_id: string;
  readonly case_id: string;
  readonly subject_id: string;
  readonly fact_key: string;
}

/** The writing of notices, with the worker's role: it learns ids of people and of what they are told about. */
@Injectable()
export class TellingRepository {
  /** Tells everyone the recipients name, once for each fact; answers how many were told. */
  async tell(
    work: Work,
    fact: { readonly kind: NoticeKind; readonly to: Recipients },
    subjectId: string,
  ): Promise<number> {
    const told: Told[] = await work.manager.query(fact.to, [work.actor.clinicId, subjectId]);
    if (told.length === 0) return 0;
    const written: unknown[] = await work.manager.query(
      `INSERT INTO subrosa.notices (clinic_id, id, person_id, kind, case_id, subject_id, fact_key, created_at, read_at)
       SELECT $1, t.id, t.person_id, $2, t.case_id, t.subject_id, t.fact_key, subrosa.now(), $8
         FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[]) AS t (id, person_id, case_id, subject_id, fact_key)
       ON CONFLICT (clinic_id, person_id, fact_key) DO NOTHING RETURNING id`,
      [
        work.actor.clinicId,
        fact.kind,
        told.map(() => newId()),
        told.map((one) => one.person_id),
        told.map((one) => one.case_id),
        told.map((one) => one.subject_id),
        told.map((one) => one.fact_key),
        FOREVER,
      ],
    );
    return written.length;
  }
}
