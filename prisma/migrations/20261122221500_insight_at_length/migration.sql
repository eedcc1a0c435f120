-- What was noticed in the weeks of a report, whatever the history.
CREATE INDEX "case_file_org_id_noticed_at_idx" ON "case_file"("org_id", "noticed_at");
