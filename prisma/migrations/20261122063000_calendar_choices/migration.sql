-- AlterTable
ALTER TABLE "calendar_version" ADD COLUMN     "closing_days" JSONB,
ADD COLUMN     "created_by_id" UUID,
ADD COLUMN     "holidays" JSONB;

-- What was chosen is kept together, or not known at all.
ALTER TABLE calendar_version ADD CONSTRAINT calendar_version_choices CHECK ((holidays IS NULL) = (closing_days IS NULL));
