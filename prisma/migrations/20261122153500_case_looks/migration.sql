-- Whether we begin to talk is laid before people like every other step that the agreement holds.
ALTER TABLE consultation DROP CONSTRAINT consultation_words;
ALTER TABLE consultation ADD CONSTRAINT consultation_words CHECK (
  power IN ('respond', 'accept', 'publish', 'start_talking') AND reason IN ('unanswered', 'consult_first')
  AND state IN ('open', 'answered', 'withdrawn') AND (answer IS NULL OR answer IN ('yes', 'no', 'yes_if')));

-- Which cases are to be looked at again, the clock learns over all organisations.
CREATE INDEX case_file_looks_anywhere ON case_file (route_look_at) WHERE route_look_at IS NOT NULL;
GRANT SELECT (route_look_at) ON case_file TO trekker_clock;
