/** Audiences beyond assignments, recognition and recusal, unscreened cases, cover before expiry, and the place of holds. */
export const cases = /* sql */ `
ALTER TABLE subrosa.cases
  ADD COLUMN audience_kind text NOT NULL DEFAULT 'ASSIGNMENTS'
    CHECK (audience_kind IN ('ASSIGNMENTS', 'SUPERVISION_GROUP', 'COLLEAGUE', 'CONSULTATION_GROUP')),
  ADD COLUMN screening text NOT NULL DEFAULT 'SCREENED' CHECK (screening IN ('SCREENED', 'UNSCREENED')),
  -- The Part 2 programme that the case inherits from its client record; the nil uuid for none.
  ADD COLUMN part2_programme_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  -- From this instant a standby cover reads it, while it waits for its first review.
  ADD COLUMN cover_from timestamptz NOT NULL DEFAULT '9999-12-31T00:00:00Z',
  -- A withdrawn consent gives the privacy officer this long to place a hold; 1970 for no wait.
  ADD COLUMN destroy_not_before timestamptz NOT NULL DEFAULT '1970-01-01T00:00:00Z',
  ADD COLUMN withdrawn_by text NOT NULL DEFAULT 'NOBODY' CHECK (withdrawn_by IN ('NOBODY', 'AUTHOR', 'CONSENT')),
  -- How many legal holds are on it. A column of the row that destruction locks, so that a hold committed meanwhile is seen.
  ADD COLUMN hold_count integer NOT NULL DEFAULT 0 CHECK (hold_count >= 0),
  ADD CHECK (screening = 'SCREENED' OR (urgency = 'TODAY' AND audience_kind = 'ASSIGNMENTS'));
UPDATE subrosa.cases SET cover_from = expires_at - interval '72 hours';
ALTER TABLE subrosa.cases
  ALTER COLUMN audience_kind DROP DEFAULT, ALTER COLUMN screening DROP DEFAULT,
  ALTER COLUMN part2_programme_id DROP DEFAULT, ALTER COLUMN cover_from DROP DEFAULT;
-- What went out unscreened stays so: once the case has passed the gate, only its author reads that version.
ALTER TABLE subrosa.case_versions
  ADD COLUMN screening text NOT NULL DEFAULT 'SCREENED' CHECK (screening IN ('SCREENED', 'UNSCREENED'));
ALTER TABLE subrosa.case_sections
  ADD COLUMN screening text NOT NULL DEFAULT 'SCREENED' CHECK (screening IN ('SCREENED', 'UNSCREENED'));
CREATE INDEX cases_client_record ON subrosa.cases (clinic_id, client_record_id);

-- A successor's line is a director's recorded transfer.
ALTER TABLE subrosa.case_audience
  ADD COLUMN transferred_by uuid,
  ADD COLUMN added_at timestamptz NOT NULL DEFAULT '1970-01-01T00:00:00Z';
ALTER TABLE subrosa.case_audience ALTER COLUMN added_at DROP DEFAULT;

-- The supervisees of a supervision group, the members of a consultation group, and the one colleague, as they were at submission
-- less those whom the author excluded: who joins later was not the author's choice.
CREATE TABLE subrosa.case_peers (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  place_id uuid NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, case_id, place_id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id),
  FOREIGN KEY (clinic_id, place_id) REFERENCES subrosa.supervision_group_members (clinic_id, id)
);
CREATE INDEX case_peers_place ON subrosa.case_peers (clinic_id, place_id);

CREATE TABLE subrosa.case_members (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, case_id, membership_id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id),
  FOREIGN KEY (clinic_id, membership_id) REFERENCES subrosa.group_memberships (clinic_id, id)
);
CREATE INDEX case_members_membership ON subrosa.case_members (clinic_id, membership_id);

CREATE TABLE subrosa.case_colleagues (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  person_id uuid NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, case_id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id),
  FOREIGN KEY (clinic_id, person_id) REFERENCES subrosa.memberships (clinic_id, person_id)
);
CREATE INDEX case_colleagues_person ON subrosa.case_colleagues (clinic_id, person_id);

-- Which agreement of a consent the case rests on.
ALTER TABLE subrosa.case_consents ADD COLUMN scope text NOT NULL DEFAULT 'SUPERVISION';
ALTER TABLE subrosa.case_consents
  ALTER COLUMN scope DROP DEFAULT,
  DROP CONSTRAINT case_consents_pkey,
  ADD PRIMARY KEY (clinic_id, case_id, consent_id, scope),
  ADD FOREIGN KEY (clinic_id, consent_id, scope) REFERENCES subrosa.consent_scopes (clinic_id, consent_id, scope);

CREATE TABLE subrosa.case_determinations (
  clinic_id uuid NOT NULL,
  case_id uuid NOT NULL,
  determination_id uuid NOT NULL,
  PRIMARY KEY (clinic_id, case_id, determination_id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id),
  FOREIGN KEY (clinic_id, determination_id) REFERENCES subrosa.determinations (clinic_id, id)
);

-- "Do you know this client?", asked before the first opening. The answer "yes or perhaps, otherwise" is a recusal and has no row here.
CREATE TABLE subrosa.recognitions (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  viewer_id uuid NOT NULL,
  answer text NOT NULL CHECK (answer IN ('NO', 'THROUGH_MY_WORK_HERE')),
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, case_id, viewer_id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);

-- Kept by client record, so that it holds for later cases of the same client; the author's answer is sealed under the case key.
CREATE TABLE subrosa.recusals (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  client_record_id uuid NOT NULL,
  viewer_id uuid NOT NULL,
  recused_at timestamptz NOT NULL,
  answered_at timestamptz NOT NULL,
  answer_code text NOT NULL CHECK (answer_code IN ('NONE', 'NEW_VERSION', 'CONSENT', 'NOT_SO')),
  answer bytea,
  version integer NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, case_id, viewer_id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id)
);
CREATE INDEX recusals_record ON subrosa.recusals (clinic_id, client_record_id);

-- The words of a review inherit the most protected class that their writer may read of the version.
ALTER TABLE subrosa.review_texts ADD COLUMN class text NOT NULL DEFAULT 'PSYCHOTHERAPY_NOTE_DERIVED'
  CHECK (class IN ('RECORD_DERIVED', 'PSYCHOTHERAPY_NOTE_DERIVED', 'FICTIONAL'));
ALTER TABLE subrosa.review_texts ALTER COLUMN class DROP DEFAULT;

`;
