/** Who may touch what. The app role owns nothing; the worker can blank material but cannot read it. */
const DEFINER_FUNCTIONS_FOR_APP = [
  'sign_in_lookup(text)',
  'own_password_hash()',
  'set_own_password_hash(text)',
  'count_sign_in_attempt(uuid, bytea)',
  'forget_sign_in_attempts(bytea)',
  'session_lookup(bytea, boolean, integer)',
  'own_clinics()',
  'demo_people()',
  'invitation_lookup(bytea)',
  'accept_invitation(bytea, uuid, uuid, text, text)',
  'public_keys(uuid[])',
];

const LEDGER_WRITER =
  'append_ledger(uuid, text, text, text, text, text, uuid, uuid, text, jsonb, text, text)';
const FOR_WORKER = [
  'due_cases(integer)',
  'due_drafts(integer)',
  'left_epochs(integer)',
  'outbox_batch(integer)',
];
const FOR_OWNER = [
  'create_clinic(uuid, text, text, text, boolean, jsonb)',
  'create_member(uuid, uuid, uuid, text, text, text, text[])',
  'find_demo_clinic()',
  'broken_ledger_positions()',
];

const definer = (signature: string, role: string): string => `
ALTER FUNCTION subrosa.${signature} OWNER TO subrosa_definer;
REVOKE ALL ON FUNCTION subrosa.${signature} FROM PUBLIC;
GRANT EXECUTE ON FUNCTION subrosa.${signature} TO ${role};`;

