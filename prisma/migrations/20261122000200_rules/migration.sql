-- What the schema language cannot say: finite words, single rows in force, append-only tables, the exceptions to the wall.

-- Finite words. The same lists stand once in TypeScript; a test compares the two.
ALTER TABLE organisation ADD CONSTRAINT organisation_country CHECK (country IN ('BE', 'NL'));
ALTER TABLE role_grant ADD CONSTRAINT role_grant_role CHECK (role IN ('trekker', 'member', 'editor', 'expert', 'executive', 'adviser'));
ALTER TABLE invitation ADD CONSTRAINT invitation_role CHECK (role IN ('trekker', 'member', 'editor', 'expert', 'executive', 'adviser'));
ALTER TABLE sign_in_token ADD CONSTRAINT sign_in_token_purpose CHECK (purpose IN ('magic_link', 'set_password'));
ALTER TABLE agreement_version ADD CONSTRAINT agreement_version_state CHECK (state IN ('draft', 'proposed', 'adopted', 'superseded'));
ALTER TABLE agreement_version ADD CONSTRAINT agreement_version_adoption
  CHECK (state NOT IN ('adopted', 'superseded') OR (adopted_by_id IS NOT NULL AND adopted_at IS NOT NULL AND in_force_from IS NOT NULL));
ALTER TABLE authority_rule ADD CONSTRAINT authority_rule_power CHECK (power IN ('respond', 'accept', 'publish', 'involve_expert', 'harden', 'start_talking'));
ALTER TABLE authority_rule ADD CONSTRAINT authority_rule_verdict CHECK (verdict IN ('allowed', 'with_acceptance', 'consult_first', 'refused'));
ALTER TABLE workflow_term ADD CONSTRAINT workflow_term_words CHECK (
  work_kind IN ('post', 'case', 'idea') AND priority IN ('normal', 'urgent') AND stage IN ('notice', 'respond', 'accept', 'publish', 'answer')
  AND clock IN ('working', 'clock') AND afterwards IN ('warn', 'pass_on', 'expire')
  AND amount_minutes > 0 AND remind_percent BETWEEN 0 AND 100);
ALTER TABLE idea ADD CONSTRAINT idea_column CHECK (board_column IN ('pinned', 'bundled', 'selected', 'in_the_works', 'published', 'parked'));
ALTER TABLE comment ADD CONSTRAINT comment_one_subject CHECK ((idea_id IS NULL) <> (item_id IS NULL));
ALTER TABLE item ADD CONSTRAINT item_words CHECK (
  kind IN ('post', 'case') AND state IN ('open', 'published', 'withdrawn', 'archived')
  AND stage IN ('notice', 'respond', 'accept', 'publish') AND priority IN ('normal', 'urgent') AND risk IN ('low', 'medium', 'high')
  AND content_status IN ('soft', 'hard') AND audience IN ('about_us', 'for_community'));
ALTER TABLE item ADD CONSTRAINT item_closed CHECK ((state = 'open') = (closed_at IS NULL));
ALTER TABLE stage_run ADD CONSTRAINT stage_run_stage CHECK (stage IN ('notice', 'respond', 'accept', 'publish'));
ALTER TABLE acceptance ADD CONSTRAINT acceptance_ground CHECK (ground IN ('accepted', 'own_authority', 'own_work'));
ALTER TABLE sign_off ADD CONSTRAINT sign_off_kind CHECK (kind IN ('expert', 'coordinate'));
ALTER TABLE publication ADD CONSTRAINT publication_state CHECK (state IN ('planned', 'sending', 'by_hand', 'sent', 'failed', 'cancelled'));
ALTER TABLE publication ADD CONSTRAINT publication_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL));
ALTER TABLE outbox ADD CONSTRAINT outbox_kind CHECK (kind IN ('mail', 'publish'));

-- One of these at a time, whoever tries at once.
CREATE UNIQUE INDEX agreement_version_in_force ON agreement_version (org_id) WHERE state = 'adopted';
CREATE UNIQUE INDEX calendar_version_in_force ON calendar_version (org_id) WHERE is_in_force;
CREATE UNIQUE INDEX stage_run_open ON stage_run (org_id, item_id) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX acceptance_valid ON acceptance (org_id, item_id) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX role_grant_once ON role_grant (org_id, member_id, role, segment_id) NULLS NOT DISTINCT;

