-- AlterTable
ALTER TABLE "managed_content" ADD COLUMN     "overdue_told_at" TIMESTAMPTZ(3);

-- A proposal that nobody answered in time is found by its moment, by the clock in every organisation.
CREATE INDEX managed_content_overdue_anywhere ON managed_content (due_at)
  WHERE accepted_at IS NULL AND ended_at IS NULL AND overdue_told_at IS NULL;
GRANT SELECT (due_at, accepted_at, overdue_told_at) ON managed_content TO trekker_clock;
