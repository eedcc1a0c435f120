-- Of a message of which only the day is known the hour is not.
ALTER TABLE "outing" ALTER COLUMN "hour" DROP NOT NULL;

-- The best and the weakest of a week on a channel are found without looking at the rest of them.
CREATE INDEX outing_by_reach ON outing (org_id, channel_id, week_of, reach) WHERE reach IS NOT NULL;
CREATE INDEX outing_by_views ON outing (org_id, channel_id, week_of, views) WHERE views IS NOT NULL;
CREATE INDEX outing_by_reactions ON outing (org_id, channel_id, week_of, reactions) WHERE reactions IS NOT NULL;
CREATE INDEX outing_by_comments ON outing (org_id, channel_id, week_of, comments) WHERE comments IS NOT NULL;
CREATE INDEX outing_by_shares ON outing (org_id, channel_id, week_of, shares) WHERE shares IS NOT NULL;
CREATE INDEX outing_by_clicks ON outing (org_id, channel_id, week_of, clicks) WHERE clicks IS NOT NULL;
CREATE INDEX outing_by_saves ON outing (org_id, channel_id, week_of, saves) WHERE saves IS NOT NULL;
CREATE INDEX outing_by_follows ON outing (org_id, channel_id, week_of, follows) WHERE follows IS NOT NULL;
CREATE INDEX outing_by_watch_minutes ON outing (org_id, channel_id, week_of, watch_minutes) WHERE watch_minutes IS NOT NULL;

-- The messages of one week, to add them up again.
CREATE INDEX outing_of_week ON outing (org_id, channel_id, week_of, id);

-- One line of the sums over a stretch of weeks.
CREATE INDEX result_sum_along ON result_sum (org_id, line, week_of);
