-- Whether the wall says who had the idea is the team's own choice.
ALTER TABLE "success_wall" ADD COLUMN "shows_names" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "success_wall" ALTER COLUMN "shows_names" DROP DEFAULT;

-- Where something goes round by itself is learnt by the clock in every organisation.
GRANT SELECT (org_id, week_mail, month_report) ON rounds TO trekker_clock;
CREATE POLICY moments ON rounds FOR SELECT TO trekker_clock USING (true);
