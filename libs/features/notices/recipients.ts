/**
 * Who is to be told what, as SQL over ids: `$1` the clinic, `$2` the subject of the event. Each answers (person_id, case_id,
 * subject_id, fact_key). Being told too much does no harm: a notice is asked for again when it is read.
 */
export type Recipients = string;

const NO_CASE = `'00000000-0000-0000-0000-000000000000'::uuid`;
const IN_FORCE = (alias: string): string =>
  `${alias}.active_from <= subrosa.now() AND subrosa.now() < ${alias}.active_until`;

/** Those who stand in today for somebody whom the case was sent to. (person_id) */
const covers = (caseId: string): string => `
  SELECT v.supervisor_id AS person_id FROM subrosa.case_audience l
    JOIN subrosa.supervision_assignments v ON v.clinic_id = l.clinic_id AND v.covers_id = l.assignment_id
   WHERE l.clinic_id = $1 AND l.case_id = ${caseId} AND v.kind = 'COVERING' AND v.state = 'ASSIGNED' AND ${IN_FORCE('v')}
     AND (NOT v.is_standby OR EXISTS (SELECT 1 FROM subrosa.cases s WHERE s.clinic_id = $1 AND s.id = ${caseId}
                                        AND s.cover_from <= subrosa.now()))`;

/** Everyone the case was sent to, with those who stand in today; (case_id, person_id) of the one case. */
const readers = (caseId: string): string => `
  SELECT a.supervisor_id AS person_id FROM subrosa.case_audience l
    JOIN subrosa.supervision_assignments a ON a.clinic_id = l.clinic_id AND a.id = l.assignment_id
   WHERE l.clinic_id = $1 AND l.case_id = ${caseId}
  UNION${covers(caseId)}
  UNION
  SELECT p.person_id FROM subrosa.case_peers l
    JOIN subrosa.supervision_group_members p ON p.clinic_id = l.clinic_id AND p.id = l.place_id
   WHERE l.clinic_id = $1 AND l.case_id = ${caseId} AND ${IN_FORCE('p')}
  UNION
  SELECT m.person_id FROM subrosa.case_members l
    JOIN subrosa.group_memberships m ON m.clinic_id = l.clinic_id AND m.id = l.membership_id
   WHERE l.clinic_id = $1 AND l.case_id = ${caseId} AND ${IN_FORCE('m')}
  UNION
  SELECT g.person_id FROM subrosa.case_colleagues g WHERE g.clinic_id = $1 AND g.case_id = ${caseId}`;

const withRole = (role: string): string =>
  `SELECT b.person_id FROM subrosa.memberships b WHERE b.clinic_id = $1 AND '${role}' = ANY(b.roles) AND ${IN_FORCE('b')}`;

/** A case that an event is about, as the source of recipients: its columns under the alias `c`, found by what `$2` is. */
export type Source = string;

/** `$2` is the case itself. */
export const theCase: Source = 'FROM (SELECT * FROM subrosa.cases WHERE clinic_id = $1 AND id = $2) c';

/** `$2` is a row of the table that hangs on the case; its columns as well, for the key and for whom to leave out. */
export const caseOf = (table: string, columns: readonly string[] = []): Source =>
  `FROM (SELECT k.*${columns.map((column) => `, t.${column}`).join('')} FROM subrosa.${table} t
     JOIN subrosa.cases k ON k.clinic_id = t.clinic_id AND k.id = t.case_id WHERE t.clinic_id = $1 AND t.id = $2) c`;

const told = (personId: string, key: string): string =>
  `SELECT DISTINCT ${personId} AS person_id, c.id AS case_id, $2::uuid AS subject_id, ${key} AS fact_key`;

/** The author of the case. */
export const author = (source: Source, key: string): Recipients => `${told('c.author_id', key)} ${source}`;

/** Everyone the case was sent to, and who stands in for them today. */
export const readersOf = (source: Source, key: string): Recipients =>
  `${told('r.person_id', key)} ${source} CROSS JOIN LATERAL (${readers('c.id')}) r WHERE r.person_id <> c.author_id`;

/** Those who have begun to read the case. */
export const openersOf = (source: Source, key: string): Recipients =>
  `${told('o.viewer_id', key)} ${source}
     JOIN subrosa.openings o ON o.clinic_id = c.clinic_id AND o.case_id = c.id AND o.viewer_id <> c.author_id`;

/** Everyone of a role, about the case. */
export const roleAboutCase = (name: string, source: Source, key: string): Recipients =>
  `${told('b.person_id', key)} ${source} CROSS JOIN LATERAL (${withRole(name)}) b`;

