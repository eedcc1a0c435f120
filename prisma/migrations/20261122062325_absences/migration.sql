-- AlterTable
ALTER TABLE "acceptance" ADD COLUMN     "deputy_for_id" UUID;

-- AlterTable
ALTER TABLE "sign_off" ADD COLUMN     "deputy_for_id" UUID;

-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "crisis_number" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "deputy" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "words" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "deputy_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "crisis" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "ended_words" TEXT,

    CONSTRAINT "crisis_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "crisis_lead" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "named_by_id" UUID NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "crisis_lead_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "extension_request" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stage_run_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "granted_until" TIMESTAMPTZ(3),
    "words" TEXT,

    CONSTRAINT "extension_request_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "deputy_org_id_deputy_id_until_at_idx" ON "deputy"("org_id", "deputy_id", "until_at");

-- CreateIndex
CREATE INDEX "deputy_org_id_member_id_until_at_idx" ON "deputy"("org_id", "member_id", "until_at");

-- CreateIndex
CREATE UNIQUE INDEX "crisis_org_id_number_key" ON "crisis"("org_id", "number");

-- CreateIndex
CREATE INDEX "extension_request_org_id_stage_run_id_idx" ON "extension_request"("org_id", "stage_run_id");

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_org_id_deputy_id_fkey" FOREIGN KEY ("org_id", "deputy_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "crisis_lead" ADD CONSTRAINT "crisis_lead_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_org_id_stage_run_id_fkey" FOREIGN KEY ("org_id", "stage_run_id") REFERENCES "stage_run"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Walled off by organisation
alter table "deputy" enable row level security;
alter table "deputy" force row level security;
create policy organisation on "deputy" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "deputy" to trekker_app;

alter table "crisis" enable row level security;
alter table "crisis" force row level security;
create policy organisation on "crisis" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "crisis" to trekker_app;

alter table "crisis_lead" enable row level security;
alter table "crisis_lead" force row level security;
create policy organisation on "crisis_lead" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "crisis_lead" to trekker_app;

alter table "extension_request" enable row level security;
alter table "extension_request" force row level security;
create policy organisation on "extension_request" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "extension_request" to trekker_app;

ALTER TABLE deputy ADD CONSTRAINT deputy_somebody_else CHECK (member_id <> deputy_id);
ALTER TABLE deputy ADD CONSTRAINT deputy_span CHECK (from_at < until_at);
ALTER TABLE deputy ADD CONSTRAINT deputy_ended CHECK ((ended_at IS NULL) = (ended_by_id IS NULL));
ALTER TABLE crisis ADD CONSTRAINT crisis_number CHECK (number > 0);
ALTER TABLE crisis ADD CONSTRAINT crisis_ended CHECK ((ended_at IS NULL) = (ended_by_id IS NULL) AND (ended_at IS NULL) = (ended_words IS NULL));
ALTER TABLE extension_request ADD CONSTRAINT extension_request_state CHECK (state IN ('open', 'granted', 'refused', 'lapsed'));
ALTER TABLE extension_request ADD CONSTRAINT extension_request_decided CHECK (
  (state IN ('granted', 'refused')) = (decided_by_id IS NOT NULL AND decided_at IS NOT NULL)
  AND (state = 'granted') = (granted_until IS NOT NULL));

-- One at a time, whoever tries at once.
CREATE UNIQUE INDEX crisis_open ON crisis (org_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX crisis_lead_named ON crisis_lead (org_id, member_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX extension_request_open ON extension_request (org_id, stage_run_id) WHERE state = 'open';

REVOKE DELETE ON deputy, crisis, crisis_lead, extension_request FROM trekker_app;