-- What is due is found by these, and they hold nothing else: the cost follows what is due, not what is open.
CREATE INDEX deadline_step_due ON deadline_step (org_id, due_at) WHERE fired_at IS NULL AND dropped_at IS NULL;
CREATE INDEX deadline_step_due_anywhere ON deadline_step (due_at) WHERE fired_at IS NULL AND dropped_at IS NULL;
CREATE INDEX outbox_waiting_anywhere ON outbox (due_at) WHERE done_at IS NULL AND failed_at IS NULL;
CREATE INDEX idea_answer_due_anywhere ON idea (answer_due_at) WHERE answered_at IS NULL AND overdue_told_at IS NULL;
CREATE INDEX notification_unread ON notification (org_id, member_id) WHERE read_at IS NULL;

-- Append-only: on record is on record. TRUNCATE included.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER journal_entry_append_only BEFORE UPDATE OR DELETE ON journal_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_entry_no_truncate BEFORE TRUNCATE ON journal_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_seal_append_only BEFORE UPDATE OR DELETE ON journal_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_seal_no_truncate BEFORE TRUNCATE ON journal_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON journal_entry, journal_seal FROM trekker_app;

-- An adopted version stays as it was signed.
CREATE FUNCTION refuse_change_once_adopted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched uuid; organisation uuid; standing text;
BEGIN
  IF TG_OP = 'DELETE' THEN touched := OLD.version_id; organisation := OLD.org_id;
  ELSE touched := NEW.version_id; organisation := NEW.org_id; END IF;
  SELECT state INTO standing FROM agreement_version WHERE org_id = organisation AND id = touched;
  IF standing IN ('adopted', 'superseded') THEN
    RAISE EXCEPTION 'an adopted version of the agreement does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER authority_rule_signed BEFORE INSERT OR UPDATE OR DELETE ON authority_rule FOR EACH ROW EXECUTE FUNCTION refuse_change_once_adopted();
CREATE TRIGGER workflow_term_signed BEFORE INSERT OR UPDATE OR DELETE ON workflow_term FOR EACH ROW EXECUTE FUNCTION refuse_change_once_adopted();

-- Things that are never deleted, only closed, withdrawn or parked.
REVOKE DELETE ON item, idea, media, stage_run, deadline_step, acceptance, sign_off, publication, comment, member,
  agreement_version, calendar_version, channel, invitation, outbox, notification FROM trekker_app;

-- The organisation itself is walled off by its own id.
ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation FORCE ROW LEVEL SECURITY;
CREATE POLICY organisation ON organisation USING (id = app_org()) WITH CHECK (id = app_org());
GRANT SELECT, INSERT, UPDATE ON organisation TO trekker_app;

-- Somebody may list where they belong, over organisations: their own rows and the names of those organisations.
CREATE POLICY own_membership ON member FOR SELECT USING (person_id = app_person());
CREATE POLICY own_organisation ON organisation FOR SELECT
  USING (EXISTS (SELECT 1 FROM member m WHERE m.org_id = organisation.id AND m.person_id = app_person() AND m.removed_at IS NULL));

-- People: an organisation sees of its own people whether their sessions still count; the door sees and makes them.
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY at_the_door ON person TO trekker_door USING (true) WITH CHECK (true);
CREATE POLICY own_people ON person FOR SELECT TO trekker_app
  USING (id = app_person() OR EXISTS (SELECT 1 FROM member m WHERE m.org_id = app_org() AND m.person_id = person.id));
GRANT SELECT (id, session_version) ON person TO trekker_app;
GRANT SELECT, INSERT, UPDATE ON person, oidc_identity, sign_in_token, rate_window TO trekker_door;
GRANT DELETE ON rate_window, sign_in_token TO trekker_door;
GRANT SELECT, INSERT, DELETE ON local_mail TO trekker_door;

-- The clock learns moments over all organisations, and nothing about what they are moments of.
GRANT SELECT (org_id, id, due_at, fired_at, dropped_at) ON deadline_step TO trekker_clock;
GRANT SELECT (org_id, id, due_at, done_at, failed_at) ON outbox TO trekker_clock;
GRANT SELECT (org_id, id) ON journal_unsealed TO trekker_clock;
GRANT SELECT (org_id, id, answer_due_at, answered_at, overdue_told_at) ON idea TO trekker_clock;
GRANT SELECT (id) ON organisation TO trekker_clock;
CREATE POLICY moments ON deadline_step FOR SELECT TO trekker_clock USING (true);
CREATE POLICY moments ON outbox FOR SELECT TO trekker_clock USING (true);
CREATE POLICY moments ON journal_unsealed FOR SELECT TO trekker_clock USING (true);
CREATE POLICY moments ON idea FOR SELECT TO trekker_clock USING (true);
CREATE POLICY moments ON organisation FOR SELECT TO trekker_clock USING (true);
