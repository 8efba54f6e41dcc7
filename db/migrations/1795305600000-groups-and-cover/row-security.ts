/** The new tables take the policies of the spine: every one belongs to a clinic; none of them holds text under a case key alone. */
const TENANT_TABLES = [
  'programmes', 'programme_members', 'declared_conflicts', 'consent_scopes', 'determinations', 'supervision_groups',
  'supervision_group_members', 'consultation_groups', 'covenants', 'covenant_signatures', 'group_memberships', 'consultations',
  'case_peers', 'case_members', 'case_colleagues', 'case_determinations', 'recognitions', 'recusals', 'holds', 'hold_cases',
  'hold_requests', 'notices',
]; // prettier-ignore

export const rowSecurity = TENANT_TABLES.map(
  (table) => /* sql */ `
ALTER TABLE subrosa.${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE subrosa.${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON subrosa.${table} USING (clinic_id = (SELECT subrosa.clinic_id()));`,
).join('\n');
