/** The ledger (append-only, written through one function) and the outbox. */
export const records = /* sql */ `
CREATE SEQUENCE subrosa.ledger_position;
CREATE TABLE subrosa.ledger_events (
  clinic_id uuid NOT NULL,
  position bigint NOT NULL DEFAULT nextval('subrosa.ledger_position'),
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('person', 'system')),
  actor_id uuid,
  actor_name text NOT NULL,
  action text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('DONE', 'READ', 'REFUSED', 'FAILED')),
  resource text NOT NULL,
  resource_id uuid,
  case_id uuid,
  grant_code text NOT NULL,
  details jsonb NOT NULL,
  request_id text NOT NULL,
  idempotency_key text NOT NULL,
  salt bytea NOT NULL,
  commitment bytea NOT NULL,
  -- What policies ask by, never null: the nil uuid stands for "a process" and "no case".
  acted_by uuid NOT NULL GENERATED ALWAYS AS (coalesce(actor_id, '00000000-0000-0000-0000-000000000000')) STORED,
  about_case uuid NOT NULL GENERATED ALWAYS AS (coalesce(case_id, '00000000-0000-0000-0000-000000000000')) STORED,
  PRIMARY KEY (clinic_id, position),
  UNIQUE (clinic_id, idempotency_key)
);
CREATE INDEX ledger_events_actor ON subrosa.ledger_events (clinic_id, acted_by, position);
CREATE INDEX ledger_events_case ON subrosa.ledger_events (clinic_id, about_case, position);

CREATE TABLE subrosa.outbox (
  clinic_id uuid NOT NULL REFERENCES subrosa.clinics (id),
  id uuid NOT NULL,
  topic text NOT NULL,
  subject_id uuid NOT NULL,
  run_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  relayed_at timestamptz,
  handled_at timestamptz,
  attempts integer NOT NULL,
  PRIMARY KEY (clinic_id, id)
);
CREATE INDEX outbox_waiting ON subrosa.outbox (created_at) WHERE handled_at IS NULL;
`;
