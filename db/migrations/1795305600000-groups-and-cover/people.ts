/** What the spine's people learn: on-call, programmes, deadlines by role, cover, agreements, declared conflicts, consent by scope. */
export const people = /* sql */ `
ALTER TABLE subrosa.clinics
  ADD COLUMN on_call_name text NOT NULL DEFAULT '' CHECK (length(on_call_name) <= 120),
  ADD COLUMN on_call_phone text NOT NULL DEFAULT '' CHECK (length(on_call_phone) <= 40),
  -- What an author was shown before "today" is named by this number; 0 while nobody is on call.
  ADD COLUMN on_call_version integer NOT NULL DEFAULT 0,
  ADD COLUMN colleague_due_seconds integer NOT NULL DEFAULT 172800,
  ADD COLUMN group_due_seconds integer NOT NULL DEFAULT 604800,
  ADD CHECK (colleague_due_seconds > 0 AND group_due_seconds > 0
     AND colleague_due_seconds <= 14 * 86400 AND group_due_seconds <= 14 * 86400),
  ADD CHECK (is_demo OR (colleague_due_seconds >= 4 * 3600 AND group_due_seconds >= 4 * 3600));

-- A unit of the clinic with its own clients. 42 CFR Part 2 follows the programme and not the topic; a clinic that is wholly
-- under it has one programme for everybody.
CREATE TABLE subrosa.programmes (
  clinic_id uuid NOT NULL REFERENCES subrosa.clinics (id),
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  is_part2 boolean NOT NULL,
  is_whole_clinic boolean NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id)
);
CREATE UNIQUE INDEX programmes_one_whole ON subrosa.programmes (clinic_id) WHERE is_whole_clinic;

CREATE TABLE subrosa.programme_members (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  programme_id uuid NOT NULL,
  person_id uuid NOT NULL,
  active_from timestamptz NOT NULL,
  active_until timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, programme_id) REFERENCES subrosa.programmes (clinic_id, id),
  FOREIGN KEY (clinic_id, person_id) REFERENCES subrosa.memberships (clinic_id, person_id),
  CHECK (active_from <= active_until)
);
CREATE INDEX programme_members_person ON subrosa.programme_members (clinic_id, person_id);

-- The programme in whose care the client is; the nil uuid for none.
ALTER TABLE subrosa.client_records
  ADD COLUMN programme_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';

-- covers_id is the assignment that a cover stands in for, and the row's own id for every other kind: never null, so that policies
-- can join on it. A standby cover reads nothing until its turn comes.
ALTER TABLE subrosa.supervision_assignments
  ADD COLUMN covers_id uuid,
  ADD COLUMN is_standby boolean NOT NULL DEFAULT false,
  ADD COLUMN agreement_due_at timestamptz NOT NULL DEFAULT '9999-12-31T00:00:00Z',
  ADD COLUMN agreement_signed_at timestamptz NOT NULL DEFAULT '9999-12-31T00:00:00Z',
  -- What the sweep last found of the supervisor's standing (member, role, licence), so that each change is told once.
  ADD COLUMN lapse text NOT NULL DEFAULT 'NONE' CHECK (lapse IN ('NONE', 'COVERED', 'UNCOVERED')),
  DROP CONSTRAINT supervision_assignments_end_reason_check,
  ADD CONSTRAINT supervision_assignments_end_reason_check CHECK (end_reason IN
    ('NONE', 'COMPLETED', 'CHANGED', 'LEFT', 'OTHER', 'LICENCE_LAPSED', 'LICENCE_RENEWED', 'CONFLICT', 'ROLLED_OVER'));
UPDATE subrosa.supervision_assignments SET covers_id = id;
ALTER TABLE subrosa.supervision_assignments
  ALTER COLUMN covers_id SET NOT NULL,
  ADD FOREIGN KEY (clinic_id, covers_id) REFERENCES subrosa.supervision_assignments (clinic_id, id),
  ADD CHECK (kind = 'COVERING' OR (covers_id = id AND NOT is_standby));
CREATE INDEX supervision_assignments_covers ON subrosa.supervision_assignments (clinic_id, covers_id);

-- Kinship, own therapy and other second ties between two people, declared by one of them. The kind is the declarer's own.
CREATE TABLE subrosa.declared_conflicts (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  declared_by uuid NOT NULL,
  other_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('KINSHIP', 'OWN_THERAPIST', 'OTHER_TIE')),
  declared_at timestamptz NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, declared_by) REFERENCES subrosa.memberships (clinic_id, person_id),
  FOREIGN KEY (clinic_id, other_id) REFERENCES subrosa.memberships (clinic_id, person_id),
  CHECK (declared_by <> other_id)
);
CREATE UNIQUE INDEX declared_conflicts_standing ON subrosa.declared_conflicts (clinic_id, declared_by, other_id)
  WHERE withdrawn_at = '9999-12-31T00:00:00Z';

-- PSYCHOTHERAPY_NOTES is the stand-alone authorization of 45 CFR 164.508(a)(2); PART2 the consent of 42 CFR 2.31.
ALTER TABLE subrosa.consents
  ADD COLUMN instrument text NOT NULL DEFAULT 'CONSENT'
    CHECK (instrument IN ('CONSENT', 'PSYCHOTHERAPY_NOTES', 'PART2'));

-- One row for each thing that a client agreed to, so that each can be withdrawn by itself.
CREATE TABLE subrosa.consent_scopes (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  consent_id uuid NOT NULL,
  scope text NOT NULL CHECK (scope IN ('SUPERVISION', 'OWN_CLINIC_CONSULTATION', 'OUTSIDE_CONSULTATION', 'TEACHING', 'RECORDING')),
  withdrawn_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, consent_id, scope),
  FOREIGN KEY (clinic_id, consent_id) REFERENCES subrosa.consents (clinic_id, id)
);
INSERT INTO subrosa.consent_scopes (clinic_id, id, consent_id, scope, withdrawn_at)
SELECT c.clinic_id, gen_random_uuid(), c.id, s.scope, c.withdrawn_at FROM subrosa.consents c, unnest(c.scopes) AS s (scope);

-- A privacy officer's recorded determination that peer learning about a client needs no consent (45 CFR 164.514(b)(1); APA 4.06).
CREATE TABLE subrosa.determinations (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  client_record_id uuid NOT NULL,
  basis text NOT NULL CHECK (basis IN ('EXPERT_DETERMINATION', 'SAFE_HARBOR', 'FICTIONAL')),
  made_by uuid NOT NULL,
  active_from timestamptz NOT NULL,
  active_until timestamptz NOT NULL,
  revoked_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, client_record_id) REFERENCES subrosa.client_records (clinic_id, id),
  FOREIGN KEY (clinic_id, made_by) REFERENCES subrosa.memberships (clinic_id, person_id),
  CHECK (active_from <= active_until)
);
`;
