/** Cases and all that hangs under a case key. Every bytea named body, question, anchor or reason is sealed text. */
export const cases = /* sql */ `
CREATE TABLE subrosa.cases (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  author_id uuid NOT NULL,
  client_record_id uuid NOT NULL,
  draft_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('TRAINING_SUPERVISION', 'TREATMENT_CONSULTATION', 'PEER_LEARNING')),
  template_id text NOT NULL,
  template_version integer NOT NULL,
  age_band text NOT NULL,
  presenting_area text NOT NULL,
  urgency text NOT NULL CHECK (urgency IN ('ROUTINE', 'SOON', 'TODAY')),
  state text NOT NULL CHECK (state IN ('SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'REVIEWED', 'RECALLED', 'WITHDRAWN', 'DESTROYED')),
  version_count integer NOT NULL,
  policy_version integer NOT NULL,
  submitted_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  state_changed_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  max_expires_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, number),
  FOREIGN KEY (clinic_id, author_id) REFERENCES subrosa.memberships (clinic_id, person_id),
  CHECK (expires_at <= max_expires_at)
);
CREATE INDEX cases_author ON subrosa.cases (clinic_id, author_id, number);
CREATE INDEX cases_due ON subrosa.cases (expires_at) WHERE state <> 'DESTROYED';

-- Who the case was submitted to; fixed at submission. Groups and colleagues become further kinds.
CREATE TABLE subrosa.case_audience (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ASSIGNMENT')),
  assignment_id uuid NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, case_id, assignment_id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id),
  FOREIGN KEY (clinic_id, assignment_id) REFERENCES subrosa.supervision_assignments (clinic_id, id)
);
CREATE INDEX case_audience_assignment ON subrosa.case_audience (clinic_id, assignment_id);

-- The consents a case rests on; its audience reads only while one of them is in force.
CREATE TABLE subrosa.case_consents (
  clinic_id uuid NOT NULL,
  case_id uuid NOT NULL,
  consent_id uuid NOT NULL,
  PRIMARY KEY (clinic_id, case_id, consent_id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id),
  FOREIGN KEY (clinic_id, consent_id) REFERENCES subrosa.consents (clinic_id, id)
);
CREATE INDEX case_consents_consent ON subrosa.case_consents (clinic_id, consent_id);

-- An epoch is one key outside PostgreSQL, for one clinic and one day of expiry. is_left: a case has left it, so it is to be
-- replaced for those that stay and erased; until then an old copy of a wrapped key could still be opened with it.
CREATE TABLE subrosa.epochs (
  clinic_id uuid NOT NULL REFERENCES subrosa.clinics (id),
  id uuid NOT NULL,
  expiry_day date NOT NULL,
  sequence integer NOT NULL,
  is_open boolean NOT NULL,
  is_left boolean NOT NULL,
  created_at timestamptz NOT NULL,
  erased_at timestamptz,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, expiry_day, sequence)
);
CREATE UNIQUE INDEX epochs_one_open ON subrosa.epochs (clinic_id, expiry_day) WHERE is_open;

-- One row for each epoch that ever wrapped the case's key; the row in force is the one with wrapped_key.
CREATE TABLE subrosa.case_keys (
  clinic_id uuid NOT NULL,
  case_id uuid NOT NULL,
  epoch_id uuid NOT NULL,
  wrapped_key bytea,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, case_id, epoch_id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id),
  FOREIGN KEY (clinic_id, epoch_id) REFERENCES subrosa.epochs (clinic_id, id)
);
CREATE UNIQUE INDEX case_keys_one_in_force ON subrosa.case_keys (clinic_id, case_id) WHERE wrapped_key IS NOT NULL;
CREATE INDEX case_keys_epoch ON subrosa.case_keys (clinic_id, epoch_id);

CREATE TABLE subrosa.case_versions (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  number integer NOT NULL,
  question bytea,
  engine_version text NOT NULL,
  record_version integer NOT NULL,
  attestations text[] NOT NULL,
  submitted_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, case_id, number),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);

CREATE TABLE subrosa.case_sections (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  version_id uuid NOT NULL,
  key text NOT NULL,
  class text NOT NULL CHECK (class IN ('RECORD_DERIVED', 'PSYCHOTHERAPY_NOTE_DERIVED', 'FICTIONAL')),
  position integer NOT NULL,
  body bytea,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, version_id, position),
  UNIQUE (clinic_id, version_id, key),
  FOREIGN KEY (clinic_id, version_id) REFERENCES subrosa.case_versions (clinic_id, id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);
CREATE INDEX case_sections_case ON subrosa.case_sections (clinic_id, case_id);

-- Kind, place and resolution of a finding; never the original. A free-text reason is sealed.
CREATE TABLE subrosa.findings (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  section_id uuid NOT NULL,
  from_offset integer NOT NULL,
  to_offset integer NOT NULL,
  kind text NOT NULL,
  evidence text[] NOT NULL,
  resolution text NOT NULL CHECK (resolution IN ('REPLACED', 'GENERALISED', 'KEPT')),
  reason_code text NOT NULL,
  reason bytea,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, section_id) REFERENCES subrosa.case_sections (clinic_id, id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);
CREATE INDEX findings_case ON subrosa.findings (clinic_id, case_id);

-- unlocks_position is position + 1: the section that may be opened next. It makes "in order" one equality for the policy.
CREATE TABLE subrosa.openings (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  version_id uuid NOT NULL,
  section_id uuid NOT NULL,
  viewer_id uuid NOT NULL,
  unlocks_position integer NOT NULL,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, section_id, viewer_id),
  FOREIGN KEY (clinic_id, section_id) REFERENCES subrosa.case_sections (clinic_id, id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);
CREATE INDEX openings_case ON subrosa.openings (clinic_id, case_id);

-- A passage that a reader thinks identifies someone; hidden from all but the author while it is open.
CREATE TABLE subrosa.passage_reports (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  section_id uuid NOT NULL,
  reported_by uuid NOT NULL,
  from_offset integer NOT NULL,
  to_offset integer NOT NULL,
  state text NOT NULL CHECK (state IN ('OPEN', 'NEW_VERSION', 'NOT_SO')),
  reported_at timestamptz NOT NULL,
  answered_at timestamptz NOT NULL,
  answer bytea,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, section_id) REFERENCES subrosa.case_sections (clinic_id, id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id),
  CHECK (from_offset >= 0 AND from_offset < to_offset)
);
CREATE INDEX passage_reports_case ON subrosa.passage_reports (clinic_id, case_id);

CREATE TABLE subrosa.threads (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  version_id uuid NOT NULL,
  section_key text NOT NULL,
  class text NOT NULL,
  from_offset integer NOT NULL,
  to_offset integer NOT NULL,
  anchor bytea,
  tag text NOT NULL CHECK (tag IN ('NONE', 'STRENGTH', 'QUESTION', 'RISK', 'TECHNIQUE', 'ETHICS')),
  started_by uuid NOT NULL,
  resolved_by uuid,
  resolved_at timestamptz NOT NULL,
  visible_from timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, version_id) REFERENCES subrosa.case_versions (clinic_id, id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);
CREATE INDEX threads_case ON subrosa.threads (clinic_id, case_id);

-- visible_from is "never" while the reviewer gathers comments and the instant of sending afterwards.
CREATE TABLE subrosa.comments (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  thread_id uuid NOT NULL,
  author_id uuid NOT NULL,
  body bytea,
  visible_from timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, thread_id) REFERENCES subrosa.threads (clinic_id, id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);
CREATE INDEX comments_case ON subrosa.comments (clinic_id, case_id);
CREATE INDEX comments_thread ON subrosa.comments (clinic_id, thread_id);
`;
