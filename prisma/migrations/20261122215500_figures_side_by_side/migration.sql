-- What was counted and what somebody corrected on the same day stand beside each other, each with its own source.
DROP INDEX "outing_figure_once";
CREATE UNIQUE INDEX "outing_figure_once" ON "outing_figure"("org_id", "outing_id", "metric", "on_day", "source_id");
