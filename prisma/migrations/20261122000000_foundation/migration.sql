-- Three roles that own nothing. Roles live in the cluster, not in the database, hence the guards.
--   trekker_app    works inside one organisation: row-level security shows it that organisation alone
--   trekker_door   signs people in: sees people and sign-ins, and nothing of any organisation
--   trekker_clock  learns which moments have come, over all organisations: ids and moments, no content
-- LOGIN without a password: a cluster of several nodes refuses SET ROLE to a role that cannot log in.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['trekker_app', 'trekker_door', 'trekker_clock'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I LOGIN', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    -- Said again when it stands already: since PostgreSQL 16 whoever makes a role may not yet SET ROLE to it. There the
    -- owner can also be kept from seeing with the role's eyes before it entered.
    IF current_setting('server_version_num')::int >= 160000 THEN
      EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', wanted, current_user);
    ELSE
      EXECUTE format('GRANT %I TO %I', wanted, current_user);
    END IF;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO trekker_app, trekker_door, trekker_clock;

-- The organisation this transaction works in; null outside one, and then no row is visible.
CREATE FUNCTION app_org() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.org_id', true), '')::uuid $$;

-- The person whose own memberships this transaction may list, over organisations.
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;

-- SET LOCAL by EXECUTE, not set_config: only so does the setting reach the other nodes of a cluster.
CREATE FUNCTION enter(org uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('citus.propagate_set_commands', 'local', true);
  EXECUTE format('SET LOCAL app.org_id = %L', org);
  EXECUTE 'SET LOCAL ROLE trekker_app';
END $$;

CREATE FUNCTION enter_as_person(person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('citus.propagate_set_commands', 'local', true);
  EXECUTE format('SET LOCAL app.person_id = %L', person);
  EXECUTE 'SET LOCAL ROLE trekker_app';
END $$;

CREATE FUNCTION enter_door() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'SET LOCAL ROLE trekker_door';
END $$;

CREATE FUNCTION enter_clock() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('citus.propagate_set_commands', 'local', true);
  EXECUTE 'SET LOCAL ROLE trekker_clock';
END $$;
