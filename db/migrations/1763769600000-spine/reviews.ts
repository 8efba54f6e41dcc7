/** The answer to a case, what outlives it, and what proves its end. */
export const reviews = /* sql */ `
CREATE TABLE subrosa.reviews (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  version_number integer NOT NULL,
  reviewer_id uuid NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('COMMENT', 'BRING_TO_MEETING', 'CHANGES_REQUESTED', 'REVIEWED_IN_WRITING', 'REVIEWED_LIVE')),
  live_on date,
  comment_count integer NOT NULL,
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);
CREATE INDEX reviews_case ON subrosa.reviews (clinic_id, case_id);

-- The words of a review, apart from the verdict that survives it.
CREATE TABLE subrosa.review_texts (
  clinic_id uuid NOT NULL,
  review_id uuid NOT NULL,
  case_id uuid NOT NULL,
  body bytea,
  PRIMARY KEY (clinic_id, review_id),
  FOREIGN KEY (clinic_id, review_id) REFERENCES subrosa.reviews (clinic_id, id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);
CREATE INDEX review_texts_case ON subrosa.review_texts (clinic_id, case_id);

-- Ratings and supervision notes outlive the case: their text is free of client material, screened, and sealed under the clinic's
-- lasting key, never under the case key.
CREATE TABLE subrosa.ratings (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  review_id uuid NOT NULL,
  competency text NOT NULL,
  score integer NOT NULL CHECK (score BETWEEN 1 AND 5),
  scale_version integer NOT NULL,
  rationale bytea NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, review_id, competency),
  FOREIGN KEY (clinic_id, review_id) REFERENCES subrosa.reviews (clinic_id, id)
);
CREATE INDEX ratings_case ON subrosa.ratings (clinic_id, case_id);

CREATE TABLE subrosa.supervision_notes (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  case_number integer NOT NULL,
  supervisor_id uuid NOT NULL,
  supervisee_id uuid NOT NULL,
  held_on date NOT NULL,
  follow_up_on date,
  body bytea NOT NULL,
  keep_until timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);
CREATE INDEX supervision_notes_case ON subrosa.supervision_notes (clinic_id, case_id);

CREATE TABLE subrosa.extensions (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  decided_by uuid,
  state text NOT NULL CHECK (state IN ('ASKED', 'GRANTED', 'DECLINED')),
  reason_code text NOT NULL,
  reason bytea,
  previous_expires_at timestamptz NOT NULL,
  new_expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);
CREATE INDEX extensions_case ON subrosa.extensions (clinic_id, case_id);

-- Destructions that failed, so that one bad case cannot keep the sweeper from the others.
CREATE TABLE subrosa.destruction_failures (
  clinic_id uuid NOT NULL,
  case_id uuid NOT NULL,
  attempts integer NOT NULL,
  retry_at timestamptz NOT NULL,
  error_code text NOT NULL,
  PRIMARY KEY (clinic_id, case_id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);

CREATE TABLE subrosa.destruction_receipts (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  case_number integer NOT NULL,
  cause text NOT NULL CHECK (cause IN ('EXPIRED', 'RECALLED', 'CONSENT_WITHDRAWN')),
  policy_version integer NOT NULL,
  unreadable_at timestamptz NOT NULL,
  destroyed_at timestamptz NOT NULL,
  key_erased_at timestamptz NOT NULL,
  backups_unreadable_from timestamptz NOT NULL,
  erased jsonb NOT NULL,
  ledger_position bigint NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, case_id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);
`;
