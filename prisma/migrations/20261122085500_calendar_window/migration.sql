-- CreateIndex
CREATE INDEX "item_org_id_closed_at_idx" ON "item"("org_id", "closed_at");
