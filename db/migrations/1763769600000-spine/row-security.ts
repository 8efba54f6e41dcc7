/**
 * The second wall: seven coarse policies, written by hand and not generated from the grants.
 * By itself it enforces tenant, expiry of material, ownership of sealed records, and who may write what.
 */
const TENANT_TABLES = [
  'memberships', 'licences', 'invitations', 'recovery_shares', 'case_counters', 'supervision_assignments', 'client_records',
  'consents', 'drafts', 'cases', 'case_audience', 'case_consents', 'epochs', 'case_keys', 'case_versions', 'case_sections',
  'findings', 'openings', 'passage_reports', 'threads', 'comments', 'reviews', 'review_texts', 'ratings', 'supervision_notes',
  'extensions', 'destruction_failures', 'destruction_receipts', 'ledger_events', 'outbox',
]; // prettier-ignore

/** Tables that hold material: nothing in them is visible to the app role at or after the case's expiry instant. */
const MATERIAL_TABLES = [
  'case_keys', 'case_versions', 'case_sections', 'findings', 'passage_reports', 'threads', 'comments', 'review_texts',
]; // prettier-ignore

const OWNED_TABLES = ['client_records', 'drafts'];
// A colleague's public key comes from a function; the sealed envelopes beside it are nobody else's.
const SELF_TABLES = ['sessions', 'vault_keys'];

const forced = (table: string): string => `
ALTER TABLE subrosa.${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE subrosa.${table} FORCE ROW LEVEL SECURITY;`;

const tenant = (table: string): string => `${forced(table)}
CREATE POLICY tenant ON subrosa.${table} USING (clinic_id = (SELECT subrosa.clinic_id()));`;

// The check looks only at the row's own case, through its primary key; the case row itself has no expiry policy.
const live = (table: string): string => `
CREATE POLICY live ON subrosa.${table} AS RESTRICTIVE TO subrosa_app USING (EXISTS (
  SELECT 1 FROM subrosa.cases c
  WHERE c.clinic_id = ${table}.clinic_id AND c.id = ${table}.case_id AND (SELECT subrosa.now()) < c.expires_at));`;

const owned = (table: string): string => `
CREATE POLICY own ON subrosa.${table} AS RESTRICTIVE TO subrosa_app USING (owner_id = (SELECT subrosa.person_id()));`;

const self = (table: string): string => `${forced(table)}
CREATE POLICY self ON subrosa.${table} USING (person_id = (SELECT subrosa.person_id()));`;

export const rowSecurity = /* sql */ `
${TENANT_TABLES.map(tenant).join('\n')}
${MATERIAL_TABLES.map(live).join('\n')}
${OWNED_TABLES.map(owned).join('\n')}
${SELF_TABLES.map(self).join('\n')}

-- A case past its expiry cannot be brought back: the app role cannot update it at all.
CREATE POLICY not_after_expiry ON subrosa.cases AS RESTRICTIVE FOR UPDATE TO subrosa_app
  USING ((SELECT subrosa.now()) < expires_at) WITH CHECK (true);

${forced('clinics')}
CREATE POLICY clinic ON subrosa.clinics USING (id = (SELECT subrosa.clinic_id()));

${forced('persons')}
CREATE POLICY colleagues ON subrosa.persons USING (
  id = (SELECT subrosa.person_id())
  OR EXISTS (SELECT 1 FROM subrosa.memberships m WHERE m.clinic_id = (SELECT subrosa.clinic_id()) AND m.person_id = persons.id));

${forced('sign_in_attempts')}
`;
