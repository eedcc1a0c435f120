-- The trekker put the list of first steps away.
ALTER TABLE "organisation" ADD COLUMN "first_steps_ended_at" TIMESTAMPTZ(3);
