/**
 * The only writers of holds, of what they hold and of the count on the case; the app role cannot write these tables. Clinic and person
 * come from the transaction's settings. Each takes the clinic's counter of case numbers first: a submission keeps it until it commits,
 * so a case is either there to be counted or finds the hold standing.
 */
export const holdFunctions = /* sql */ `
CREATE FUNCTION subrosa.begin_hold_change() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM subrosa.memberships m
                  WHERE m.clinic_id = subrosa.clinic_id() AND m.person_id = subrosa.person_id() AND 'PRIVACY_OFFICER' = ANY (m.roles)
                    AND m.active_from <= subrosa.now() AND subrosa.now() < m.active_until) THEN
    RAISE EXCEPTION 'holds: only a privacy officer of the clinic' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM 1 FROM subrosa.case_counters n WHERE n.clinic_id = subrosa.clinic_id() FOR UPDATE;
END $$;

-- Places a hold and answers the cases that it takes in: those that match and are not destroyed, past their expiry or not. A case that is
-- being destroyed just now is waited for, and is then not among them.
CREATE FUNCTION subrosa.place_hold(p_id uuid, p_extent text, p_case uuid, p_author uuid, p_from timestamptz, p_until timestamptz,
                                   p_reason_code text, p_reason bytea, p_review_on date)
RETURNS TABLE (case_id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_clinic uuid := subrosa.clinic_id(); v_cases uuid[];
BEGIN
  PERFORM subrosa.begin_hold_change();
  INSERT INTO subrosa.holds (clinic_id, id, extent, case_id, author_id, submitted_from, submitted_until, reason_code, reason,
                             is_reason_released, placed_by, placed_at, review_on, released_at, version)
  VALUES (v_clinic, p_id, p_extent, p_case, p_author, p_from, p_until, p_reason_code, p_reason, false, subrosa.person_id(),
          subrosa.now(), p_review_on, '9999-12-31T00:00:00Z', 1);
  -- Locked by a statement of its own: the next one then counts on what is true now.
  v_cases := ARRAY(SELECT c.id FROM subrosa.cases c
                    WHERE c.clinic_id = v_clinic AND c.state <> 'DESTROYED' AND p_from <= c.submitted_at AND c.submitted_at < p_until
                      AND (p_case IS NULL OR c.id = p_case) AND (p_author IS NULL OR c.author_id = p_author)
                    ORDER BY c.id FOR UPDATE);
  UPDATE subrosa.cases c SET hold_count = c.hold_count + 1 WHERE c.clinic_id = v_clinic AND c.id = ANY (v_cases);
  INSERT INTO subrosa.hold_cases (clinic_id, id, hold_id, case_id, held_since, held_until)
  SELECT v_clinic, gen_random_uuid(), p_id, held.id, subrosa.now(), '9999-12-31T00:00:00Z' FROM unnest(v_cases) AS held (id);
  RETURN QUERY SELECT held.id FROM unnest(v_cases) AS held (id);
END $$;

-- Releases a standing hold of this version; answers how many cases it held, or null if it no longer stands like that.
CREATE FUNCTION subrosa.release_hold(p_id uuid, p_version integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_clinic uuid := subrosa.clinic_id(); v_cases uuid[];
BEGIN
  PERFORM subrosa.begin_hold_change();
  UPDATE subrosa.holds h SET released_by = subrosa.person_id(), released_at = subrosa.now(), version = h.version + 1
   WHERE h.clinic_id = v_clinic AND h.id = p_id AND h.version = p_version AND h.released_at > subrosa.now();
  IF NOT FOUND THEN RETURN NULL; END IF;
  v_cases := ARRAY(SELECT c.id FROM subrosa.cases c
                    WHERE c.clinic_id = v_clinic
                      AND c.id IN (SELECT l.case_id FROM subrosa.hold_cases l WHERE l.clinic_id = v_clinic AND l.hold_id = p_id)
                    ORDER BY c.id FOR UPDATE);
  UPDATE subrosa.hold_cases l SET held_until = subrosa.now() WHERE l.clinic_id = v_clinic AND l.hold_id = p_id;
  UPDATE subrosa.cases c SET hold_count = c.hold_count - 1 WHERE c.clinic_id = v_clinic AND c.id = ANY (v_cases);
  RETURN cardinality(v_cases);
END $$;

-- Moves the review date of a standing hold of this version, or releases its reason to the authors; false for any other.
CREATE FUNCTION subrosa.change_hold(p_id uuid, p_version integer, p_review_on date, p_is_reason_released boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM subrosa.begin_hold_change();
  UPDATE subrosa.holds h SET review_on = p_review_on, is_reason_released = p_is_reason_released, version = h.version + 1
   WHERE h.clinic_id = subrosa.clinic_id() AND h.id = p_id AND h.version = p_version AND h.released_at > subrosa.now();
  RETURN FOUND;
END $$;

-- Takes a case into the holds that stand and match it; answers how many took it in. Called by the submission that wrote the case; for any
-- other case there is nothing left to do.
CREATE FUNCTION subrosa.apply_holds(p_case uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_clinic uuid := subrosa.clinic_id(); taken integer;
BEGIN
  PERFORM 1 FROM subrosa.case_counters n WHERE n.clinic_id = v_clinic FOR UPDATE;
  PERFORM 1 FROM subrosa.cases c WHERE c.clinic_id = v_clinic AND c.id = p_case AND c.state <> 'DESTROYED' FOR UPDATE;
  IF NOT FOUND THEN RETURN 0; END IF;
  INSERT INTO subrosa.hold_cases (clinic_id, id, hold_id, case_id, held_since, held_until)
  SELECT v_clinic, gen_random_uuid(), h.id, c.id, subrosa.now(), '9999-12-31T00:00:00Z'
    FROM subrosa.holds h JOIN subrosa.cases c ON c.clinic_id = h.clinic_id AND c.id = p_case
   WHERE h.clinic_id = v_clinic AND h.released_at > subrosa.now()
     AND h.submitted_from <= c.submitted_at AND c.submitted_at < h.submitted_until
     AND (h.case_id IS NULL OR h.case_id = c.id) AND (h.author_id IS NULL OR h.author_id = c.author_id)
  ON CONFLICT ON CONSTRAINT hold_cases_clinic_id_hold_id_case_id_key DO NOTHING;
  GET DIAGNOSTICS taken = ROW_COUNT;
  IF taken > 0 THEN
    UPDATE subrosa.cases c SET hold_count = c.hold_count + taken WHERE c.clinic_id = v_clinic AND c.id = p_case;
  END IF;
  RETURN taken;
END $$;
`;
