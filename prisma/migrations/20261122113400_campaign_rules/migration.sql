-- The rules of a contest are facts too: each has a place of its own, so that what is missing can be asked for.
ALTER TABLE campaign_fact DROP CONSTRAINT campaign_fact_kind;
ALTER TABLE campaign_fact ADD CONSTRAINT campaign_fact_kind CHECK (
  kind IN ('state', 'answer', 'prize', 'closing', 'choosing', 'regulations'));

-- One fact, one chain of wordings: two people who change the same one cannot both have the next.
CREATE UNIQUE INDEX campaign_fact_once ON campaign_fact (org_id, campaign_id, position, revision);
DROP INDEX "campaign_fact_org_id_campaign_id_position_idx";
