-- Since when the answer of an idea is waited for, where that is not when it was pinned; and the calendar that term was
-- counted in: of ideas from before this was kept, the one in force when it began.
ALTER TABLE "idea" ADD COLUMN     "answer_calendar_id" UUID,
ADD COLUMN     "answer_from" TIMESTAMPTZ(3);
