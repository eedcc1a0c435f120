-- What is let stand may be as long as a whole text, and an index takes no more than a third of a page: its sum stands for it.
DROP INDEX tone_suppression_open;
CREATE UNIQUE INDEX tone_suppression_open ON tone_suppression (org_id, item_id, rule, md5(text)) WHERE ended_at IS NULL;
