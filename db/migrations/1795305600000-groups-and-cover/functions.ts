/** What changes among the SECURITY DEFINER functions: the session knows programmes, destruction knows holds and waits. */
export const functions = /* sql */ `
DROP FUNCTION subrosa.session_lookup(bytea, boolean, integer);
CREATE FUNCTION subrosa.session_lookup(p_token_hash bytea, p_touch boolean, p_idle_seconds integer)
RETURNS TABLE (session_id uuid, person_id uuid, display_name text, is_demo boolean, is_locked boolean, clinic_id uuid,
               membership_id uuid, roles text[], licensed_until timestamptz, idle_until timestamptz, absolute_until timestamptz,
               programme_ids uuid[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF p_touch THEN
    UPDATE subrosa.sessions s
       SET last_seen_at = subrosa.now(), idle_until = subrosa.now() + make_interval(secs => p_idle_seconds)
     WHERE s.token_hash = p_token_hash AND s.revoked_at > subrosa.now() AND s.absolute_until > subrosa.now()
       AND s.locked_at > subrosa.now() AND s.idle_until > subrosa.now()
       AND s.last_seen_at < subrosa.now() - interval '5 seconds';
  END IF;
  RETURN QUERY
    SELECT s.id, p.id, p.display_name, p.is_demo,
           s.locked_at <= subrosa.now() OR s.idle_until <= subrosa.now(),
           s.clinic_id, m.id, m.roles,
           coalesce((SELECT max(l.expires_at) FROM subrosa.licences l
                     WHERE l.clinic_id = m.clinic_id AND l.person_id = p.id AND l.expires_at > subrosa.now()), 'epoch'::timestamptz),
           s.idle_until, s.absolute_until,
           -- Everyone who works here belongs to a programme that is the whole clinic; a guest belongs to none.
           ARRAY(SELECT g.id FROM subrosa.programmes g
                  WHERE g.clinic_id = m.clinic_id AND NOT m.roles <@ ARRAY['GUEST']
                    AND (g.is_whole_clinic OR EXISTS (
                      SELECT 1 FROM subrosa.programme_members b
                       WHERE b.clinic_id = g.clinic_id AND b.programme_id = g.id AND b.person_id = p.id
                         AND b.active_from <= subrosa.now() AND subrosa.now() < b.active_until))
                  ORDER BY g.id)
      FROM subrosa.sessions s
      JOIN subrosa.persons p ON p.id = s.person_id
      LEFT JOIN subrosa.memberships m ON m.clinic_id = s.clinic_id AND m.person_id = p.id
           AND m.active_from <= subrosa.now() AND subrosa.now() < m.active_until
     WHERE s.token_hash = p_token_hash AND s.revoked_at > subrosa.now() AND s.absolute_until > subrosa.now();
END $$;

-- Whether anybody's client record belongs to a programme of the clinic in which the transaction acts; nothing else of it. Every
-- record belongs to a programme that is the whole clinic.
CREATE FUNCTION subrosa.programme_has_records(p_programme_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM subrosa.client_records r
                   JOIN subrosa.programmes p ON p.clinic_id = r.clinic_id AND p.id = p_programme_id
                  WHERE r.clinic_id = (SELECT subrosa.clinic_id()) AND (r.programme_id = p.id OR p.is_whole_clinic))
$$;

-- A case is destroyed when it has expired, the wait after a withdrawn consent is over, and no hold is on it.
CREATE OR REPLACE FUNCTION subrosa.due_cases(n integer) RETURNS TABLE (clinic_id uuid, case_id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT d.clinic_id, d.id FROM (
    SELECT c.clinic_id, c.id FROM subrosa.cases c
     WHERE c.state <> 'DESTROYED' AND c.expires_at <= subrosa.now() AND c.destroy_not_before <= subrosa.now() AND c.hold_count = 0
       AND NOT EXISTS (SELECT 1 FROM subrosa.destruction_failures f
                        WHERE f.clinic_id = c.clinic_id AND f.case_id = c.id AND f.retry_at > subrosa.now())
     ORDER BY c.expires_at LIMIT 1000) d
  ORDER BY random() LIMIT n
$$;
DROP FUNCTION subrosa.is_held(uuid, uuid);

-- Supervisions in force whose supervisor's standing is not what was last settled. A standby who could start now is always unsettled.
CREATE FUNCTION subrosa.lapsed_assignments(n integer) RETURNS TABLE (clinic_id uuid, assignment_id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH sound AS (
    SELECT m.clinic_id, m.person_id FROM subrosa.memberships m
     WHERE 'SUPERVISOR' = ANY (m.roles) AND m.active_from <= subrosa.now() AND subrosa.now() < m.active_until
       AND EXISTS (SELECT 1 FROM subrosa.licences l
                    WHERE l.clinic_id = m.clinic_id AND l.person_id = m.person_id AND subrosa.now() < l.expires_at)),
  running AS (
    SELECT a.clinic_id, a.id, a.supervisor_id, a.kind, a.covers_id, a.is_standby, a.lapse,
           EXISTS (SELECT 1 FROM sound s WHERE s.clinic_id = a.clinic_id AND s.person_id = a.supervisor_id) AS is_sound
      FROM subrosa.supervision_assignments a
     WHERE a.state = 'ASSIGNED' AND a.active_from <= subrosa.now() AND subrosa.now() < a.active_until)
  SELECT a.clinic_id, a.id FROM running a
    LEFT JOIN running c ON c.clinic_id = a.clinic_id AND c.covers_id = a.id AND c.kind = 'COVERING' AND c.is_sound
   WHERE a.kind <> 'COVERING'
   GROUP BY a.clinic_id, a.id, a.is_sound, a.lapse
  HAVING a.lapse <> CASE WHEN a.is_sound THEN 'NONE'
                         WHEN bool_or(NOT c.is_standby) THEN 'COVERED'
                         WHEN bool_or(c.is_standby) THEN 'STARTS'
                         ELSE 'UNCOVERED' END
   ORDER BY random() LIMIT n
$$;
`;
