-- On which day of the month the report of the month before goes round, and at what time.
ALTER TABLE "rounds" ADD COLUMN "month_report_day" INTEGER NOT NULL DEFAULT 3;
ALTER TABLE "rounds" ADD COLUMN "month_report_at" TEXT NOT NULL DEFAULT '09:00';
