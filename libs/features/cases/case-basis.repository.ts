import { Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import type { ConsentScope } from '../consents/index.js';

/** One scope by which some of a case's audience reads, and what of it stands at this instant. */
export interface ReaderBasis {
  readonly scope: ConsentScope;
  /** The case rests on a consent in force to this scope. */
  readonly hasConsent: boolean;
  /** That, or for peer learning a determination in force that stands in for it. */
  readonly isStanding: boolean;
}

/** By which scope each kind of line reads: the table of the domain page, section 5. */
const READER_SCOPES = `
  SELECT 'SUPERVISION' AS scope
   WHERE EXISTS (SELECT 1 FROM subrosa.case_audience l WHERE l.clinic_id = c.clinic_id AND l.case_id = c.id)
      OR EXISTS (SELECT 1 FROM subrosa.case_peers l WHERE l.clinic_id = c.clinic_id AND l.case_id = c.id)
  UNION
  SELECT 'OWN_CLINIC_CONSULTATION'
   WHERE EXISTS (SELECT 1 FROM subrosa.case_colleagues l WHERE l.clinic_id = c.clinic_id AND l.case_id = c.id)
  UNION
  SELECT CASE WHEN m.is_guest THEN 'OUTSIDE_CONSULTATION' ELSE 'OWN_CLINIC_CONSULTATION' END
    FROM subrosa.case_members l
    JOIN subrosa.group_memberships m ON m.clinic_id = l.clinic_id AND m.id = l.membership_id
   WHERE l.clinic_id = c.clinic_id AND l.case_id = c.id`;

/** What the reading of cases rests on; ids, codes and truths, for processes and decisions. */
@Injectable()
export class CaseBasisRepository {
  /** The ids of the cases that rest on an agreement of this consent which does not stand any more. */
  async restingOnWithdrawn(work: Work, consentId: string): Promise<string[]> {
    const rows: { id: string }[] = await work.manager.query(
      `SELECT DISTINCT l.case_id AS id FROM subrosa.case_consents l
         JOIN subrosa.consent_scopes s ON s.clinic_id = l.clinic_id AND s.consent_id = l.consent_id AND s.scope = l.scope
         JOIN subrosa.consents k ON k.clinic_id = l.clinic_id AND k.id = l.consent_id
        WHERE l.clinic_id = $1 AND l.consent_id = $2
          AND (s.withdrawn_at <= subrosa.now() OR k.withdrawn_at <= subrosa.now())
        ORDER BY id`,
      [work.actor.clinicId, consentId],
    );
    return rows.map(({ id }) => id);
  }

  /** The ids of the cases that rest on a determination which does not stand any more. */
  async restingOnRevoked(work: Work, determinationId: string): Promise<string[]> {
    const rows: { id: string }[] = await work.manager.query(
      `SELECT l.case_id AS id FROM subrosa.case_determinations l
         JOIN subrosa.determinations d ON d.clinic_id = l.clinic_id AND d.id = l.determination_id
        WHERE l.clinic_id = $1 AND l.determination_id = $2 AND d.revoked_at <= subrosa.now()
        ORDER BY id`,
      [work.actor.clinicId, determinationId],
    );
    return rows.map(({ id }) => id);
  }

  /** The scopes by which the readers of a case read, those to whom it was submitted, whether or not they are there today. */
  async readersOf(work: Work, caseId: string): Promise<ReaderBasis[]> {
    return work.manager.query(
      `SELECT b.scope, b.has_consent AS "hasConsent",
              b.has_consent OR (b.purpose = 'PEER_LEARNING' AND EXISTS (
                SELECT 1 FROM subrosa.case_determinations l
                  JOIN subrosa.determinations d ON d.clinic_id = l.clinic_id AND d.id = l.determination_id
                 WHERE l.clinic_id = $1 AND l.case_id = $2 AND d.active_from <= subrosa.now()
                   AND subrosa.now() < d.active_until AND subrosa.now() < d.revoked_at)) AS "isStanding"
         FROM (SELECT r.scope, c.purpose, EXISTS (
                 SELECT 1 FROM subrosa.case_consents l
                   JOIN subrosa.consent_scopes s ON s.clinic_id = l.clinic_id AND s.consent_id = l.consent_id AND s.scope = l.scope
                   JOIN subrosa.consents k ON k.clinic_id = l.clinic_id AND k.id = l.consent_id
                  WHERE l.clinic_id = $1 AND l.case_id = $2 AND l.scope = r.scope AND k.instrument = 'CONSENT'
                    AND k.active_from <= subrosa.now() AND subrosa.now() < k.active_until
                    AND subrosa.now() < k.withdrawn_at AND subrosa.now() < s.withdrawn_at) AS has_consent
                 FROM subrosa.cases c CROSS JOIN LATERAL (${READER_SCOPES}) r
                WHERE c.clinic_id = $1 AND c.id = $2) b
        ORDER BY b.scope`,
      [work.actor.clinicId, caseId],
    );
  }

  /** The living training cases of the client whom a consent is about, for telling those who supervise them; ids alone. */
  async supervisionBeside(work: Work, consentId: string): Promise<string[]> {
    const rows: { id: string }[] = await work.manager.query(
      `SELECT c.id FROM subrosa.consents k
         JOIN subrosa.cases c ON c.clinic_id = k.clinic_id AND c.client_record_id = k.client_record_id
        WHERE k.clinic_id = $1 AND k.id = $2 AND c.purpose = 'TRAINING_SUPERVISION' AND subrosa.now() < c.expires_at
          AND c.state IN ('SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'REVIEWED')
        ORDER BY c.id`,
      [work.actor.clinicId, consentId],
    );
    return rows.map(({ id }) => id);
  }
}
