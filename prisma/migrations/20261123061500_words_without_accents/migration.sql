-- Words are kept without their accents, as they are looked for: "scene" finds "scène", and the other way round.
ALTER TABLE case_file DROP COLUMN search;
ALTER TABLE case_file ADD COLUMN search tsvector GENERATED ALWAYS AS (
  to_tsvector('dutch', regexp_replace(normalize(title, NFKD), '[\u0300-\u036f]+', '', 'g'))) STORED;
CREATE INDEX case_file_search ON case_file USING gin (search);

ALTER TABLE case_message DROP COLUMN search;
ALTER TABLE case_message ADD COLUMN search tsvector GENERATED ALWAYS AS (
  to_tsvector('dutch', regexp_replace(normalize(body, NFKD), '[\u0300-\u036f]+', '', 'g'))) STORED;
CREATE INDEX case_message_search ON case_message USING gin (search);

ALTER TABLE precedent DROP COLUMN search;
ALTER TABLE precedent ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('dutch', regexp_replace(normalize(title, NFKD), '[\u0300-\u036f]+', '', 'g')), 'A')
  || setweight(to_tsvector('dutch', regexp_replace(normalize(question, NFKD), '[\u0300-\u036f]+', '', 'g')), 'B')
  || setweight(to_tsvector('dutch', regexp_replace(normalize(reasoning, NFKD), '[\u0300-\u036f]+', '', 'g')), 'C')) STORED;
CREATE INDEX precedent_search ON precedent USING gin (search);

ALTER TABLE managed_content DROP COLUMN search;
ALTER TABLE managed_content ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('dutch', regexp_replace(normalize(title, NFKD), '[\u0300-\u036f]+', '', 'g')), 'A')
  || setweight(to_tsvector('dutch', regexp_replace(normalize(body, NFKD), '[\u0300-\u036f]+', '', 'g')), 'B')) STORED;
CREATE INDEX managed_content_search ON managed_content USING gin (search);
