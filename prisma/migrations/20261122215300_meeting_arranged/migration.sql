-- A point keeps the place and the minutes somebody gave it, and a line of the minutes says that it was set right afterwards.
ALTER TABLE meeting_point ADD COLUMN is_placed BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE meeting_point ADD COLUMN is_timed BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE minute_line ADD COLUMN corrected_at TIMESTAMPTZ(3);
