/** Supervision groups, consultation groups with covenants and members, and how a group treats one case. */
export const groups = /* sql */ `
CREATE TABLE subrosa.supervision_groups (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  supervisor_id uuid NOT NULL,
  active_from timestamptz NOT NULL,
  active_until timestamptz NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, supervisor_id) REFERENCES subrosa.memberships (clinic_id, person_id),
  CHECK (active_from <= active_until)
);

-- A supervisee's place rests on an assignment with the group's supervisor and ends with it.
CREATE TABLE subrosa.supervision_group_members (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  group_id uuid NOT NULL,
  person_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  active_from timestamptz NOT NULL,
  active_until timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, group_id) REFERENCES subrosa.supervision_groups (clinic_id, id),
  FOREIGN KEY (clinic_id, person_id) REFERENCES subrosa.memberships (clinic_id, person_id),
  FOREIGN KEY (clinic_id, assignment_id) REFERENCES subrosa.supervision_assignments (clinic_id, id),
  CHECK (active_from <= active_until)
);
CREATE INDEX supervision_group_members_group ON subrosa.supervision_group_members (clinic_id, group_id);
CREATE INDEX supervision_group_members_person ON subrosa.supervision_group_members (clinic_id, person_id);

-- The retention rule is the group's own, within the clinic's bounds.
CREATE TABLE subrosa.consultation_groups (
  clinic_id uuid NOT NULL REFERENCES subrosa.clinics (id),
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  covenant_version integer NOT NULL,
  after_sign_off_seconds integer NOT NULL CHECK (after_sign_off_seconds > 0 AND after_sign_off_seconds <= 60 * 86400),
  backstop_seconds integer NOT NULL CHECK (backstop_seconds > 0 AND backstop_seconds <= 180 * 86400),
  active_from timestamptz NOT NULL,
  active_until timestamptz NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  CHECK (active_from <= active_until)
);

CREATE TABLE subrosa.covenants (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  group_id uuid NOT NULL,
  covenant_version integer NOT NULL,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
  published_by uuid NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, group_id, covenant_version),
  FOREIGN KEY (clinic_id, group_id) REFERENCES subrosa.consultation_groups (clinic_id, id)
);

CREATE TABLE subrosa.covenant_signatures (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  group_id uuid NOT NULL,
  covenant_version integer NOT NULL,
  person_id uuid NOT NULL,
  signed_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, group_id, covenant_version, person_id),
  FOREIGN KEY (clinic_id, group_id, covenant_version) REFERENCES subrosa.covenants (clinic_id, group_id, covenant_version),
  FOREIGN KEY (clinic_id, person_id) REFERENCES subrosa.memberships (clinic_id, person_id)
);

CREATE TABLE subrosa.group_memberships (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  group_id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('MEMBER', 'FACILITATOR')),
  is_guest boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('PROPOSED', 'ADMITTED', 'DECLINED')),
  active_from timestamptz NOT NULL,
  active_until timestamptz NOT NULL,
  proposed_by uuid NOT NULL,
  decided_by uuid,
  end_reason text NOT NULL CHECK (end_reason IN ('NONE', 'LEFT', 'REMOVED', 'GROUP_ENDED', 'MEMBERSHIP_ENDED')),
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, group_id) REFERENCES subrosa.consultation_groups (clinic_id, id),
  FOREIGN KEY (clinic_id, person_id) REFERENCES subrosa.memberships (clinic_id, person_id),
  CHECK (active_from <= active_until),
  CHECK (NOT (is_guest AND role = 'FACILITATOR'))
);
CREATE INDEX group_memberships_group ON subrosa.group_memberships (clinic_id, group_id);
CREATE INDEX group_memberships_person ON subrosa.group_memberships (clinic_id, person_id);

-- How a group treats one case. The dates say when each stage ends by plan; the facilitator moves it on.
CREATE TABLE subrosa.consultations (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  group_id uuid NOT NULL,
  stage text NOT NULL CHECK (stage IN ('READ', 'CLARIFY', 'REFLECT', 'REPLY', 'SUMMARY', 'CLOSED')),
  stage_since timestamptz NOT NULL,
  read_until timestamptz NOT NULL,
  clarify_until timestamptz NOT NULL,
  reflect_until timestamptz NOT NULL,
  reply_until timestamptz NOT NULL,
  summary_until timestamptz NOT NULL,
  follow_up_on date,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, case_id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id),
  FOREIGN KEY (clinic_id, group_id) REFERENCES subrosa.consultation_groups (clinic_id, id),
  CHECK (read_until <= clarify_until AND clarify_until <= reflect_until AND reflect_until <= reply_until
     AND reply_until <= summary_until)
);
`;
