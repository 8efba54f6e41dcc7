/** Identity (global), clinics and memberships. */
export const people = /* sql */ `
CREATE TABLE subrosa.persons (
  id uuid PRIMARY KEY,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 120),
  password_hash text NOT NULL,
  is_demo boolean NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (id, is_demo)
);

CREATE TABLE subrosa.sessions (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES subrosa.persons (id),
  token_hash bytea NOT NULL UNIQUE,
  clinic_id uuid,
  label text NOT NULL CHECK (length(label) <= 200),
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  idle_until timestamptz NOT NULL,
  absolute_until timestamptz NOT NULL,
  locked_at timestamptz NOT NULL,
  revoked_at timestamptz NOT NULL
);
CREATE INDEX sessions_person ON subrosa.sessions (person_id);

CREATE TABLE subrosa.sign_in_attempts (
  id uuid PRIMARY KEY,
  account_hash bytea NOT NULL,
  attempted_at timestamptz NOT NULL
);
CREATE INDEX sign_in_attempts_recent ON subrosa.sign_in_attempts (account_hash, attempted_at);

CREATE TABLE subrosa.vault_keys (
  person_id uuid PRIMARY KEY REFERENCES subrosa.persons (id),
  public_key text NOT NULL,
  by_passphrase text NOT NULL,
  by_recovery_code text NOT NULL,
  version integer NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE subrosa.clinics (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  time_zone text NOT NULL,
  jurisdiction text NOT NULL,
  is_demo boolean NOT NULL,
  policy_version integer NOT NULL,
  after_sign_off_seconds integer NOT NULL,
  backstop_seconds integer NOT NULL,
  maximum_seconds integer NOT NULL,
  idle_draft_seconds integer NOT NULL,
  review_due_seconds integer NOT NULL,
  recovery_public_key text,
  created_at timestamptz NOT NULL,
  UNIQUE (id, is_demo),
  -- Maxima bind everyone; minima do not bind a demo clinic, which may let a case live for seconds.
  CHECK (after_sign_off_seconds > 0 AND backstop_seconds > 0 AND idle_draft_seconds > 0 AND review_due_seconds > 0),
  CHECK (after_sign_off_seconds <= 60 * 86400 AND backstop_seconds <= 180 * 86400 AND maximum_seconds <= 180 * 86400
     AND idle_draft_seconds <= 90 * 86400 AND review_due_seconds <= 14 * 86400 AND backstop_seconds <= maximum_seconds),
  CHECK (is_demo OR (after_sign_off_seconds >= 86400 AND backstop_seconds >= 7 * 86400
     AND idle_draft_seconds >= 7 * 86400 AND review_due_seconds >= 4 * 3600))
);

CREATE TABLE subrosa.case_counters (
  clinic_id uuid PRIMARY KEY REFERENCES subrosa.clinics (id),
  last_number integer NOT NULL
);

CREATE TABLE subrosa.recovery_shares (
  clinic_id uuid NOT NULL REFERENCES subrosa.clinics (id),
  id uuid NOT NULL,
  ceremony_id uuid NOT NULL,
  holder_id uuid NOT NULL REFERENCES subrosa.persons (id),
  share_index integer NOT NULL,
  threshold integer NOT NULL CHECK (threshold >= 2),
  -- What the ceremony fixed: a share opens only against exactly these, also after the holder or the clinic has a newer key.
  public_key text NOT NULL,
  holder_public_key text NOT NULL,
  sealed_share text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, ceremony_id, share_index)
);

-- The two composite keys make it impossible for a demo person to belong to a real clinic, or a real person to a demo one.
CREATE TABLE subrosa.memberships (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  is_demo boolean NOT NULL,
  roles text[] NOT NULL,
  active_from timestamptz NOT NULL,
  active_until timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, person_id),
  FOREIGN KEY (clinic_id, is_demo) REFERENCES subrosa.clinics (id, is_demo),
  FOREIGN KEY (person_id, is_demo) REFERENCES subrosa.persons (id, is_demo),
  CHECK (active_from <= active_until),
  CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['TRAINEE','CLINICIAN','SUPERVISOR','DIRECTOR','PRIVACY_OFFICER','ADMINISTRATOR','GUEST'])
);
CREATE UNIQUE INDEX memberships_one_for_demo_people ON subrosa.memberships (person_id) WHERE is_demo;
CREATE INDEX memberships_person ON subrosa.memberships (person_id);

CREATE TABLE subrosa.licences (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  type text NOT NULL,
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 40),
  jurisdiction text NOT NULL,
  issued_on date NOT NULL,
  expires_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, person_id, type, number, jurisdiction),
  FOREIGN KEY (clinic_id, person_id) REFERENCES subrosa.memberships (clinic_id, person_id)
);

CREATE TABLE subrosa.invitations (
  clinic_id uuid NOT NULL REFERENCES subrosa.clinics (id),
  id uuid NOT NULL,
  email text NOT NULL CHECK (email = lower(email)),
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  token_hash bytea NOT NULL,
  invited_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz NOT NULL,
  revoked_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, token_hash)
);

CREATE TABLE subrosa.supervision_assignments (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  supervisor_id uuid NOT NULL,
  supervisee_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PRIMARY', 'SECONDARY', 'COVERING')),
  state text NOT NULL CHECK (state IN ('PROPOSED', 'ASSIGNED', 'DECLINED')),
  active_from timestamptz NOT NULL,
  active_until timestamptz NOT NULL,
  proposed_by uuid NOT NULL,
  decided_by uuid,
  end_reason text NOT NULL CHECK (end_reason IN ('NONE', 'COMPLETED', 'CHANGED', 'LEFT', 'OTHER')),
  pack_version text NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, supervisor_id) REFERENCES subrosa.memberships (clinic_id, person_id),
  FOREIGN KEY (clinic_id, supervisee_id) REFERENCES subrosa.memberships (clinic_id, person_id),
  CHECK (supervisor_id <> supervisee_id),
  CHECK (active_from <= active_until)
);
CREATE INDEX supervision_assignments_supervisor ON subrosa.supervision_assignments (clinic_id, supervisor_id);
CREATE INDEX supervision_assignments_supervisee ON subrosa.supervision_assignments (clinic_id, supervisee_id);

CREATE TABLE subrosa.client_records (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  pseudonym text NOT NULL CHECK (length(pseudonym) BETWEEN 3 AND 60),
  blob text NOT NULL CHECK (length(blob) <= 1000000),
  key_for_author text NOT NULL,
  key_for_clinic text NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, owner_id, pseudonym),
  FOREIGN KEY (clinic_id, owner_id) REFERENCES subrosa.memberships (clinic_id, person_id)
);

CREATE TABLE subrosa.consents (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  client_record_id uuid NOT NULL,
  recorded_by uuid NOT NULL,
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0
    AND scopes <@ ARRAY['SUPERVISION','OWN_CLINIC_CONSULTATION','OUTSIDE_CONSULTATION','TEACHING','RECORDING']),
  given_by jsonb NOT NULL,
  method text NOT NULL,
  active_from timestamptz NOT NULL,
  review_by timestamptz NOT NULL,
  active_until timestamptz NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, client_record_id) REFERENCES subrosa.client_records (clinic_id, id)
);
CREATE INDEX consents_record ON subrosa.consents (clinic_id, client_record_id);

CREATE TABLE subrosa.drafts (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  client_record_id uuid NOT NULL,
  template_id text NOT NULL,
  template_version integer NOT NULL,
  blob text NOT NULL CHECK (length(blob) <= 2000000),
  key_for_author text NOT NULL,
  key_for_clinic text NOT NULL,
  version integer NOT NULL,
  saved_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, owner_id) REFERENCES subrosa.memberships (clinic_id, person_id),
  FOREIGN KEY (clinic_id, client_record_id) REFERENCES subrosa.client_records (clinic_id, id)
);
CREATE INDEX drafts_owner ON subrosa.drafts (clinic_id, owner_id);
CREATE INDEX drafts_due ON subrosa.drafts (expires_at);
`;
