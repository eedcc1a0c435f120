-- AlterTable
ALTER TABLE "idea" ADD COLUMN     "bundle_id" UUID,
ADD COLUMN     "bundled_at" TIMESTAMPTZ(3),
ADD COLUMN     "goal_id" UUID,
ADD COLUMN     "gone_at" TIMESTAMPTZ(3),
ADD COLUMN     "import_id" UUID,
ADD COLUMN     "link_url" TEXT,
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'by_hand';

-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "anchor" JSONB,
ADD COLUMN     "settled_at" TIMESTAMPTZ(3),
ADD COLUMN     "settled_by_id" UUID;

-- AlterTable
ALTER TABLE "item" ADD COLUMN     "base_body" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "base_revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "bundle_id" UUID,
ADD COLUMN     "campaign_id" UUID,
ADD COLUMN     "content_type" TEXT,
ADD COLUMN     "goal_id" UUID,
ADD COLUMN     "import_id" UUID;

-- AlterTable
ALTER TABLE "variant" ADD COLUMN     "follows_base" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "media" ADD COLUMN     "alt_reason" TEXT,
ADD COLUMN     "asset_id" UUID,
ADD COLUMN     "crop" JSONB;

-- AlterTable
ALTER TABLE "acceptance" ADD COLUMN     "tone_findings" JSONB,
ADD COLUMN     "tone_reason" TEXT;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "mix_about_us_percent" INTEGER NOT NULL DEFAULT 20,
ADD COLUMN     "mix_window_days" INTEGER NOT NULL DEFAULT 28;