export const privileges = /* sql */ `
-- The definer functions run as this role; it holds the table rights they need and cannot log in.
GRANT CREATE ON SCHEMA subrosa TO subrosa_definer;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA subrosa TO subrosa_definer;
GRANT USAGE ON SEQUENCE subrosa.ledger_position TO subrosa_definer;
${DEFINER_FUNCTIONS_FOR_APP.map((f) => definer(f, 'subrosa_app')).join('\n')}
${definer(LEDGER_WRITER, 'subrosa_app, subrosa_worker')}
${FOR_WORKER.map((f) => definer(f, 'subrosa_worker')).join('\n')}
${FOR_OWNER.map((f) => definer(f, 'subrosa_owner')).join('\n')}
REVOKE CREATE ON SCHEMA subrosa FROM subrosa_definer;

-- app ------------------------------------------------------------------------------------------------------------------------
GRANT SELECT ON ALL TABLES IN SCHEMA subrosa TO subrosa_app;
REVOKE SELECT ON subrosa.persons, subrosa.sign_in_attempts, subrosa.destruction_failures FROM subrosa_app;
GRANT SELECT (id, email, display_name, is_demo, created_at) ON subrosa.persons TO subrosa_app;
GRANT UPDATE (display_name) ON subrosa.persons TO subrosa_app;
GRANT INSERT, UPDATE ON subrosa.sessions, subrosa.vault_keys TO subrosa_app;
GRANT UPDATE (name, time_zone, policy_version, after_sign_off_seconds, backstop_seconds, maximum_seconds, idle_draft_seconds,
              review_due_seconds, recovery_public_key) ON subrosa.clinics TO subrosa_app;
GRANT UPDATE (last_number) ON subrosa.case_counters TO subrosa_app;
GRANT INSERT ON subrosa.recovery_shares TO subrosa_app;
GRANT UPDATE (roles, active_from, active_until, version) ON subrosa.memberships TO subrosa_app;
GRANT INSERT, UPDATE ON subrosa.licences, subrosa.invitations, subrosa.supervision_assignments TO subrosa_app;
GRANT INSERT ON subrosa.client_records, subrosa.consents TO subrosa_app;
GRANT UPDATE (blob, key_for_author, key_for_clinic, version, updated_at) ON subrosa.client_records TO subrosa_app;
GRANT UPDATE (review_by, withdrawn_at, version) ON subrosa.consents TO subrosa_app;
GRANT INSERT, UPDATE, DELETE ON subrosa.drafts TO subrosa_app;
GRANT INSERT ON subrosa.cases, subrosa.case_audience, subrosa.case_consents, subrosa.epochs, subrosa.case_keys, subrosa.case_versions,
  subrosa.case_sections, subrosa.findings, subrosa.openings, subrosa.passage_reports, subrosa.threads, subrosa.comments,
  subrosa.reviews, subrosa.review_texts, subrosa.ratings, subrosa.supervision_notes, subrosa.extensions, subrosa.outbox TO subrosa_app;
GRANT UPDATE (state, version_count, state_changed_at, due_at, expires_at, version) ON subrosa.cases TO subrosa_app;
GRANT UPDATE (is_left) ON subrosa.epochs TO subrosa_app;
GRANT UPDATE (wrapped_key) ON subrosa.case_keys TO subrosa_app;
GRANT UPDATE (state, answered_at, answer, version) ON subrosa.passage_reports TO subrosa_app;
GRANT UPDATE (resolved_by, resolved_at, visible_from, version) ON subrosa.threads TO subrosa_app;
GRANT UPDATE (body, visible_from, version) ON subrosa.comments TO subrosa_app;
GRANT DELETE ON subrosa.comments, subrosa.threads TO subrosa_app;
GRANT UPDATE (state, decided_by, new_expires_at, version) ON subrosa.extensions TO subrosa_app;

-- worker: ids, dates and states to decide with; the right to blank material, not to read it ------------------------------------
GRANT SELECT ON subrosa.clinics, subrosa.memberships, subrosa.supervision_assignments, subrosa.consents, subrosa.cases,
  subrosa.case_audience, subrosa.case_consents, subrosa.epochs, subrosa.case_keys, subrosa.destruction_failures,
  subrosa.destruction_receipts, subrosa.outbox, subrosa.openings, subrosa.ratings TO subrosa_worker;
GRANT SELECT (clinic_id, id, case_id) ON subrosa.case_versions, subrosa.case_sections, subrosa.findings, subrosa.passage_reports,
  subrosa.threads, subrosa.comments, subrosa.extensions TO subrosa_worker;
GRANT SELECT (clinic_id, review_id, case_id) ON subrosa.review_texts TO subrosa_worker;
GRANT SELECT (clinic_id, id, owner_id, expires_at) ON subrosa.drafts TO subrosa_worker;
GRANT DELETE ON subrosa.drafts TO subrosa_worker;
GRANT UPDATE (state, state_changed_at, expires_at, version, age_band, presenting_area) ON subrosa.cases TO subrosa_worker;
GRANT INSERT ON subrosa.epochs, subrosa.case_keys TO subrosa_worker;
GRANT UPDATE (is_open, is_left, erased_at) ON subrosa.epochs TO subrosa_worker;
GRANT UPDATE (wrapped_key) ON subrosa.case_keys TO subrosa_worker;
GRANT UPDATE (question) ON subrosa.case_versions TO subrosa_worker;
GRANT UPDATE (body) ON subrosa.case_sections, subrosa.comments, subrosa.review_texts TO subrosa_worker;
GRANT UPDATE (anchor) ON subrosa.threads TO subrosa_worker;
GRANT UPDATE (answer) ON subrosa.passage_reports TO subrosa_worker;
GRANT UPDATE (reason) ON subrosa.extensions TO subrosa_worker;
GRANT DELETE ON subrosa.findings, subrosa.threads, subrosa.comments, subrosa.passage_reports, subrosa.review_texts TO subrosa_worker;
GRANT INSERT ON subrosa.destruction_receipts, subrosa.outbox TO subrosa_worker;
GRANT UPDATE (key_erased_at, backups_unreadable_from) ON subrosa.destruction_receipts TO subrosa_worker;
GRANT INSERT, UPDATE, DELETE ON subrosa.destruction_failures TO subrosa_worker;
GRANT UPDATE (handled_at, attempts) ON subrosa.outbox TO subrosa_worker;

GRANT SELECT ON ALL TABLES IN SCHEMA subrosa TO subrosa_backup;
GRANT SELECT ON subrosa.migrations TO subrosa_worker;
`;
