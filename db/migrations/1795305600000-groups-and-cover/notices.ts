/** In-app notices: one for each fact and person, ids and a code only. */
export const notices = /* sql */ `
CREATE TABLE subrosa.notices (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  -- The case it is about, the nil uuid for none, and the row that tells more (an assignment, a group, a hold).
  case_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  fact_key text NOT NULL CHECK (length(fact_key) BETWEEN 1 AND 200),
  created_at timestamptz NOT NULL,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, person_id, fact_key),
  FOREIGN KEY (clinic_id, person_id) REFERENCES subrosa.memberships (clinic_id, person_id)
);
CREATE INDEX notices_person ON subrosa.notices (clinic_id, person_id, id);
CREATE INDEX notices_fact ON subrosa.notices (clinic_id, fact_key);
CREATE INDEX cases_waiting ON subrosa.cases (due_at) WHERE state IN ('SUBMITTED', 'IN_REVIEW');

-- Dates that have come and that nobody was told of yet: ids and a code. The keys are those that the notices are written with.
CREATE FUNCTION subrosa.due_notices(n integer) RETURNS TABLE (clinic_id uuid, subject_id uuid, kind text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT d.clinic_id, d.id, d.kind FROM (
    SELECT c.clinic_id, c.id, 'EXPIRES_IN_A_DAY' AS kind,
           'one-day:' || c.id || ':' || extract(epoch FROM c.expires_at)::bigint AS fact_key
      FROM subrosa.cases c
     WHERE c.state IN ('SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'REVIEWED')
       AND subrosa.now() < c.expires_at AND c.expires_at <= subrosa.now() + interval '24 hours'
    UNION ALL
    SELECT c.clinic_id, c.id, 'EXPIRES_IN_THREE_DAYS',
           'three-days:' || c.id || ':' || extract(epoch FROM c.expires_at)::bigint
      FROM subrosa.cases c
     WHERE c.state IN ('SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'REVIEWED')
       AND subrosa.now() + interval '24 hours' < c.expires_at AND c.expires_at <= subrosa.now() + interval '72 hours'
    UNION ALL
    SELECT c.clinic_id, c.id, 'CASE_OVERDUE', 'overdue:' || c.id || ':' || extract(epoch FROM c.due_at)::bigint
      FROM subrosa.cases c
     WHERE c.state IN ('SUBMITTED', 'IN_REVIEW') AND c.due_at <= subrosa.now() AND subrosa.now() < c.expires_at
    UNION ALL
    SELECT h.clinic_id, h.id, 'HOLD_REVIEW_DUE', 'hold-review:' || h.id || ':' || h.review_on
      FROM subrosa.holds h WHERE h.released_at > subrosa.now() AND h.review_on <= subrosa.now()::date
  ) d
  WHERE NOT EXISTS (SELECT 1 FROM subrosa.notices t WHERE t.clinic_id = d.clinic_id AND t.fact_key = d.fact_key)
  LIMIT n
$$;

-- Whom an event concerns, for the worker: ids and codes, never a body.
GRANT SELECT (clinic_id, id, case_id, reviewer_id, verdict, sent_at) ON subrosa.reviews TO subrosa_worker;
GRANT SELECT (author_id, thread_id) ON subrosa.comments TO subrosa_worker;
`;