-- CreateTable
CREATE TABLE "campaign" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "brief" TEXT NOT NULL DEFAULT '',
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    "goal_id" UUID,
    "lead_id" UUID NOT NULL,
    "facts_revision" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "campaign_channel" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,

    CONSTRAINT "campaign_channel_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "campaign_person" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "task" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "campaign_person_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "campaign_fact" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "since_revision" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "edited_by_id" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_fact_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "campaign_read" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_read_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "asset" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "focus_x" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focus_y" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "asset_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "idea_asset" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "idea_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "idea_asset_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "text_version" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "channel_id" UUID,
    "body" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_version_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "preview_link" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "for_whom" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "preview_link_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "link_check" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "url_hash" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" INTEGER,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_check_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel_id" UUID,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "theme_day" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "on_date" TEXT NOT NULL,
    "is_yearly" BOOLEAN NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "theme_day_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "goal" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "objective" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "goal_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "managed_content" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "url" TEXT,
    "topic_id" UUID,
    "owner_id" UUID NOT NULL,
    "review_on" TEXT NOT NULL,
    "review_told_at" TIMESTAMPTZ(3),
    "source_item_id" UUID,
    "source_url" TEXT,
    "hardened_by_id" UUID NOT NULL,
    "hardened_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_by_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "managed_content_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "content_use" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "content_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "channel_id" UUID,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "used_by_id" UUID NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "content_use_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "bundle" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "board_column" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "bundle_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "label" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "label_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "idea_label" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "idea_id" UUID NOT NULL,
    "label_id" UUID NOT NULL,

    CONSTRAINT "idea_label_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "thanks" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "idea_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thanks_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "board_mail" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "left_out" JSONB NOT NULL,
    "idea_id" UUID,

    CONSTRAINT "board_mail_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "board_address" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "local_part" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "board_address_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "tone_guide" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "edited_by_id" UUID,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tone_guide_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "tone_word" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "instead" TEXT[],
    "reason" TEXT NOT NULL DEFAULT '',
    "severity" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "tone_word_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "tone_suppression" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "tone_suppression_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "campaign_channel_org_id_campaign_id_channel_id_key" ON "campaign_channel"("org_id", "campaign_id", "channel_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_person_org_id_campaign_id_member_id_key" ON "campaign_person"("org_id", "campaign_id", "member_id");

-- CreateIndex
CREATE INDEX "campaign_fact_org_id_campaign_id_position_idx" ON "campaign_fact"("org_id", "campaign_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_read_org_id_campaign_id_member_id_key" ON "campaign_read"("org_id", "campaign_id", "member_id");

-- CreateIndex
CREATE INDEX "asset_org_id_content_hash_idx" ON "asset"("org_id", "content_hash");

-- CreateIndex
CREATE INDEX "asset_org_id_added_at_idx" ON "asset"("org_id", "added_at");

-- CreateIndex
CREATE INDEX "idea_asset_org_id_asset_id_idx" ON "idea_asset"("org_id", "asset_id");

-- CreateIndex
CREATE UNIQUE INDEX "idea_asset_org_id_idea_id_asset_id_key" ON "idea_asset"("org_id", "idea_id", "asset_id");

-- CreateIndex
CREATE INDEX "text_version_org_id_item_id_channel_id_saved_at_idx" ON "text_version"("org_id", "item_id", "channel_id", "saved_at");

-- CreateIndex
CREATE INDEX "preview_link_org_id_item_id_idx" ON "preview_link"("org_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "preview_link_org_id_token_hash_key" ON "preview_link"("org_id", "token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "link_check_org_id_url_hash_key" ON "link_check"("org_id", "url_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_org_id_member_id_idx" ON "calendar_feed"("org_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_org_id_token_hash_key" ON "calendar_feed"("org_id", "token_hash");

-- CreateIndex
CREATE INDEX "managed_content_org_id_owner_id_idx" ON "managed_content"("org_id", "owner_id");

-- CreateIndex
CREATE INDEX "managed_content_org_id_source_item_id_idx" ON "managed_content"("org_id", "source_item_id");

-- CreateIndex
CREATE INDEX "content_use_org_id_content_id_idx" ON "content_use"("org_id", "content_id");

-- CreateIndex
CREATE INDEX "content_use_org_id_item_id_idx" ON "content_use"("org_id", "item_id");

-- CreateIndex
CREATE INDEX "bundle_org_id_board_column_moved_at_idx" ON "bundle"("org_id", "board_column", "moved_at" DESC);

-- CreateIndex
CREATE INDEX "idea_label_org_id_label_id_idx" ON "idea_label"("org_id", "label_id");

-- CreateIndex
CREATE UNIQUE INDEX "idea_label_org_id_idea_id_label_id_key" ON "idea_label"("org_id", "idea_id", "label_id");

-- CreateIndex
CREATE UNIQUE INDEX "thanks_org_id_idea_id_member_id_key" ON "thanks"("org_id", "idea_id", "member_id");

-- CreateIndex
CREATE INDEX "board_mail_org_id_received_at_idx" ON "board_mail"("org_id", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "board_mail_org_id_message_id_key" ON "board_mail"("org_id", "message_id");

-- CreateIndex
CREATE UNIQUE INDEX "board_address_org_id_local_part_key" ON "board_address"("org_id", "local_part");

-- CreateIndex
CREATE UNIQUE INDEX "tone_guide_org_id_key" ON "tone_guide"("org_id");

-- CreateIndex
CREATE INDEX "tone_suppression_org_id_item_id_idx" ON "tone_suppression"("org_id", "item_id");

-- CreateIndex
CREATE INDEX "idea_org_id_bundle_id_idx" ON "idea"("org_id", "bundle_id");

-- CreateIndex
CREATE INDEX "idea_org_id_merged_into_id_idx" ON "idea"("org_id", "merged_into_id");

-- CreateIndex
CREATE INDEX "idea_org_id_import_id_idx" ON "idea"("org_id", "import_id");

-- CreateIndex
CREATE INDEX "item_org_id_bundle_id_idx" ON "item"("org_id", "bundle_id");

-- CreateIndex
CREATE INDEX "item_org_id_campaign_id_idx" ON "item"("org_id", "campaign_id");

-- CreateIndex
CREATE INDEX "item_org_id_import_id_idx" ON "item"("org_id", "import_id");

-- CreateIndex
CREATE INDEX "item_org_id_planned_at_idx" ON "item"("org_id", "planned_at");

-- CreateIndex
CREATE INDEX "media_org_id_asset_id_idx" ON "media"("org_id", "asset_id");

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_org_id_bundle_id_fkey" FOREIGN KEY ("org_id", "bundle_id") REFERENCES "bundle"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_org_id_goal_id_fkey" FOREIGN KEY ("org_id", "goal_id") REFERENCES "goal"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_org_id_merged_into_id_fkey" FOREIGN KEY ("org_id", "merged_into_id") REFERENCES "idea"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_org_id_import_id_fkey" FOREIGN KEY ("org_id", "import_id") REFERENCES "import_batch"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_org_id_lead_id_fkey" FOREIGN KEY ("org_id", "lead_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_org_id_goal_id_fkey" FOREIGN KEY ("org_id", "goal_id") REFERENCES "goal"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "campaign_channel" ADD CONSTRAINT "campaign_channel_org_id_campaign_id_fkey" FOREIGN KEY ("org_id", "campaign_id") REFERENCES "campaign"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "campaign_channel" ADD CONSTRAINT "campaign_channel_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "campaign_person" ADD CONSTRAINT "campaign_person_org_id_campaign_id_fkey" FOREIGN KEY ("org_id", "campaign_id") REFERENCES "campaign"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "campaign_person" ADD CONSTRAINT "campaign_person_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "campaign_fact" ADD CONSTRAINT "campaign_fact_org_id_campaign_id_fkey" FOREIGN KEY ("org_id", "campaign_id") REFERENCES "campaign"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "campaign_read" ADD CONSTRAINT "campaign_read_org_id_campaign_id_fkey" FOREIGN KEY ("org_id", "campaign_id") REFERENCES "campaign"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "campaign_read" ADD CONSTRAINT "campaign_read_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "idea_asset" ADD CONSTRAINT "idea_asset_org_id_idea_id_fkey" FOREIGN KEY ("org_id", "idea_id") REFERENCES "idea"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "idea_asset" ADD CONSTRAINT "idea_asset_org_id_asset_id_fkey" FOREIGN KEY ("org_id", "asset_id") REFERENCES "asset"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "text_version" ADD CONSTRAINT "text_version_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "managed_content" ADD CONSTRAINT "managed_content_org_id_owner_id_fkey" FOREIGN KEY ("org_id", "owner_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "managed_content" ADD CONSTRAINT "managed_content_org_id_topic_id_fkey" FOREIGN KEY ("org_id", "topic_id") REFERENCES "topic"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "managed_content" ADD CONSTRAINT "managed_content_org_id_source_item_id_fkey" FOREIGN KEY ("org_id", "source_item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "content_use" ADD CONSTRAINT "content_use_org_id_content_id_fkey" FOREIGN KEY ("org_id", "content_id") REFERENCES "managed_content"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "content_use" ADD CONSTRAINT "content_use_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_org_id_bundle_id_fkey" FOREIGN KEY ("org_id", "bundle_id") REFERENCES "bundle"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_org_id_campaign_id_fkey" FOREIGN KEY ("org_id", "campaign_id") REFERENCES "campaign"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_org_id_goal_id_fkey" FOREIGN KEY ("org_id", "goal_id") REFERENCES "goal"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_org_id_import_id_fkey" FOREIGN KEY ("org_id", "import_id") REFERENCES "import_batch"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_org_id_asset_id_fkey" FOREIGN KEY ("org_id", "asset_id") REFERENCES "asset"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "idea_label" ADD CONSTRAINT "idea_label_org_id_idea_id_fkey" FOREIGN KEY ("org_id", "idea_id") REFERENCES "idea"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "idea_label" ADD CONSTRAINT "idea_label_org_id_label_id_fkey" FOREIGN KEY ("org_id", "label_id") REFERENCES "label"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_org_id_idea_id_fkey" FOREIGN KEY ("org_id", "idea_id") REFERENCES "idea"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tone_suppression" ADD CONSTRAINT "tone_suppression_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Walled off by organisation
alter table "campaign" enable row level security;
alter table "campaign" force row level security;
create policy organisation on "campaign" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "campaign" to trekker_app;

alter table "campaign_channel" enable row level security;
alter table "campaign_channel" force row level security;
create policy organisation on "campaign_channel" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "campaign_channel" to trekker_app;

alter table "campaign_person" enable row level security;
alter table "campaign_person" force row level security;
create policy organisation on "campaign_person" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "campaign_person" to trekker_app;

alter table "campaign_fact" enable row level security;
alter table "campaign_fact" force row level security;
create policy organisation on "campaign_fact" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "campaign_fact" to trekker_app;

alter table "campaign_read" enable row level security;
alter table "campaign_read" force row level security;
create policy organisation on "campaign_read" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "campaign_read" to trekker_app;

alter table "asset" enable row level security;
alter table "asset" force row level security;
create policy organisation on "asset" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "asset" to trekker_app;

alter table "idea_asset" enable row level security;
alter table "idea_asset" force row level security;
create policy organisation on "idea_asset" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "idea_asset" to trekker_app;

alter table "text_version" enable row level security;
alter table "text_version" force row level security;
create policy organisation on "text_version" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "text_version" to trekker_app;

alter table "preview_link" enable row level security;
alter table "preview_link" force row level security;
create policy organisation on "preview_link" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "preview_link" to trekker_app;

alter table "link_check" enable row level security;
alter table "link_check" force row level security;
create policy organisation on "link_check" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "link_check" to trekker_app;

alter table "calendar_feed" enable row level security;
alter table "calendar_feed" force row level security;
create policy organisation on "calendar_feed" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "calendar_feed" to trekker_app;

alter table "theme_day" enable row level security;
alter table "theme_day" force row level security;
create policy organisation on "theme_day" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "theme_day" to trekker_app;

alter table "goal" enable row level security;
alter table "goal" force row level security;
create policy organisation on "goal" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "goal" to trekker_app;

alter table "managed_content" enable row level security;
alter table "managed_content" force row level security;
create policy organisation on "managed_content" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "managed_content" to trekker_app;

alter table "content_use" enable row level security;
alter table "content_use" force row level security;
create policy organisation on "content_use" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "content_use" to trekker_app;

alter table "bundle" enable row level security;
alter table "bundle" force row level security;
create policy organisation on "bundle" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "bundle" to trekker_app;

alter table "label" enable row level security;
alter table "label" force row level security;
create policy organisation on "label" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "label" to trekker_app;

alter table "idea_label" enable row level security;
alter table "idea_label" force row level security;
create policy organisation on "idea_label" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "idea_label" to trekker_app;

alter table "thanks" enable row level security;
alter table "thanks" force row level security;
create policy organisation on "thanks" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "thanks" to trekker_app;

alter table "import_batch" enable row level security;
alter table "import_batch" force row level security;
create policy organisation on "import_batch" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "import_batch" to trekker_app;

alter table "board_mail" enable row level security;
alter table "board_mail" force row level security;
create policy organisation on "board_mail" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "board_mail" to trekker_app;

alter table "board_address" enable row level security;
alter table "board_address" force row level security;
create policy organisation on "board_address" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "board_address" to trekker_app;

alter table "tone_guide" enable row level security;
alter table "tone_guide" force row level security;
create policy organisation on "tone_guide" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "tone_guide" to trekker_app;

alter table "tone_word" enable row level security;
alter table "tone_word" force row level security;
create policy organisation on "tone_word" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "tone_word" to trekker_app;

alter table "tone_suppression" enable row level security;
alter table "tone_suppression" force row level security;
create policy organisation on "tone_suppression" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "tone_suppression" to trekker_app;

ALTER TABLE idea ADD CONSTRAINT idea_source CHECK (source IN ('by_hand', 'shared', 'mail', 'import'));
ALTER TABLE idea ADD CONSTRAINT idea_bundled CHECK ((bundle_id IS NULL) = (bundled_at IS NULL));
ALTER TABLE idea ADD CONSTRAINT idea_merged CHECK (merged_into_id IS NULL OR (gone_at IS NOT NULL AND merged_into_id <> id));
ALTER TABLE bundle ADD CONSTRAINT bundle_column CHECK (
  board_column IN ('bundled', 'selected', 'in_the_works', 'published', 'parked'));
ALTER TABLE label ADD CONSTRAINT label_colour CHECK (colour IN ('stone', 'green', 'amber', 'red', 'blue', 'plum'));
ALTER TABLE import_batch ADD CONSTRAINT import_batch_words CHECK (
  kind IN ('ideas', 'posts') AND format IN ('trello', 'csv') AND rows >= 0);
ALTER TABLE board_mail ADD CONSTRAINT board_mail_outcome CHECK (
  outcome IN ('pinned', 'unknown_sender', 'unverified', 'empty', 'unreadable')
  AND (outcome = 'pinned') = (idea_id IS NOT NULL));
ALTER TABLE item ADD CONSTRAINT item_content_type CHECK (content_type IN ('photo', 'video', 'text', 'link'));
ALTER TABLE acceptance ADD CONSTRAINT acceptance_tone CHECK ((tone_findings IS NULL) = (tone_reason IS NULL));
ALTER TABLE asset ADD CONSTRAINT asset_focus CHECK (focus_x BETWEEN 0 AND 1 AND focus_y BETWEEN 0 AND 1);
ALTER TABLE asset ADD CONSTRAINT asset_source CHECK (source IN ('by_hand', 'shared', 'mail'));
ALTER TABLE link_check ADD CONSTRAINT link_check_outcome CHECK (
  outcome IN ('fine', 'moved', 'gone', 'unreachable', 'refused'));
ALTER TABLE calendar_feed ADD CONSTRAINT calendar_feed_kind CHECK (
  kind IN ('all', 'mine', 'channel') AND (kind = 'channel') = (channel_id IS NOT NULL));
ALTER TABLE theme_day ADD CONSTRAINT theme_day_date CHECK (on_date ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE goal ADD CONSTRAINT goal_objective CHECK (
  objective IN ('listening', 'talking', 'supporting', 'energising', 'embracing'));
ALTER TABLE managed_content ADD CONSTRAINT managed_content_words CHECK (
  kind IN ('answer', 'text', 'page') AND review_on ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE tone_word ADD CONSTRAINT tone_word_words CHECK (
  kind IN ('avoid', 'prefer', 'own') AND severity IN ('suggestion', 'warning', 'error'));
ALTER TABLE campaign ADD CONSTRAINT campaign_words CHECK (kind IN ('campaign', 'contest') AND starts_on <= ends_on);
ALTER TABLE campaign_fact ADD CONSTRAINT campaign_fact_kind CHECK (kind IN ('state', 'answer'));
ALTER TABLE organisation ADD CONSTRAINT organisation_mix CHECK (
  mix_about_us_percent BETWEEN 0 AND 100 AND mix_window_days BETWEEN 1 AND 366);

-- One address at a time; one word once; content, answers and ideas are found by their words, as Dutch bends them.
CREATE UNIQUE INDEX board_address_open ON board_address (org_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX tone_word_once ON tone_word (org_id, kind, lower(word)) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX label_once ON label (org_id, lower(name)) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX tone_suppression_open ON tone_suppression (org_id, item_id, rule, text) WHERE ended_at IS NULL;
ALTER TABLE managed_content ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('dutch', title), 'A') || setweight(to_tsvector('dutch', body), 'B')) STORED;
CREATE INDEX managed_content_search ON managed_content USING gin (search);

-- What has to be looked at again is found by its day, by the clock in every organisation.
CREATE INDEX managed_content_review_anywhere ON managed_content (review_on) WHERE ended_at IS NULL AND review_told_at IS NULL;
GRANT SELECT (org_id, id, review_on, review_told_at, ended_at) ON managed_content TO trekker_clock;
CREATE POLICY moments ON managed_content FOR SELECT TO trekker_clock USING (true);

-- A preview or a feed is opened by its secret, which names the organisation too.
REVOKE DELETE ON bundle, label, thanks, import_batch, board_mail, board_address, asset, text_version, preview_link,
  calendar_feed, theme_day, goal, managed_content, content_use, tone_guide, tone_word, tone_suppression, campaign,
  campaign_fact, campaign_read FROM trekker_app;
