-- What a week holds is found by the week, whatever the history: the weekly meeting asks for it each time.
CREATE INDEX stage_run_sent_back ON stage_run (org_id, closed_at) WHERE outcome = 'sent_back';
CREATE INDEX stage_run_closed_late ON stage_run (org_id, closed_at) WHERE closed_at > due_at;
CREATE INDEX publication_failed ON publication (org_id, ordered_at) WHERE state = 'failed';
CREATE INDEX case_ended_badly ON case_file (org_id, closed_at) WHERE closed_at IS NOT NULL AND (risk = 'high' OR outcome = 'no_answer');
CREATE INDEX acceptance_tone_overruled ON acceptance (org_id, accepted_at) WHERE tone_reason IS NOT NULL;
CREATE INDEX consultation_unanswered ON consultation (org_id, opened_at) WHERE reason = 'unanswered';
CREATE INDEX managed_content_in_use_review ON managed_content (org_id, review_on) WHERE ended_at IS NULL;
CREATE INDEX meeting_action_open_due ON meeting_action (org_id, due_on) WHERE state = 'open';
