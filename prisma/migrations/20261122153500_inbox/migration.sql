-- What is due first is looked up by its moment: a full inbox costs as much to open as an empty one.
CREATE INDEX stage_run_open_due ON stage_run (org_id, due_at) WHERE closed_at IS NULL;
-- What is over, and what was closed last.
CREATE INDEX case_file_last ON case_file (org_id, last_at DESC, id DESC);
