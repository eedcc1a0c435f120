-- AlterTable
ALTER TABLE "managed_content" ADD COLUMN     "accepted_at" TIMESTAMPTZ(3),
ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "ended_reason" TEXT,
ADD COLUMN     "facts" JSONB NOT NULL,
ADD COLUMN     "question" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "verdict" TEXT NOT NULL,
ADD COLUMN     "waits" JSONB NOT NULL;

-- CreateTable
CREATE TABLE "managed_content_version" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "content_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "managed_content_version_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "managed_content_version_org_id_content_id_revision_key" ON "managed_content_version"("org_id", "content_id", "revision");

-- AddForeignKey
ALTER TABLE "managed_content_version" ADD CONSTRAINT "managed_content_version_org_id_content_id_fkey" FOREIGN KEY ("org_id", "content_id") REFERENCES "managed_content"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "content_use" ADD CONSTRAINT "content_use_org_id_content_id_revision_fkey" FOREIGN KEY ("org_id", "content_id", "revision") REFERENCES "managed_content_version"("org_id", "content_id", "revision") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Walled off by organisation
alter table "managed_content_version" enable row level security;
alter table "managed_content_version" force row level security;
create policy organisation on "managed_content_version" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "managed_content_version" to trekker_app;

ALTER TABLE managed_content ADD CONSTRAINT managed_content_verdict CHECK (
  verdict IN ('allowed', 'with_acceptance', 'consult_first', 'unanswered'));
ALTER TABLE managed_content ADD CONSTRAINT managed_content_ended CHECK (ended_reason IS NULL OR ended_at IS NOT NULL);
