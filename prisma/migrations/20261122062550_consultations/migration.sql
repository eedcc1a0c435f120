-- AlterTable
ALTER TABLE "stage_run" ADD COLUMN     "paused_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "deadline_step" ADD COLUMN     "held_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "consultation" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "stage_run_id" UUID NOT NULL,
    "power" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "version_id" UUID NOT NULL,
    "rows" JSONB NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "answer" TEXT,
    "words" TEXT,
    "answered_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "consultation_asked" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consultation_asked_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "consultation_link" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "consultation_link_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "stage_pause" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stage_run_id" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "remind_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "escalated_at" TIMESTAMPTZ(3),

    CONSTRAINT "stage_pause_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "precedent" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "consultation_id" UUID,
    "item_id" UUID,
    "title" TEXT NOT NULL,
    "power" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "question" TEXT NOT NULL,
    "reasoning" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "asked_by_id" UUID,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "is_best_practice" BOOLEAN NOT NULL DEFAULT false,
    "proposed_row_id" UUID,

    CONSTRAINT "precedent_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "precedent_remark" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "precedent_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "precedent_remark_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "consultation_org_id_item_id_idx" ON "consultation"("org_id", "item_id");

-- CreateIndex
CREATE INDEX "consultation_org_id_stage_run_id_idx" ON "consultation"("org_id", "stage_run_id");

