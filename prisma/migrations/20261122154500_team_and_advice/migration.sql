-- CreateTable
CREATE TABLE "adviser_scope" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "look" TEXT[],
    "comment" TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 0,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "adviser_scope_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "briefing_text" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "briefing_text_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "advice_point" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "doubt" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "advice_point_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "advice_answer" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "point_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "outcome" TEXT,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "advice_answer_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "department" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "department_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "member_profile" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "department_id" UUID,
    "skills" TEXT[],
    "affinities" TEXT[],
    "week_hours" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_profile_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "team_task" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "task" TEXT NOT NULL,
    "is_ours" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "team_task_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "task_part" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "part" TEXT NOT NULL,

    CONSTRAINT "task_part_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "policy" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "policy_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "changes" TEXT NOT NULL DEFAULT '',
    "asks_reading" BOOLEAN NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "policy_reading" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_reading_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "tool" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "year_cost_cents" INTEGER,
    "renews_on" TEXT,
    "notice_days" INTEGER NOT NULL,
    "told_for" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tool_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "start_up_check" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "advice" TEXT,
    "chosen" TEXT,

    CONSTRAINT "start_up_check_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "adviser_scope_org_id_member_id_key" ON "adviser_scope"("org_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "briefing_text_org_id_part_number_key" ON "briefing_text"("org_id", "part", "number");

-- CreateIndex
CREATE INDEX "advice_point_org_id_at_idx" ON "advice_point"("org_id", "at" DESC);

-- CreateIndex
CREATE INDEX "advice_answer_org_id_point_id_idx" ON "advice_answer"("org_id", "point_id");

