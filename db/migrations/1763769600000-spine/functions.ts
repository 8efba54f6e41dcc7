/**
 * SECURITY DEFINER functions, owned by subrosa_definer (BYPASSRLS, NOLOGIN): identity look-ups before a clinic is chosen,
 * colleagues' public keys, the ledger's only writer, and the cross-clinic reads of the worker, which return ids and nothing else.
 */
export const functions = /* sql */ `
-- identity ------------------------------------------------------------------------------------------------------------------
CREATE FUNCTION subrosa.sign_in_lookup(p_email text)
RETURNS TABLE (person_id uuid, password_hash text, is_demo boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, p.password_hash, p.is_demo FROM subrosa.persons p WHERE p.email = lower(p_email)
$$;

CREATE FUNCTION subrosa.own_password_hash() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.password_hash FROM subrosa.persons p WHERE p.id = subrosa.person_id()
$$;

CREATE FUNCTION subrosa.set_own_password_hash(p_hash text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE subrosa.persons SET password_hash = p_hash WHERE id = subrosa.person_id()
$$;

-- Counts the attempts of the last 15 minutes on one account and records this one. The account is a keyed hash, so that unknown
-- addresses are limited like known ones and are not stored.
CREATE FUNCTION subrosa.count_sign_in_attempt(p_id uuid, p_account_hash bytea) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE recent integer;
BEGIN
  -- One after the other for one account: a hundred guesses sent at once would each count none before them.
  PERFORM pg_advisory_xact_lock(hashtextextended(encode(p_account_hash, 'hex'), 0));
  DELETE FROM subrosa.sign_in_attempts WHERE attempted_at < subrosa.now() - interval '15 minutes';
  SELECT count(*) INTO recent FROM subrosa.sign_in_attempts WHERE account_hash = p_account_hash;
  INSERT INTO subrosa.sign_in_attempts (id, account_hash, attempted_at) VALUES (p_id, p_account_hash, subrosa.now());
  RETURN recent;
END $$;

CREATE FUNCTION subrosa.forget_sign_in_attempts(p_account_hash bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM subrosa.sign_in_attempts WHERE account_hash = p_account_hash
$$;

-- Everything a request needs to know about its session, in one statement. Idle sessions are locked, not ended, so that nothing
-- typed is lost; an ended, revoked or unknown session returns no row. Only activity (p_touch) moves the idle limit.
CREATE FUNCTION subrosa.session_lookup(p_token_hash bytea, p_touch boolean, p_idle_seconds integer)
RETURNS TABLE (session_id uuid, person_id uuid, display_name text, is_demo boolean, is_locked boolean, clinic_id uuid,
               membership_id uuid, roles text[], licensed_until timestamptz, idle_until timestamptz, absolute_until timestamptz)
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
           s.idle_until, s.absolute_until
      FROM subrosa.sessions s
      JOIN subrosa.persons p ON p.id = s.person_id
      LEFT JOIN subrosa.memberships m ON m.clinic_id = s.clinic_id AND m.person_id = p.id
           AND m.active_from <= subrosa.now() AND subrosa.now() < m.active_until
     WHERE s.token_hash = p_token_hash AND s.revoked_at > subrosa.now() AND s.absolute_until > subrosa.now();
END $$;

-- The roles and licence of a membership as they are now, for a Work that has no session (jobs, tests).
CREATE FUNCTION subrosa.own_clinics()
RETURNS TABLE (clinic_id uuid, clinic_name text, is_demo boolean, membership_id uuid, roles text[], active_until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, c.name, c.is_demo, m.id, m.roles, m.active_until
    FROM subrosa.memberships m JOIN subrosa.clinics c ON c.id = m.clinic_id
   WHERE m.person_id = subrosa.person_id() AND m.active_from <= subrosa.now() AND subrosa.now() < m.active_until
   ORDER BY c.name, c.id
$$;

-- Demo people of clinics that the operator flagged as demo; nobody else can be entered without a password.
CREATE FUNCTION subrosa.demo_people()
RETURNS TABLE (person_id uuid, clinic_id uuid, email text, display_name text, roles text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, c.id, p.email, p.display_name, m.roles
    FROM subrosa.memberships m
    JOIN subrosa.clinics c ON c.id = m.clinic_id AND c.is_demo
    JOIN subrosa.persons p ON p.id = m.person_id AND p.is_demo
   WHERE m.active_from <= subrosa.now() AND subrosa.now() < m.active_until
   ORDER BY p.email
$$;

CREATE FUNCTION subrosa.invitation_lookup(p_token_hash bytea)
RETURNS TABLE (clinic_id uuid, invitation_id uuid, clinic_name text, is_demo boolean, email text, roles text[], expires_at timestamptz,
               is_usable boolean, person_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.clinic_id, i.id, c.name, c.is_demo, i.email, i.roles, i.expires_at,
         i.expires_at > subrosa.now() AND i.accepted_at > subrosa.now() AND i.revoked_at > subrosa.now(), p.id
    FROM subrosa.invitations i
    JOIN subrosa.clinics c ON c.id = i.clinic_id
    LEFT JOIN subrosa.persons p ON p.email = i.email
   WHERE i.token_hash = p_token_hash
$$;

-- Uses an invitation once: the row is locked, so that of two at the same time one gets nothing back. Someone new gets a login;
-- someone who has one must be signed in as that person.
CREATE FUNCTION subrosa.accept_invitation(p_token_hash bytea, p_person_id uuid, p_membership_id uuid, p_display_name text, p_password_hash text)
RETURNS TABLE (clinic_id uuid, person_id uuid, membership_id uuid, invitation_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE inv record; existing uuid; target uuid; membership uuid;
BEGIN
  SELECT i.*, c.is_demo INTO inv FROM subrosa.invitations i JOIN subrosa.clinics c ON c.id = i.clinic_id
   WHERE i.token_hash = p_token_hash AND i.expires_at > subrosa.now() AND i.accepted_at > subrosa.now() AND i.revoked_at > subrosa.now()
   FOR UPDATE OF i;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT p.id INTO existing FROM subrosa.persons p WHERE p.email = inv.email;
  IF existing IS NULL THEN
    INSERT INTO subrosa.persons (id, email, display_name, password_hash, is_demo, created_at)
    VALUES (p_person_id, inv.email, p_display_name, p_password_hash, inv.is_demo, subrosa.now());
    target := p_person_id;
  ELSIF existing IS DISTINCT FROM subrosa.person_id() THEN
    RETURN;
  ELSE
    target := existing;
  END IF;
  INSERT INTO subrosa.memberships AS m (clinic_id, id, person_id, is_demo, roles, active_from, active_until, version)
  VALUES (inv.clinic_id, p_membership_id, target, inv.is_demo, inv.roles, subrosa.now(), '9999-12-31T00:00:00Z', 1)
  ON CONFLICT ON CONSTRAINT memberships_clinic_id_person_id_key
    DO UPDATE SET roles = EXCLUDED.roles, active_from = EXCLUDED.active_from, active_until = EXCLUDED.active_until, version = m.version + 1
  RETURNING m.id INTO membership;
  UPDATE subrosa.invitations i SET accepted_at = subrosa.now() WHERE i.clinic_id = inv.clinic_id AND i.id = inv.id;
  RETURN QUERY SELECT inv.clinic_id, target, membership, inv.id;
END $$;

-- The public halves of the keys of those of the people who are, or were, members of the clinic of this transaction, for a person
-- who is a member of it today. The rows themselves are shown to their owner only.
CREATE FUNCTION subrosa.public_keys(p_persons uuid[])
RETURNS TABLE (person_id uuid, public_key text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT k.person_id, k.public_key
    FROM subrosa.vault_keys k
   WHERE k.person_id = ANY(p_persons)
     AND EXISTS (SELECT 1 FROM subrosa.memberships m WHERE m.clinic_id = subrosa.clinic_id() AND m.person_id = k.person_id)
     AND EXISTS (SELECT 1 FROM subrosa.memberships o WHERE o.clinic_id = subrosa.clinic_id() AND o.person_id = subrosa.person_id()
                   AND o.active_from <= subrosa.now() AND subrosa.now() < o.active_until)
   ORDER BY k.person_id
$$;

-- operator: only the owner role may call these -------------------------------------------------------------------------------
CREATE FUNCTION subrosa.create_clinic(p_id uuid, p_name text, p_time_zone text, p_jurisdiction text, p_is_demo boolean, p_policy jsonb)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO subrosa.clinics (id, name, time_zone, jurisdiction, is_demo, policy_version, after_sign_off_seconds, backstop_seconds,
                               maximum_seconds, idle_draft_seconds, review_due_seconds, created_at)
  VALUES (p_id, p_name, p_time_zone, p_jurisdiction, p_is_demo, 1, (p_policy->>'afterSignOffSeconds')::int,
          (p_policy->>'backstopSeconds')::int, (p_policy->>'maximumSeconds')::int, (p_policy->>'idleDraftSeconds')::int,
          (p_policy->>'reviewDueSeconds')::int, subrosa.now());
  INSERT INTO subrosa.case_counters (clinic_id, last_number) VALUES (p_id, 0);
END $$;

CREATE FUNCTION subrosa.create_member(p_clinic uuid, p_person uuid, p_membership uuid, p_email text, p_display_name text,
                                      p_password_hash text, p_roles text[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE demo boolean;
BEGIN
  SELECT c.is_demo INTO STRICT demo FROM subrosa.clinics c WHERE c.id = p_clinic;
  INSERT INTO subrosa.persons (id, email, display_name, password_hash, is_demo, created_at)
  VALUES (p_person, lower(p_email), p_display_name, p_password_hash, demo, subrosa.now());
  INSERT INTO subrosa.memberships (clinic_id, id, person_id, is_demo, roles, active_from, active_until, version)
  VALUES (p_clinic, p_membership, p_person, demo, p_roles, subrosa.now(), '9999-12-31T00:00:00Z', 1);
END $$;

CREATE FUNCTION subrosa.find_demo_clinic() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id FROM subrosa.clinics c WHERE c.is_demo ORDER BY c.created_at LIMIT 1
$$;

-- ledger ---------------------------------------------------------------------------------------------------------------------
CREATE FUNCTION subrosa.ledger_commitment(p_salt bytea, p_clinic uuid, p_id uuid, p_at timestamptz, p_body text) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT sha256(p_salt || convert_to(concat_ws(chr(31), p_clinic, p_id, extract(epoch FROM p_at)::numeric(20,6), p_body), 'UTF8'))
$$;

-- The ledger's only writer. The clinic and the person come from the transaction's settings, never from the caller; a key seen
-- before returns the position it already has.
CREATE FUNCTION subrosa.append_ledger(p_id uuid, p_actor_kind text, p_actor_name text, p_action text, p_outcome text, p_resource text,
                                      p_resource_id uuid, p_case_id uuid, p_grant_code text, p_details jsonb, p_request_id text,
                                      p_idempotency_key text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE written bigint; v_salt bytea; v_at timestamptz := subrosa.now(); v_actor uuid;
BEGIN
  IF subrosa.clinic_id() IS NULL THEN RAISE EXCEPTION 'ledger: no clinic is set'; END IF;
  IF p_actor_kind = 'person' THEN
    v_actor := subrosa.person_id();
    IF v_actor IS NULL THEN RAISE EXCEPTION 'ledger: no person is set'; END IF;
  -- Accepting an invitation is all that the API does as a process; it cannot pass anything off as the worker's or the operator's.
  ELSIF session_user = 'subrosa_app' AND p_actor_name IS DISTINCT FROM 'identity' THEN
    RAISE EXCEPTION 'ledger: the app role writes as a person or as identity';
  END IF;
  v_salt := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
  INSERT INTO subrosa.ledger_events (clinic_id, id, at, actor_kind, actor_id, actor_name, action, outcome, resource, resource_id,
                                     case_id, grant_code, details, request_id, idempotency_key, salt, commitment)
  VALUES (subrosa.clinic_id(), p_id, v_at, p_actor_kind, v_actor, p_actor_name, p_action, p_outcome, p_resource, p_resource_id,
          p_case_id, p_grant_code, p_details, p_request_id, p_idempotency_key, v_salt,
          subrosa.ledger_commitment(v_salt, subrosa.clinic_id(), p_id, v_at, concat_ws(chr(31), p_actor_kind, v_actor, p_actor_name,
            p_action, p_outcome, p_resource, p_resource_id, p_case_id, p_grant_code, p_details::text, p_request_id, p_idempotency_key)))
  ON CONFLICT (clinic_id, idempotency_key) DO NOTHING
  RETURNING position INTO written;
  IF written IS NULL THEN
    SELECT e.position INTO written FROM subrosa.ledger_events e
     WHERE e.clinic_id = subrosa.clinic_id() AND e.idempotency_key = p_idempotency_key;
  END IF;
  RETURN written;
END $$;

-- Positions whose row no longer matches its commitment.
CREATE FUNCTION subrosa.broken_ledger_positions() RETURNS TABLE (clinic_id uuid, broken_position bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.clinic_id, e.position FROM subrosa.ledger_events e
   WHERE e.commitment <> subrosa.ledger_commitment(e.salt, e.clinic_id, e.id, e.at, concat_ws(chr(31), e.actor_kind, e.actor_id,
     e.actor_name, e.action, e.outcome, e.resource, e.resource_id, e.case_id, e.grant_code, e.details::text, e.request_id, e.idempotency_key))
$$;

-- worker: cross-clinic, ids only ----------------------------------------------------------------------------------------------
-- The place of legal holds in the predicate of destruction. No hold can be placed yet, so nothing is held.
CREATE FUNCTION subrosa.is_held(p_clinic uuid, p_case uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT false $$;

CREATE FUNCTION subrosa.due_cases(n integer) RETURNS TABLE (clinic_id uuid, case_id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT d.clinic_id, d.id FROM (
    SELECT c.clinic_id, c.id FROM subrosa.cases c
     WHERE c.state <> 'DESTROYED' AND c.expires_at <= subrosa.now() AND NOT subrosa.is_held(c.clinic_id, c.id)
       AND NOT EXISTS (SELECT 1 FROM subrosa.destruction_failures f
                        WHERE f.clinic_id = c.clinic_id AND f.case_id = c.id AND f.retry_at > subrosa.now())
     ORDER BY c.expires_at LIMIT 1000) d
  ORDER BY random() LIMIT n
$$;

CREATE FUNCTION subrosa.due_drafts(n integer) RETURNS TABLE (clinic_id uuid, draft_id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT d.clinic_id, d.id FROM subrosa.drafts d WHERE d.expires_at <= subrosa.now() ORDER BY d.expires_at LIMIT n
$$;

-- Epochs to replace or erase: a case has left, or their day is over and nobody is left in them.
CREATE FUNCTION subrosa.left_epochs(n integer) RETURNS TABLE (clinic_id uuid, epoch_id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.clinic_id, e.id FROM subrosa.epochs e
   WHERE e.erased_at IS NULL AND (e.is_left OR NOT EXISTS (
           SELECT 1 FROM subrosa.case_keys k WHERE k.clinic_id = e.clinic_id AND k.epoch_id = e.id AND k.wrapped_key IS NOT NULL)
         AND e.created_at < subrosa.now() - interval '1 hour')
   ORDER BY random() LIMIT n
$$;

CREATE FUNCTION subrosa.outbox_batch(n integer) RETURNS TABLE (clinic_id uuid, outbox_id uuid, topic text, subject_id uuid, run_at timestamptz)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE subrosa.outbox o SET relayed_at = subrosa.now(), attempts = o.attempts + 1
    FROM (SELECT w.clinic_id, w.id FROM subrosa.outbox w
           WHERE w.handled_at IS NULL AND (w.relayed_at IS NULL
                 -- Ever more rarely, at last once an hour, but never not at all: an outage of the queue must not lose an event.
                 OR w.relayed_at < subrosa.now() - interval '1 minute' * least(power(2, least(w.attempts, 10)) / 2, 60)
                    AND w.run_at < subrosa.now() - interval '1 minute')
           ORDER BY w.created_at LIMIT n FOR UPDATE SKIP LOCKED) batch
   WHERE o.clinic_id = batch.clinic_id AND o.id = batch.id
  RETURNING o.clinic_id, o.id, o.topic, o.subject_id, o.run_at
$$;
`;
