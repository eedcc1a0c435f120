-- Which meetings come back, what somebody took on and which minutes wait, the clock learns over all organisations.
GRANT SELECT (org_id, id, ended_at) ON meeting_series TO trekker_clock;
CREATE POLICY moments ON meeting_series FOR SELECT TO trekker_clock USING (true);
GRANT SELECT (org_id, id, state, due_on) ON meeting_action TO trekker_clock;
CREATE POLICY moments ON meeting_action FOR SELECT TO trekker_clock USING (true);
GRANT SELECT (org_id, id, state, ended_at, sent_at) ON meeting TO trekker_clock;
CREATE POLICY moments ON meeting FOR SELECT TO trekker_clock USING (true);

CREATE INDEX meeting_action_due_anywhere ON meeting_action (due_on) WHERE state = 'open';
CREATE INDEX meeting_minutes_due_anywhere ON meeting (ended_at) WHERE state = 'ended' AND sent_at IS NULL;

-- Of a meeting that ended before minutes were looked over first, everybody has them.
UPDATE meeting SET sent_at = ended_at WHERE state = 'ended' AND sent_at IS NULL;