-- CreateIndex
CREATE INDEX "consultation_asked_org_id_member_id_idx" ON "consultation_asked"("org_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_asked_org_id_consultation_id_member_id_key" ON "consultation_asked"("org_id", "consultation_id", "member_id");

-- CreateIndex
CREATE INDEX "consultation_link_org_id_consultation_id_idx" ON "consultation_link"("org_id", "consultation_id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_link_org_id_token_hash_key" ON "consultation_link"("org_id", "token_hash");

-- CreateIndex
CREATE INDEX "stage_pause_org_id_stage_run_id_idx" ON "stage_pause"("org_id", "stage_run_id");

-- CreateIndex
CREATE INDEX "precedent_org_id_decided_at_idx" ON "precedent"("org_id", "decided_at" DESC);

-- CreateIndex
CREATE INDEX "precedent_org_id_item_id_idx" ON "precedent"("org_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "precedent_org_id_consultation_id_key" ON "precedent"("org_id", "consultation_id");

-- CreateIndex
CREATE INDEX "precedent_remark_org_id_precedent_id_said_at_idx" ON "precedent_remark"("org_id", "precedent_id", "said_at");

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_org_id_stage_run_id_fkey" FOREIGN KEY ("org_id", "stage_run_id") REFERENCES "stage_run"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_org_id_opened_by_id_fkey" FOREIGN KEY ("org_id", "opened_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "consultation_asked" ADD CONSTRAINT "consultation_asked_org_id_consultation_id_fkey" FOREIGN KEY ("org_id", "consultation_id") REFERENCES "consultation"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "consultation_asked" ADD CONSTRAINT "consultation_asked_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "consultation_link" ADD CONSTRAINT "consultation_link_org_id_consultation_id_fkey" FOREIGN KEY ("org_id", "consultation_id") REFERENCES "consultation"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "consultation_link" ADD CONSTRAINT "consultation_link_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "stage_pause" ADD CONSTRAINT "stage_pause_org_id_stage_run_id_fkey" FOREIGN KEY ("org_id", "stage_run_id") REFERENCES "stage_run"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "precedent" ADD CONSTRAINT "precedent_org_id_consultation_id_fkey" FOREIGN KEY ("org_id", "consultation_id") REFERENCES "consultation"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "precedent" ADD CONSTRAINT "precedent_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "precedent" ADD CONSTRAINT "precedent_org_id_decided_by_id_fkey" FOREIGN KEY ("org_id", "decided_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "precedent_remark" ADD CONSTRAINT "precedent_remark_org_id_precedent_id_fkey" FOREIGN KEY ("org_id", "precedent_id") REFERENCES "precedent"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "precedent_remark" ADD CONSTRAINT "precedent_remark_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Walled off by organisation

alter table "consultation" enable row level security;
alter table "consultation" force row level security;
create policy organisation on "consultation" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "consultation" to trekker_app;

alter table "consultation_asked" enable row level security;
alter table "consultation_asked" force row level security;
create policy organisation on "consultation_asked" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "consultation_asked" to trekker_app;

alter table "consultation_link" enable row level security;
alter table "consultation_link" force row level security;
create policy organisation on "consultation_link" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "consultation_link" to trekker_app;

alter table "stage_pause" enable row level security;
alter table "stage_pause" force row level security;
create policy organisation on "stage_pause" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "stage_pause" to trekker_app;

alter table "precedent" enable row level security;
alter table "precedent" force row level security;
create policy organisation on "precedent" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "precedent" to trekker_app;

alter table "precedent_remark" enable row level security;
alter table "precedent_remark" force row level security;
create policy organisation on "precedent_remark" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "precedent_remark" to trekker_app;

ALTER TABLE consultation ADD CONSTRAINT consultation_words CHECK (
  power IN ('respond', 'accept', 'publish') AND reason IN ('unanswered', 'consult_first')
  AND state IN ('open', 'answered', 'withdrawn') AND (answer IS NULL OR answer IN ('yes', 'no', 'yes_if')));
ALTER TABLE consultation ADD CONSTRAINT consultation_ended CHECK (
  (state = 'open') = (ended_at IS NULL)
  AND (state = 'answered') = (answer IS NOT NULL) AND (state = 'answered') = (answered_by_id IS NOT NULL));
ALTER TABLE consultation_asked ADD CONSTRAINT consultation_asked_ground CHECK (
  ground IN ('rule', 'expert', 'segment', 'executive', 'overdue'));
ALTER TABLE stage_pause ADD CONSTRAINT stage_pause_words CHECK (why IN ('consultation', 'sign_off'));
ALTER TABLE stage_pause ADD CONSTRAINT stage_pause_span CHECK (ended_at IS NULL OR ended_at >= started_at);
ALTER TABLE precedent ADD CONSTRAINT precedent_words CHECK (
  power IN ('respond', 'accept', 'publish', 'involve_expert', 'harden', 'start_talking')
  AND outcome IN ('yes', 'no', 'yes_if'));
ALTER TABLE deadline_step ADD CONSTRAINT deadline_step_held CHECK (held_at IS NULL OR (dropped_at IS NOT NULL AND fired_at IS NULL));

-- One question about one step of one item at a time; one pause for one reason.
CREATE UNIQUE INDEX consultation_open ON consultation (org_id, item_id, power) WHERE state = 'open';
CREATE UNIQUE INDEX stage_pause_open ON stage_pause (org_id, stage_run_id, why, about) WHERE ended_at IS NULL;

-- Whoever has the item meanwhile has a term too: what is due is found by its index, by the clock in every organisation.
CREATE INDEX stage_pause_remind_anywhere ON stage_pause (remind_at) WHERE ended_at IS NULL AND reminded_at IS NULL;
CREATE INDEX stage_pause_due_anywhere ON stage_pause (due_at) WHERE ended_at IS NULL AND escalated_at IS NULL;
GRANT SELECT (org_id, id, remind_at, due_at, ended_at, reminded_at, escalated_at) ON stage_pause TO trekker_clock;
CREATE POLICY moments ON stage_pause FOR SELECT TO trekker_clock USING (true);

-- The casebook is found by its words, as Dutch bends them.
ALTER TABLE precedent ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('dutch', title), 'A') || setweight(to_tsvector('dutch', question), 'B')
  || setweight(to_tsvector('dutch', reasoning), 'C')) STORED;
CREATE INDEX precedent_search ON precedent USING gin (search);

REVOKE DELETE ON consultation, consultation_asked, consultation_link, stage_pause, precedent, precedent_remark FROM trekker_app;
