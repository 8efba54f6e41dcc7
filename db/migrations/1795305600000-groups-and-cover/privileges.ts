const NEW_TABLES = [
  'programmes', 'programme_members', 'declared_conflicts', 'consent_scopes', 'determinations', 'supervision_groups',
  'supervision_group_members', 'consultation_groups', 'covenants', 'covenant_signatures', 'group_memberships', 'consultations',
  'case_peers', 'case_members', 'case_colleagues', 'case_determinations', 'recognitions', 'recusals', 'holds', 'hold_cases',
  'hold_requests', 'notices',
].map((table) => `subrosa.${table}`).join(', '); // prettier-ignore

const HOLD_FUNCTIONS = [
  'place_hold(uuid, text, uuid, uuid, timestamptz, timestamptz, text, bytea, date)',
  'release_hold(uuid, integer)',
  'change_hold(uuid, integer, date, boolean)',
  'apply_holds(uuid)',
];

const forApp = (signature: string): string => `
ALTER FUNCTION subrosa.${signature} OWNER TO subrosa_definer;
REVOKE ALL ON FUNCTION subrosa.${signature} FROM PUBLIC;
GRANT EXECUTE ON FUNCTION subrosa.${signature} TO subrosa_app;`;

export const privileges = /* sql */ `
GRANT CREATE ON SCHEMA subrosa TO subrosa_definer;
GRANT SELECT, INSERT, UPDATE ON ${NEW_TABLES} TO subrosa_definer;
ALTER FUNCTION subrosa.due_notices(integer) OWNER TO subrosa_definer;
REVOKE ALL ON FUNCTION subrosa.due_notices(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION subrosa.due_notices(integer) TO subrosa_worker;
ALTER FUNCTION subrosa.session_lookup(bytea, boolean, integer) OWNER TO subrosa_definer;
REVOKE ALL ON FUNCTION subrosa.session_lookup(bytea, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION subrosa.session_lookup(bytea, boolean, integer) TO subrosa_app;
ALTER FUNCTION subrosa.lapsed_assignments(integer) OWNER TO subrosa_definer;
REVOKE ALL ON FUNCTION subrosa.lapsed_assignments(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION subrosa.lapsed_assignments(integer) TO subrosa_worker;
ALTER FUNCTION subrosa.begin_hold_change() OWNER TO subrosa_definer;
REVOKE ALL ON FUNCTION subrosa.begin_hold_change() FROM PUBLIC;
${HOLD_FUNCTIONS.map(forApp).join('\n')}
ALTER FUNCTION subrosa.programme_has_records(uuid) OWNER TO subrosa_definer;
REVOKE ALL ON FUNCTION subrosa.programme_has_records(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION subrosa.programme_has_records(uuid) TO subrosa_app;
REVOKE CREATE ON SCHEMA subrosa FROM subrosa_definer;

-- app ------------------------------------------------------------------------------------------------------------------------
GRANT SELECT ON ${NEW_TABLES} TO subrosa_app;
GRANT UPDATE (on_call_name, on_call_phone, on_call_version, colleague_due_seconds, group_due_seconds) ON subrosa.clinics TO subrosa_app;
GRANT INSERT, UPDATE ON subrosa.programmes, subrosa.programme_members, subrosa.declared_conflicts, subrosa.supervision_groups,
  subrosa.supervision_group_members, subrosa.consultation_groups, subrosa.group_memberships TO subrosa_app;
GRANT INSERT ON subrosa.consent_scopes, subrosa.determinations, subrosa.covenants, subrosa.covenant_signatures,
  subrosa.consultations, subrosa.case_peers, subrosa.case_members, subrosa.case_colleagues, subrosa.case_determinations,
  subrosa.recognitions, subrosa.recusals, subrosa.hold_requests TO subrosa_app;
GRANT UPDATE (withdrawn_at) ON subrosa.consent_scopes TO subrosa_app;
GRANT UPDATE (revoked_at, version) ON subrosa.determinations TO subrosa_app;
GRANT UPDATE (stage, stage_since, read_until, clarify_until, reflect_until, reply_until, summary_until, follow_up_on, version)
  ON subrosa.consultations TO subrosa_app;
GRANT UPDATE (answered_at, answer_code, answer, version) ON subrosa.recusals TO subrosa_app;
GRANT UPDATE (answer, answered_at) ON subrosa.recognitions TO subrosa_app;
GRANT UPDATE (screening, cover_from, withdrawn_by) ON subrosa.cases TO subrosa_app;
GRANT UPDATE (state, hold_id, decided_by, decided_at, version) ON subrosa.hold_requests TO subrosa_app;
GRANT UPDATE (read_at) ON subrosa.notices TO subrosa_app;

-- worker: who is to be told, and what is to be covered or closed; no texts -----------------------------------------------------
GRANT SELECT ON subrosa.programmes, subrosa.programme_members, subrosa.consent_scopes, subrosa.determinations,
  subrosa.supervision_groups, subrosa.supervision_group_members, subrosa.group_memberships, subrosa.covenant_signatures,
  subrosa.consultations, subrosa.case_peers, subrosa.case_members, subrosa.case_colleagues, subrosa.case_determinations,
  subrosa.recognitions, subrosa.hold_cases, subrosa.notices, subrosa.licences TO subrosa_worker;
GRANT SELECT (clinic_id, id, name, covenant_version, active_from, active_until, created_by, version)
  ON subrosa.consultation_groups TO subrosa_worker;
GRANT SELECT (clinic_id, id, case_id, client_record_id, viewer_id, recused_at, answered_at, answer_code, version)
  ON subrosa.recusals TO subrosa_worker;
GRANT SELECT (clinic_id, id, extent, case_id, author_id, submitted_from, submitted_until, placed_by, placed_at, review_on,
              released_by, released_at, version) ON subrosa.holds TO subrosa_worker;
GRANT SELECT (clinic_id, id, case_id, requested_by, state) ON subrosa.hold_requests TO subrosa_worker;
GRANT UPDATE (answer) ON subrosa.recusals TO subrosa_worker;
GRANT UPDATE (destroy_not_before, withdrawn_by, cover_from) ON subrosa.cases TO subrosa_worker;
GRANT INSERT, UPDATE ON subrosa.supervision_assignments TO subrosa_worker;
GRANT SELECT (clinic_id, id, declared_by, other_id, declared_at, withdrawn_at) ON subrosa.declared_conflicts TO subrosa_worker;
GRANT UPDATE (state, active_until, end_reason, version) ON subrosa.group_memberships TO subrosa_worker;
GRANT INSERT ON subrosa.notices TO subrosa_worker;

GRANT SELECT ON ALL TABLES IN SCHEMA subrosa TO subrosa_backup;
`;
