-- What went out on a channel in the days of a file is found by its moment, however much the organisation ever sent.
CREATE INDEX publication_sent ON publication (org_id, channel_id, sent_at) WHERE state = 'sent';