/** Everyone of a role, about something that is no case. */
export const role = (name: string, key: string): Recipients =>
  `SELECT b.person_id, ${NO_CASE} AS case_id, $2::uuid AS subject_id, ${key} AS fact_key FROM (${withRole(name)}) b`;

/** Supervisor and supervisee of the assignment in `$2`. */
export const parties = (key: string): Recipients =>
  `SELECT p.person_id, ${NO_CASE} AS case_id, a.id AS subject_id, ${key} AS fact_key
     FROM subrosa.supervision_assignments a CROSS JOIN LATERAL (VALUES (a.supervisor_id), (a.supervisee_id)) AS p (person_id)
    WHERE a.clinic_id = $1 AND a.id = $2::uuid`;

/** The members of the group in `$2`. */
export const membersOfGroup = (key: string): Recipients =>
  `SELECT m.person_id, ${NO_CASE} AS case_id, $2::uuid AS subject_id, ${key} AS fact_key
     FROM subrosa.group_memberships m JOIN subrosa.consultation_groups g ON g.clinic_id = m.clinic_id AND g.id = m.group_id
    WHERE m.clinic_id = $1 AND m.group_id = $2 AND m.state = 'ADMITTED' AND ${IN_FORCE('m')}`;

/** The facilitators of the group that treats the case; where no group does, the directors. */
export const whoLeads = (source: Source, key: string): Recipients =>
  `${told('f.person_id', key)} ${source} CROSS JOIN LATERAL (
     SELECT m.person_id FROM subrosa.consultations k
       JOIN subrosa.group_memberships m ON m.clinic_id = k.clinic_id AND m.group_id = k.group_id AND m.role = 'FACILITATOR'
        AND m.state = 'ADMITTED' AND ${IN_FORCE('m')}
      WHERE k.clinic_id = c.clinic_id AND k.case_id = c.id
     UNION
     SELECT b.person_id FROM (${withRole('DIRECTOR')}) b
      WHERE NOT EXISTS (SELECT 1 FROM subrosa.consultations k WHERE k.clinic_id = c.clinic_id AND k.case_id = c.id)) f`;

/**
 * Whose turn it is in the case of that alias, by `turn` ('AUTHOR' or 'REVIEWER'), in force today: its author; or whoever answers for it,
 * the colleague who was asked, and who leads the group that treats it. (person_id)
 */
export const turnHolders = (alias: string, turn: string): string => `
  SELECT ${alias}.author_id AS person_id WHERE ${turn} = 'AUTHOR'
  UNION
  SELECT h.person_id FROM (
    SELECT a.supervisor_id AS person_id FROM subrosa.case_audience l
      JOIN subrosa.supervision_assignments a ON a.clinic_id = l.clinic_id AND a.id = l.assignment_id
       AND a.state = 'ASSIGNED' AND ${IN_FORCE('a')}
     WHERE l.clinic_id = ${alias}.clinic_id AND l.case_id = ${alias}.id
    UNION
    ${covers(`${alias}.id`)}
    UNION
    SELECT g.person_id FROM subrosa.case_colleagues g WHERE g.clinic_id = $1 AND g.case_id = ${alias}.id
    UNION
    SELECT m.person_id FROM subrosa.consultations k
      JOIN subrosa.group_memberships m ON m.clinic_id = k.clinic_id AND m.group_id = k.group_id AND m.role = 'FACILITATOR'
       AND m.state = 'ADMITTED' AND ${IN_FORCE('m')}
     WHERE k.clinic_id = $1 AND k.case_id = ${alias}.id) h
   WHERE ${turn} = 'REVIEWER'`;

/** Whose turn the reminder in `$2` was about, as long as it is still theirs; the sender is told nothing. */
export const reminded = (key: string): Recipients =>
  `SELECT DISTINCT t.person_id, c.id AS case_id, $2::uuid AS subject_id, ${key} AS fact_key
     FROM subrosa.reminders r JOIN subrosa.cases c ON c.clinic_id = r.clinic_id AND c.id = r.case_id
      AND r.turn = CASE WHEN c.state = 'CHANGES_REQUESTED' THEN 'AUTHOR' WHEN c.state IN ('SUBMITTED', 'IN_REVIEW') THEN 'REVIEWER' END
    CROSS JOIN LATERAL (${turnHolders('c', 'r.turn')}) t
    WHERE r.clinic_id = $1 AND r.id = $2 AND t.person_id <> r.sent_by`;
