-- AlterTable
ALTER TABLE "goal" ADD COLUMN     "acceptable" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "baseline" DOUBLE PRECISION,
ADD COLUMN     "baseline_on" TEXT,
ADD COLUMN     "channel_id" UUID,
ADD COLUMN     "gathering" TEXT,
ADD COLUMN     "hold_until" TEXT,
ADD COLUMN     "measure" TEXT,
ADD COLUMN     "metric" TEXT,
ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "realistic" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "specific" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "target" DOUBLE PRECISION,
ADD COLUMN     "target_on" TEXT,
ADD COLUMN     "unit" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "community" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "url" TEXT,
    "about" TEXT NOT NULL DEFAULT '',
    "channel_id" UUID,
    "topic_id" UUID,
    "segment_id" UUID,
    "goal_id" UUID,
    "follower_id" UUID,
    "state" TEXT NOT NULL,
    "followed_since" TEXT,
    "week_minutes" INTEGER NOT NULL DEFAULT 0,
    "merged_into_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "community_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "community_count" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "on_day" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "creators" INTEGER NOT NULL,
    "critics" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "community_count_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "community_expert" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "community_expert_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "nudge" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "nudge_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "success_wall" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "success_wall_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "rounds" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "week_mail" BOOLEAN NOT NULL,
    "week_mail_day" INTEGER NOT NULL,
    "week_mail_at" TEXT NOT NULL,
    "month_report" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "rounds_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "week_mail" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "week_of" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "week_mail_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "goal_reading" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "on_day" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "goal_reading_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "meeting_series" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "starts_at" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "every_weeks" INTEGER NOT NULL DEFAULT 1,
    "from_day" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "lead_id" UUID NOT NULL,
    "segment_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_series_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "series_person" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "series_person_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "on_day" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "lead_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "point_id" UUID,
    "point_since" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "meeting_person" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_person_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "meeting_point" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "subject_kind" TEXT,
    "subject_id" UUID,
    "facts" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "is_pinned" BOOLEAN NOT NULL DEFAULT false,
    "carried_from_id" UUID,
    "state" TEXT NOT NULL,
    "spent_seconds" INTEGER NOT NULL DEFAULT 0,
    "done_at" TIMESTAMPTZ(3),
    "choice_id" UUID,

    CONSTRAINT "meeting_point_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "point_choice" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "point_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,

    CONSTRAINT "point_choice_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "choice_vote" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "point_id" UUID NOT NULL,
    "choice_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "choice_vote_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "minute_line" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "point_id" UUID,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "member_id" UUID,
    "step" JSONB,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "minute_line_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "meeting_action" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "point_id" UUID,
    "words" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "meeting_action_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "result_source" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "channel_id" UUID NOT NULL,
    "file_name" TEXT,
    "content_hash" TEXT,
    "mapping" JSONB,
    "row_count" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "result_source_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "outing" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "remote_key" TEXT NOT NULL,
    "url" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "on_day" TEXT NOT NULL,
    "week_of" TEXT NOT NULL,
    "hour" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,
    "audience" TEXT,
    "item_id" UUID,
    "matched_by" TEXT,
    "segment_id" UUID,
    "topic_id" UUID,
    "campaign_id" UUID,
    "goal_id" UUID,
    "bundle_id" UUID,
    "reach" DOUBLE PRECISION,
    "views" DOUBLE PRECISION,
    "reactions" DOUBLE PRECISION,
    "comments" DOUBLE PRECISION,
    "shares" DOUBLE PRECISION,
    "clicks" DOUBLE PRECISION,
    "saves" DOUBLE PRECISION,
    "follows" DOUBLE PRECISION,
    "watch_minutes" DOUBLE PRECISION,

    CONSTRAINT "outing_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "outing_figure" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "outing_id" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "on_day" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "source_id" UUID NOT NULL,

    CONSTRAINT "outing_figure_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "channel_figure" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "on_day" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "source_id" UUID NOT NULL,

    CONSTRAINT "channel_figure_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "result_sum" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "week_of" TEXT NOT NULL,
    "channel_id" UUID NOT NULL,
    "line" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "sum" DOUBLE PRECISION NOT NULL,
    "log_sum" DOUBLE PRECISION NOT NULL,
    "log_squares" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "result_sum_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "effect" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "story" TEXT NOT NULL DEFAULT '',
    "amount" DOUBLE PRECISION,
    "unit" TEXT NOT NULL DEFAULT '',
    "on_day" TEXT NOT NULL,
    "asset_id" UUID,
    "idea_id" UUID,
    "item_id" UUID,
    "outing_id" UUID,
    "campaign_id" UUID,
    "goal_id" UUID,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "effect_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "result_fetch" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "code" TEXT,

    CONSTRAINT "result_fetch_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "month_report" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "month_report_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "community_count_org_id_community_id_on_day_key" ON "community_count"("org_id", "community_id", "on_day");

