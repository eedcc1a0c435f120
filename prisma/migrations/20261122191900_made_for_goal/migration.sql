-- What was made for a goal is read newest first, whatever the history.
CREATE INDEX "item_org_id_goal_id_id_idx" ON "item"("org_id", "goal_id", "id" DESC);
CREATE INDEX "idea_org_id_goal_id_id_idx" ON "idea"("org_id", "goal_id", "id" DESC);
