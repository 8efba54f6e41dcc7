/** Legal holds, requests for them, and what a receipt says of a hold. */
export const holds = /* sql */ `
CREATE TABLE subrosa.holds (
  clinic_id uuid NOT NULL REFERENCES subrosa.clinics (id),
  id uuid NOT NULL,
  -- By case, by author, by the dates of submission, or the whole clinic; it also takes in what is submitted while it stands.
  extent text NOT NULL CHECK (extent IN ('CASE', 'AUTHOR', 'DATES', 'CLINIC')),
  case_id uuid,
  author_id uuid,
  submitted_from timestamptz NOT NULL,
  submitted_until timestamptz NOT NULL,
  reason_code text NOT NULL CHECK (reason_code IN ('LITIGATION', 'SUBPOENA', 'BOARD_INQUIRY', 'COMPLAINT', 'INCIDENT', 'OTHER')),
  -- Sealed under the clinic's lasting key: a hold may cover many cases and outlive their keys.
  reason bytea NOT NULL,
  is_reason_released boolean NOT NULL,
  placed_by uuid NOT NULL,
  placed_at timestamptz NOT NULL,
  review_on date NOT NULL,
  released_by uuid,
  released_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, placed_by) REFERENCES subrosa.memberships (clinic_id, person_id),
  CHECK ((extent = 'CASE') = (case_id IS NOT NULL)),
  CHECK ((extent = 'AUTHOR') = (author_id IS NOT NULL)),
  CHECK (submitted_from <= submitted_until)
);

CREATE TABLE subrosa.hold_cases (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  hold_id uuid NOT NULL,
  case_id uuid NOT NULL,
  held_since timestamptz NOT NULL,
  held_until timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, hold_id, case_id),
  FOREIGN KEY (clinic_id, hold_id) REFERENCES subrosa.holds (clinic_id, id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);
CREATE INDEX hold_cases_case ON subrosa.hold_cases (clinic_id, case_id);

CREATE TABLE subrosa.hold_requests (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  requested_by uuid NOT NULL,
  reason_code text NOT NULL CHECK (reason_code IN ('LITIGATION', 'SUBPOENA', 'BOARD_INQUIRY', 'COMPLAINT', 'INCIDENT', 'OTHER')),
  reason bytea NOT NULL,
  state text NOT NULL CHECK (state IN ('ASKED', 'PLACED', 'DECLINED')),
  -- The hold that answered it.
  hold_id uuid,
  decided_by uuid,
  decided_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id),
  FOREIGN KEY (clinic_id, requested_by) REFERENCES subrosa.memberships (clinic_id, person_id),
  FOREIGN KEY (clinic_id, hold_id) REFERENCES subrosa.holds (clinic_id, id),
  CHECK ((state = 'PLACED') = (hold_id IS NOT NULL))
);
-- One open request of a person for a case.
CREATE UNIQUE INDEX hold_requests_open ON subrosa.hold_requests (clinic_id, case_id, requested_by) WHERE state = 'ASKED';

ALTER TABLE subrosa.destruction_receipts
  DROP CONSTRAINT destruction_receipts_cause_check,
  ADD CONSTRAINT destruction_receipts_cause_check CHECK (cause IN ('EXPIRED', 'RECALLED', 'CONSENT_WITHDRAWN', 'WITHDRAWN')),
  -- How long holds stopped the destruction, and from when it would have been possible without them; 1970 where none did.
  ADD COLUMN hold_count integer NOT NULL DEFAULT 0,
  ADD COLUMN hold_delayed_from timestamptz NOT NULL DEFAULT '1970-01-01T00:00:00Z',
  ADD COLUMN hold_delayed_until timestamptz NOT NULL DEFAULT '1970-01-01T00:00:00Z';
`;