-- CreateIndex
CREATE INDEX "member_profile_org_id_department_id_idx" ON "member_profile"("org_id", "department_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_profile_org_id_member_id_key" ON "member_profile"("org_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_task_org_id_task_key" ON "team_task"("org_id", "task");

-- CreateIndex
CREATE INDEX "task_part_org_id_member_id_idx" ON "task_part"("org_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_part_org_id_task_id_member_id_part_key" ON "task_part"("org_id", "task_id", "member_id", "part");

-- CreateIndex
CREATE UNIQUE INDEX "policy_version_org_id_policy_id_number_key" ON "policy_version"("org_id", "policy_id", "number");

-- CreateIndex
CREATE INDEX "policy_reading_org_id_member_id_idx" ON "policy_reading"("org_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "policy_reading_org_id_version_id_member_id_key" ON "policy_reading"("org_id", "version_id", "member_id");

-- CreateIndex
CREATE INDEX "tool_org_id_renews_on_idx" ON "tool"("org_id", "renews_on");

-- AddForeignKey
ALTER TABLE "adviser_scope" ADD CONSTRAINT "adviser_scope_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "briefing_text" ADD CONSTRAINT "briefing_text_org_id_written_by_id_fkey" FOREIGN KEY ("org_id", "written_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "advice_point" ADD CONSTRAINT "advice_point_org_id_by_id_fkey" FOREIGN KEY ("org_id", "by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "advice_answer" ADD CONSTRAINT "advice_answer_org_id_point_id_fkey" FOREIGN KEY ("org_id", "point_id") REFERENCES "advice_point"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "advice_answer" ADD CONSTRAINT "advice_answer_org_id_by_id_fkey" FOREIGN KEY ("org_id", "by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member_profile" ADD CONSTRAINT "member_profile_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member_profile" ADD CONSTRAINT "member_profile_org_id_department_id_fkey" FOREIGN KEY ("org_id", "department_id") REFERENCES "department"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "task_part" ADD CONSTRAINT "task_part_org_id_task_id_fkey" FOREIGN KEY ("org_id", "task_id") REFERENCES "team_task"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "task_part" ADD CONSTRAINT "task_part_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_org_id_policy_id_fkey" FOREIGN KEY ("org_id", "policy_id") REFERENCES "policy"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_org_id_issued_by_id_fkey" FOREIGN KEY ("org_id", "issued_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "policy_reading" ADD CONSTRAINT "policy_reading_org_id_version_id_fkey" FOREIGN KEY ("org_id", "version_id") REFERENCES "policy_version"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "policy_reading" ADD CONSTRAINT "policy_reading_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tool" ADD CONSTRAINT "tool_org_id_owner_id_fkey" FOREIGN KEY ("org_id", "owner_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "start_up_check" ADD CONSTRAINT "start_up_check_org_id_started_by_id_fkey" FOREIGN KEY ("org_id", "started_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Walled off by organisation
alter table "adviser_scope" enable row level security;
alter table "adviser_scope" force row level security;
create policy organisation on "adviser_scope" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "adviser_scope" to trekker_app;

alter table "briefing_text" enable row level security;
alter table "briefing_text" force row level security;
create policy organisation on "briefing_text" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "briefing_text" to trekker_app;

alter table "advice_point" enable row level security;
alter table "advice_point" force row level security;
create policy organisation on "advice_point" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "advice_point" to trekker_app;

alter table "advice_answer" enable row level security;
alter table "advice_answer" force row level security;
create policy organisation on "advice_answer" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "advice_answer" to trekker_app;

alter table "department" enable row level security;
alter table "department" force row level security;
create policy organisation on "department" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "department" to trekker_app;

alter table "member_profile" enable row level security;
alter table "member_profile" force row level security;
create policy organisation on "member_profile" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "member_profile" to trekker_app;

alter table "team_task" enable row level security;
alter table "team_task" force row level security;
create policy organisation on "team_task" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "team_task" to trekker_app;

alter table "task_part" enable row level security;
alter table "task_part" force row level security;
create policy organisation on "task_part" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "task_part" to trekker_app;

alter table "policy" enable row level security;
alter table "policy" force row level security;
create policy organisation on "policy" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "policy" to trekker_app;

alter table "policy_version" enable row level security;
alter table "policy_version" force row level security;
create policy organisation on "policy_version" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "policy_version" to trekker_app;

alter table "policy_reading" enable row level security;
alter table "policy_reading" force row level security;
create policy organisation on "policy_reading" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "policy_reading" to trekker_app;

alter table "tool" enable row level security;
alter table "tool" force row level security;
create policy organisation on "tool" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "tool" to trekker_app;

alter table "start_up_check" enable row level security;
alter table "start_up_check" force row level security;
create policy organisation on "start_up_check" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "start_up_check" to trekker_app;

-- Finite words. The same lists stand once in TypeScript.
ALTER TABLE department ADD CONSTRAINT department_people CHECK (people BETWEEN 1 AND 100000);
ALTER TABLE member_profile ADD CONSTRAINT member_profile_hours CHECK (week_hours BETWEEN 0 AND 60);
ALTER TABLE team_task ADD CONSTRAINT team_task_task CHECK (task IN ('channels', 'content', 'conversation', 'reputation',
  'reporting', 'policy', 'tools', 'awareness', 'community'));
ALTER TABLE task_part ADD CONSTRAINT task_part_part CHECK (part IN ('responsible', 'accountable', 'consulted', 'informed'));
ALTER TABLE tool ADD CONSTRAINT tool_state CHECK (state IN ('in_use', 'under_review', 'ended'));
ALTER TABLE tool ADD CONSTRAINT tool_cost CHECK (year_cost_cents >= 0);
ALTER TABLE tool ADD CONSTRAINT tool_notice CHECK (notice_days BETWEEN 0 AND 366);
ALTER TABLE start_up_check ADD CONSTRAINT start_up_check_advice CHECK (advice IN ('korte-lijnen', 'volledig', 'no_team')
  AND chosen IN ('korte-lijnen', 'volledig', 'no_team'));
ALTER TABLE briefing_text ADD CONSTRAINT briefing_text_part CHECK (part IN ('goals', 'frame', 'planning'));
ALTER TABLE advice_point ADD CONSTRAINT advice_point_kind CHECK (kind IN ('question', 'check')
  AND about IN ('goals', 'frame', 'planning') AND outcome IN ('changes', 'looks_into', 'keeps'));
ALTER TABLE advice_answer ADD CONSTRAINT advice_answer_outcome CHECK (outcome IN ('changes', 'looks_into', 'keeps'));

-- One person answers for a task, and no two departments that go on have one name.
CREATE UNIQUE INDEX task_part_one_accountable ON task_part (org_id, task_id) WHERE part = 'accountable';
CREATE UNIQUE INDEX department_name ON department (org_id, lower(name)) WHERE ended_at IS NULL;
-- One check is being filled in at a time.
CREATE UNIQUE INDEX start_up_check_running ON start_up_check (org_id) WHERE finished_at IS NULL;

-- What was said stays said.
REVOKE DELETE ON department, member_profile, team_task, policy, policy_version, policy_reading, tool, start_up_check,
  adviser_scope, briefing_text, advice_point, advice_answer FROM trekker_app;
REVOKE UPDATE ON policy_version, policy_reading, briefing_text, advice_answer FROM trekker_app;
-- Whose tools come up for renewal, over all organisations: ids and days only.
GRANT SELECT (org_id, renews_on, told_for, state) ON tool TO trekker_clock;
CREATE POLICY moments ON tool FOR SELECT TO trekker_clock USING (true);