-- CreateIndex
CREATE UNIQUE INDEX "community_expert_org_id_community_id_member_id_key" ON "community_expert"("org_id", "community_id", "member_id");

-- CreateIndex
CREATE INDEX "nudge_org_id_member_id_sent_at_idx" ON "nudge"("org_id", "member_id", "sent_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "success_wall_org_id_token_hash_key" ON "success_wall"("org_id", "token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "rounds_org_id_key" ON "rounds"("org_id");

-- CreateIndex
CREATE UNIQUE INDEX "week_mail_org_id_week_of_key" ON "week_mail"("org_id", "week_of");

-- CreateIndex
CREATE UNIQUE INDEX "goal_reading_org_id_goal_id_on_day_key" ON "goal_reading"("org_id", "goal_id", "on_day");

-- CreateIndex
CREATE UNIQUE INDEX "series_person_org_id_series_id_member_id_key" ON "series_person"("org_id", "series_id", "member_id");

-- CreateIndex
CREATE INDEX "meeting_org_id_starts_at_idx" ON "meeting"("org_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_org_id_series_id_on_day_key" ON "meeting"("org_id", "series_id", "on_day");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_person_org_id_meeting_id_member_id_key" ON "meeting_person"("org_id", "meeting_id", "member_id");

-- CreateIndex
CREATE INDEX "meeting_point_org_id_meeting_id_position_idx" ON "meeting_point"("org_id", "meeting_id", "position");

-- CreateIndex
CREATE INDEX "point_choice_org_id_point_id_idx" ON "point_choice"("org_id", "point_id");

-- CreateIndex
CREATE UNIQUE INDEX "choice_vote_org_id_point_id_member_id_key" ON "choice_vote"("org_id", "point_id", "member_id");

-- CreateIndex
CREATE INDEX "minute_line_org_id_meeting_id_written_at_idx" ON "minute_line"("org_id", "meeting_id", "written_at");

-- CreateIndex
CREATE INDEX "meeting_action_org_id_owner_id_state_idx" ON "meeting_action"("org_id", "owner_id", "state");

-- CreateIndex
CREATE INDEX "meeting_action_org_id_meeting_id_idx" ON "meeting_action"("org_id", "meeting_id");

-- CreateIndex
CREATE INDEX "result_source_org_id_added_at_idx" ON "result_source"("org_id", "added_at" DESC);

-- CreateIndex
CREATE INDEX "result_source_org_id_channel_id_added_at_idx" ON "result_source"("org_id", "channel_id", "added_at" DESC);

-- CreateIndex
CREATE INDEX "outing_org_id_on_day_idx" ON "outing"("org_id", "on_day");

-- CreateIndex
CREATE INDEX "outing_org_id_channel_id_on_day_idx" ON "outing"("org_id", "channel_id", "on_day");

-- CreateIndex
CREATE INDEX "outing_org_id_item_id_idx" ON "outing"("org_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "outing_org_id_channel_id_remote_key_key" ON "outing"("org_id", "channel_id", "remote_key");

-- CreateIndex
CREATE UNIQUE INDEX "outing_figure_once" ON "outing_figure"("org_id", "outing_id", "metric", "on_day");

-- CreateIndex
CREATE UNIQUE INDEX "channel_figure_once" ON "channel_figure"("org_id", "channel_id", "metric", "on_day");

-- CreateIndex
CREATE UNIQUE INDEX "result_sum_once" ON "result_sum"("org_id", "week_of", "channel_id", "line", "value", "metric");

-- CreateIndex
CREATE INDEX "effect_org_id_on_day_idx" ON "effect"("org_id", "on_day");

-- CreateIndex
CREATE INDEX "effect_org_id_item_id_idx" ON "effect"("org_id", "item_id");

-- CreateIndex
CREATE INDEX "effect_org_id_idea_id_idx" ON "effect"("org_id", "idea_id");

-- CreateIndex
CREATE INDEX "effect_org_id_goal_id_idx" ON "effect"("org_id", "goal_id");

-- CreateIndex
CREATE UNIQUE INDEX "result_fetch_org_id_channel_id_key" ON "result_fetch"("org_id", "channel_id");

-- CreateIndex
CREATE UNIQUE INDEX "month_report_org_id_month_key" ON "month_report"("org_id", "month");

-- AddForeignKey
ALTER TABLE "community" ADD CONSTRAINT "community_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "community" ADD CONSTRAINT "community_org_id_topic_id_fkey" FOREIGN KEY ("org_id", "topic_id") REFERENCES "topic"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "community" ADD CONSTRAINT "community_org_id_segment_id_fkey" FOREIGN KEY ("org_id", "segment_id") REFERENCES "segment"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "community" ADD CONSTRAINT "community_org_id_goal_id_fkey" FOREIGN KEY ("org_id", "goal_id") REFERENCES "goal"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "community" ADD CONSTRAINT "community_org_id_follower_id_fkey" FOREIGN KEY ("org_id", "follower_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "community" ADD CONSTRAINT "community_org_id_merged_into_id_fkey" FOREIGN KEY ("org_id", "merged_into_id") REFERENCES "community"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "community_count" ADD CONSTRAINT "community_count_org_id_community_id_fkey" FOREIGN KEY ("org_id", "community_id") REFERENCES "community"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "community_count" ADD CONSTRAINT "community_count_org_id_added_by_id_fkey" FOREIGN KEY ("org_id", "added_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "community_expert" ADD CONSTRAINT "community_expert_org_id_community_id_fkey" FOREIGN KEY ("org_id", "community_id") REFERENCES "community"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "community_expert" ADD CONSTRAINT "community_expert_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "nudge" ADD CONSTRAINT "nudge_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "nudge" ADD CONSTRAINT "nudge_org_id_sent_by_id_fkey" FOREIGN KEY ("org_id", "sent_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "success_wall" ADD CONSTRAINT "success_wall_org_id_created_by_id_fkey" FOREIGN KEY ("org_id", "created_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_org_id_owner_id_fkey" FOREIGN KEY ("org_id", "owner_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "goal_reading" ADD CONSTRAINT "goal_reading_org_id_goal_id_fkey" FOREIGN KEY ("org_id", "goal_id") REFERENCES "goal"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "goal_reading" ADD CONSTRAINT "goal_reading_org_id_added_by_id_fkey" FOREIGN KEY ("org_id", "added_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_org_id_lead_id_fkey" FOREIGN KEY ("org_id", "lead_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_org_id_segment_id_fkey" FOREIGN KEY ("org_id", "segment_id") REFERENCES "segment"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "series_person" ADD CONSTRAINT "series_person_org_id_series_id_fkey" FOREIGN KEY ("org_id", "series_id") REFERENCES "meeting_series"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "series_person" ADD CONSTRAINT "series_person_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_org_id_series_id_fkey" FOREIGN KEY ("org_id", "series_id") REFERENCES "meeting_series"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_org_id_lead_id_fkey" FOREIGN KEY ("org_id", "lead_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_person" ADD CONSTRAINT "meeting_person_org_id_meeting_id_fkey" FOREIGN KEY ("org_id", "meeting_id") REFERENCES "meeting"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_person" ADD CONSTRAINT "meeting_person_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_point" ADD CONSTRAINT "meeting_point_org_id_meeting_id_fkey" FOREIGN KEY ("org_id", "meeting_id") REFERENCES "meeting"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_point" ADD CONSTRAINT "meeting_point_org_id_added_by_id_fkey" FOREIGN KEY ("org_id", "added_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "point_choice" ADD CONSTRAINT "point_choice_org_id_point_id_fkey" FOREIGN KEY ("org_id", "point_id") REFERENCES "meeting_point"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "choice_vote" ADD CONSTRAINT "choice_vote_org_id_choice_id_fkey" FOREIGN KEY ("org_id", "choice_id") REFERENCES "point_choice"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "choice_vote" ADD CONSTRAINT "choice_vote_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "minute_line" ADD CONSTRAINT "minute_line_org_id_meeting_id_fkey" FOREIGN KEY ("org_id", "meeting_id") REFERENCES "meeting"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "minute_line" ADD CONSTRAINT "minute_line_org_id_point_id_fkey" FOREIGN KEY ("org_id", "point_id") REFERENCES "meeting_point"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "minute_line" ADD CONSTRAINT "minute_line_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "minute_line" ADD CONSTRAINT "minute_line_org_id_written_by_id_fkey" FOREIGN KEY ("org_id", "written_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_org_id_meeting_id_fkey" FOREIGN KEY ("org_id", "meeting_id") REFERENCES "meeting"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_org_id_point_id_fkey" FOREIGN KEY ("org_id", "point_id") REFERENCES "meeting_point"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_org_id_owner_id_fkey" FOREIGN KEY ("org_id", "owner_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_org_id_added_by_id_fkey" FOREIGN KEY ("org_id", "added_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "result_source" ADD CONSTRAINT "result_source_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "result_source" ADD CONSTRAINT "result_source_org_id_added_by_id_fkey" FOREIGN KEY ("org_id", "added_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "outing" ADD CONSTRAINT "outing_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "outing" ADD CONSTRAINT "outing_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "outing_figure" ADD CONSTRAINT "outing_figure_org_id_outing_id_fkey" FOREIGN KEY ("org_id", "outing_id") REFERENCES "outing"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "outing_figure" ADD CONSTRAINT "outing_figure_org_id_source_id_fkey" FOREIGN KEY ("org_id", "source_id") REFERENCES "result_source"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "channel_figure" ADD CONSTRAINT "channel_figure_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "channel_figure" ADD CONSTRAINT "channel_figure_org_id_source_id_fkey" FOREIGN KEY ("org_id", "source_id") REFERENCES "result_source"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "effect" ADD CONSTRAINT "effect_org_id_asset_id_fkey" FOREIGN KEY ("org_id", "asset_id") REFERENCES "asset"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "effect" ADD CONSTRAINT "effect_org_id_idea_id_fkey" FOREIGN KEY ("org_id", "idea_id") REFERENCES "idea"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "effect" ADD CONSTRAINT "effect_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "effect" ADD CONSTRAINT "effect_org_id_outing_id_fkey" FOREIGN KEY ("org_id", "outing_id") REFERENCES "outing"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "effect" ADD CONSTRAINT "effect_org_id_campaign_id_fkey" FOREIGN KEY ("org_id", "campaign_id") REFERENCES "campaign"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "effect" ADD CONSTRAINT "effect_org_id_goal_id_fkey" FOREIGN KEY ("org_id", "goal_id") REFERENCES "goal"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "effect" ADD CONSTRAINT "effect_org_id_added_by_id_fkey" FOREIGN KEY ("org_id", "added_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "result_fetch" ADD CONSTRAINT "result_fetch_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Walled off by organisation
alter table "community" enable row level security;
alter table "community" force row level security;
create policy organisation on "community" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "community" to trekker_app;

alter table "community_count" enable row level security;
alter table "community_count" force row level security;
create policy organisation on "community_count" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "community_count" to trekker_app;

alter table "community_expert" enable row level security;
alter table "community_expert" force row level security;
create policy organisation on "community_expert" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "community_expert" to trekker_app;

alter table "nudge" enable row level security;
alter table "nudge" force row level security;
create policy organisation on "nudge" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "nudge" to trekker_app;

alter table "success_wall" enable row level security;
alter table "success_wall" force row level security;
create policy organisation on "success_wall" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "success_wall" to trekker_app;

alter table "rounds" enable row level security;
alter table "rounds" force row level security;
create policy organisation on "rounds" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "rounds" to trekker_app;

alter table "week_mail" enable row level security;
alter table "week_mail" force row level security;
create policy organisation on "week_mail" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "week_mail" to trekker_app;

alter table "goal_reading" enable row level security;
alter table "goal_reading" force row level security;
create policy organisation on "goal_reading" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "goal_reading" to trekker_app;

alter table "meeting_series" enable row level security;
alter table "meeting_series" force row level security;
create policy organisation on "meeting_series" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "meeting_series" to trekker_app;

alter table "series_person" enable row level security;
alter table "series_person" force row level security;
create policy organisation on "series_person" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "series_person" to trekker_app;

alter table "meeting" enable row level security;
alter table "meeting" force row level security;
create policy organisation on "meeting" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "meeting" to trekker_app;

alter table "meeting_person" enable row level security;
alter table "meeting_person" force row level security;
create policy organisation on "meeting_person" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "meeting_person" to trekker_app;

alter table "meeting_point" enable row level security;
alter table "meeting_point" force row level security;
create policy organisation on "meeting_point" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "meeting_point" to trekker_app;

alter table "point_choice" enable row level security;
alter table "point_choice" force row level security;
create policy organisation on "point_choice" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "point_choice" to trekker_app;

alter table "choice_vote" enable row level security;
alter table "choice_vote" force row level security;
create policy organisation on "choice_vote" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "choice_vote" to trekker_app;

alter table "minute_line" enable row level security;
alter table "minute_line" force row level security;
create policy organisation on "minute_line" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "minute_line" to trekker_app;

alter table "meeting_action" enable row level security;
alter table "meeting_action" force row level security;
create policy organisation on "meeting_action" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "meeting_action" to trekker_app;

alter table "result_source" enable row level security;
alter table "result_source" force row level security;
create policy organisation on "result_source" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "result_source" to trekker_app;

alter table "outing" enable row level security;
alter table "outing" force row level security;
create policy organisation on "outing" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "outing" to trekker_app;

alter table "outing_figure" enable row level security;
alter table "outing_figure" force row level security;
create policy organisation on "outing_figure" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "outing_figure" to trekker_app;

alter table "channel_figure" enable row level security;
alter table "channel_figure" force row level security;
create policy organisation on "channel_figure" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "channel_figure" to trekker_app;

alter table "result_sum" enable row level security;
alter table "result_sum" force row level security;
create policy organisation on "result_sum" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "result_sum" to trekker_app;

alter table "effect" enable row level security;
alter table "effect" force row level security;
create policy organisation on "effect" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "effect" to trekker_app;

alter table "result_fetch" enable row level security;
alter table "result_fetch" force row level security;
create policy organisation on "result_fetch" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "result_fetch" to trekker_app;

alter table "month_report" enable row level security;
alter table "month_report" force row level security;
create policy organisation on "month_report" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "month_report" to trekker_app;

ALTER TABLE result_source ADD CONSTRAINT result_source_kind CHECK (kind IN ('file', 'fetch', 'hand'));
ALTER TABLE outing ADD CONSTRAINT outing_words CHECK (
  content_type IN ('photo', 'video', 'text', 'link')
  AND audience IN ('about_us', 'community')
  AND matched_by IN ('publication', 'link', 'id', 'time_and_text', 'hand')
  AND (item_id IS NULL) = (matched_by IS NULL)
  AND hour BETWEEN 0 AND 23);
ALTER TABLE result_sum ADD CONSTRAINT result_sum_line CHECK (
  line IN ('all', 'content_type', 'audience', 'theme', 'campaign', 'segment', 'goal', 'weekday', 'hour') AND count >= 0);
ALTER TABLE goal ADD CONSTRAINT goal_words CHECK (
  objective IN ('listening', 'talking', 'supporting', 'energising', 'embracing')
  AND measure IN ('by_hand', 'metric', 'effects')
  AND gathering IN ('each_week', 'added_up', 'latest'));
ALTER TABLE community ADD CONSTRAINT community_state CHECK (
  state IN ('known', 'followed', 'merged', 'ended') AND (state = 'merged') = (merged_into_id IS NOT NULL)
  AND week_minutes >= 0);
ALTER TABLE community_count ADD CONSTRAINT community_count_whole CHECK (
  source IN ('by_hand', 'csv', 'fetched') AND size >= 0 AND creators >= 0 AND critics >= 0
  AND creators <= size AND critics <= size);
ALTER TABLE rounds ADD CONSTRAINT rounds_day CHECK (week_mail_day BETWEEN 1 AND 7);
ALTER TABLE meeting_series ADD CONSTRAINT meeting_series_rhythm CHECK (
  weekday BETWEEN 1 AND 7 AND every_weeks BETWEEN 1 AND 8 AND minutes BETWEEN 10 AND 480);
ALTER TABLE meeting ADD CONSTRAINT meeting_state CHECK (state IN ('planned', 'running', 'ended', 'skipped'));
ALTER TABLE meeting_person ADD CONSTRAINT meeting_person_state CHECK (state IN ('expected', 'present', 'excused'));
ALTER TABLE meeting_point ADD CONSTRAINT meeting_point_words CHECK (
  part IN ('ideas', 'results', 'deadlines', 'decide', 'mix_and_goals', 'campaigns', 'buttons', 'own')
  AND state IN ('open', 'done', 'carried', 'dropped') AND minutes >= 0 AND spent_seconds >= 0);
ALTER TABLE minute_line ADD CONSTRAINT minute_line_kind CHECK (kind IN ('said', 'decision'));
ALTER TABLE meeting_action ADD CONSTRAINT meeting_action_state CHECK (state IN ('open', 'done', 'dropped'));

-- Of one series one meeting runs at a time.
CREATE UNIQUE INDEX meeting_running ON meeting (org_id, series_id) WHERE state = 'running';

-- Which channels are due to be asked for their figures, the clock learns over all organisations.
GRANT SELECT (org_id, id, next_at) ON result_fetch TO trekker_clock;
CREATE POLICY moments ON result_fetch FOR SELECT TO trekker_clock USING (true);
CREATE INDEX result_fetch_next_anywhere ON result_fetch (next_at);

REVOKE DELETE ON result_source, outing, effect, month_report, goal_reading, community, community_count, nudge,
  success_wall, week_mail, meeting_series, meeting, meeting_point, minute_line, meeting_action FROM trekker_app;
