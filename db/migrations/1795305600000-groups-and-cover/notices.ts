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
CREATE INDEX notices_person ON subrosa.notices (clinic_id, person_id, created_at);
`;
