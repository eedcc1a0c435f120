-- AlterTable
ALTER TABLE "item" ADD COLUMN     "case_id" UUID;

-- CreateTable
CREATE TABLE "contact" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "network" TEXT NOT NULL,
    "remote_id" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "profile_url" TEXT,
    "author_kind" TEXT,
    "address_form" TEXT,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "case_file" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "channel_id" UUID,
    "contact_id" UUID,
    "thread_key" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "holder_id" UUID,
    "held_since" TIMESTAMPTZ(3),
    "item_id" UUID,
    "author_kind" TEXT NOT NULL,
    "content_kind" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "topic_id" UUID,
    "segment_id" UUID,
    "sentiment" TEXT,
    "triaged_at" TIMESTAMPTZ(3),
    "triaged_by_id" UUID,
    "snoozed_until" TIMESTAMPTZ(3),
    "snoozed_by_id" UUID,
    "route" TEXT,
    "route_url" TEXT,
    "route_look_at" TIMESTAMPTZ(3),
    "route_ended_at" TIMESTAMPTZ(3),
    "route_words" TEXT,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,
    "noticed_by_id" UUID,
    "last_in_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "outcome" TEXT,
    "outcome_words" TEXT,
    "first_answer_due_at" TIMESTAMPTZ(3),
    "first_answered_at" TIMESTAMPTZ(3),
    "first_answer_minutes" INTEGER,
    "first_answer_difference" INTEGER,
    "solved_due_at" TIMESTAMPTZ(3),
    "solved_at" TIMESTAMPTZ(3),
    "solved_minutes" INTEGER,
    "solved_difference" INTEGER,
    "service_target" JSONB,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "case_message" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "direction" TEXT NOT NULL,
    "contact_id" UUID,
    "member_id" UUID,
    "item_id" UUID,
    "network" TEXT NOT NULL,
    "remote_key" TEXT NOT NULL,
    "reply_ref" JSONB,
    "parent_key" TEXT,
    "url" TEXT,
    "body" TEXT NOT NULL,
    "language" TEXT,
    "extras" JSONB NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3),
    "gone_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_message_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "keyword_rule" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "words" TEXT[],
    "content_kind" TEXT,
    "risk" TEXT,
    "priority" TEXT,
    "topic_id" UUID,
    "segment_id" UUID,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "keyword_rule_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "inbox_filter" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_filter_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "channel_poll" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "cursor" TEXT,
    "polled_at" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "channel_poll_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "signal_source" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "channel_id" UUID,
    "sealed_secret" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "signal_source_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "inbox_address" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "local_part" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_address_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "service_target" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID,
    "topic_id" UUID,
    "segment_id" UUID,
    "priority" TEXT,
    "first_answer_minutes" INTEGER NOT NULL,
    "solved_minutes" INTEGER NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "service_target_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "contact_org_id_network_remote_id_key" ON "contact"("org_id", "network", "remote_id");

-- CreateIndex
CREATE INDEX "case_file_org_id_state_mode_last_at_idx" ON "case_file"("org_id", "state", "mode", "last_at" DESC);

-- CreateIndex
CREATE INDEX "case_file_org_id_holder_id_state_idx" ON "case_file"("org_id", "holder_id", "state");

-- CreateIndex
CREATE INDEX "case_file_org_id_contact_id_last_at_idx" ON "case_file"("org_id", "contact_id", "last_at" DESC);

-- CreateIndex
CREATE INDEX "case_file_org_id_channel_id_state_idx" ON "case_file"("org_id", "channel_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_org_id_item_id_key" ON "case_file"("org_id", "item_id");

-- CreateIndex
CREATE INDEX "case_message_org_id_case_id_sent_at_idx" ON "case_message"("org_id", "case_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "case_message_org_id_network_remote_key_key" ON "case_message"("org_id", "network", "remote_key");

-- CreateIndex
CREATE INDEX "inbox_filter_org_id_member_id_idx" ON "inbox_filter"("org_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_poll_org_id_channel_id_key" ON "channel_poll"("org_id", "channel_id");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_address_org_id_local_part_key" ON "inbox_address"("org_id", "local_part");

-- CreateIndex
CREATE INDEX "item_org_id_case_id_idx" ON "item"("org_id", "case_id");

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_org_id_contact_id_fkey" FOREIGN KEY ("org_id", "contact_id") REFERENCES "contact"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_org_id_holder_id_fkey" FOREIGN KEY ("org_id", "holder_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_org_id_topic_id_fkey" FOREIGN KEY ("org_id", "topic_id") REFERENCES "topic"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_org_id_segment_id_fkey" FOREIGN KEY ("org_id", "segment_id") REFERENCES "segment"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_message" ADD CONSTRAINT "case_message_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "case_file"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_message" ADD CONSTRAINT "case_message_org_id_contact_id_fkey" FOREIGN KEY ("org_id", "contact_id") REFERENCES "contact"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_message" ADD CONSTRAINT "case_message_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "keyword_rule" ADD CONSTRAINT "keyword_rule_org_id_topic_id_fkey" FOREIGN KEY ("org_id", "topic_id") REFERENCES "topic"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "keyword_rule" ADD CONSTRAINT "keyword_rule_org_id_segment_id_fkey" FOREIGN KEY ("org_id", "segment_id") REFERENCES "segment"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "inbox_filter" ADD CONSTRAINT "inbox_filter_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "channel_poll" ADD CONSTRAINT "channel_poll_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "signal_source" ADD CONSTRAINT "signal_source_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "service_target" ADD CONSTRAINT "service_target_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "service_target" ADD CONSTRAINT "service_target_org_id_topic_id_fkey" FOREIGN KEY ("org_id", "topic_id") REFERENCES "topic"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "service_target" ADD CONSTRAINT "service_target_org_id_segment_id_fkey" FOREIGN KEY ("org_id", "segment_id") REFERENCES "segment"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "case_file"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Walled off by organisation
alter table "contact" enable row level security;
alter table "contact" force row level security;
create policy organisation on "contact" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "contact" to trekker_app;

alter table "case_file" enable row level security;
alter table "case_file" force row level security;
create policy organisation on "case_file" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "case_file" to trekker_app;

alter table "case_message" enable row level security;
alter table "case_message" force row level security;
create policy organisation on "case_message" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "case_message" to trekker_app;

alter table "keyword_rule" enable row level security;
alter table "keyword_rule" force row level security;
create policy organisation on "keyword_rule" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "keyword_rule" to trekker_app;

alter table "inbox_filter" enable row level security;
alter table "inbox_filter" force row level security;
create policy organisation on "inbox_filter" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "inbox_filter" to trekker_app;

alter table "channel_poll" enable row level security;
alter table "channel_poll" force row level security;
create policy organisation on "channel_poll" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "channel_poll" to trekker_app;

alter table "signal_source" enable row level security;
alter table "signal_source" force row level security;
create policy organisation on "signal_source" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "signal_source" to trekker_app;

alter table "inbox_address" enable row level security;
alter table "inbox_address" force row level security;
create policy organisation on "inbox_address" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "inbox_address" to trekker_app;

alter table "service_target" enable row level security;
alter table "service_target" force row level security;
create policy organisation on "service_target" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "service_target" to trekker_app;

-- Finite words. The same lists stand once in TypeScript; a test compares the two.
ALTER TABLE contact ADD CONSTRAINT contact_words CHECK (
  author_kind IN ('creator', 'critic', 'conversationalist', 'collector', 'joiner', 'spectator')
  AND address_form IN ('formal', 'informal'));
ALTER TABLE case_file ADD CONSTRAINT case_file_words CHECK (
  source IN ('poll', 'mail', 'hook', 'by_hand') AND state IN ('open', 'waiting', 'closed') AND mode IN ('listening', 'talking')
  AND risk IN ('low', 'medium', 'high') AND priority IN ('normal', 'urgent')
  AND sentiment IN ('positive', 'neutral', 'negative') AND route IN ('formal_complaint', 'objection')
  AND outcome IN ('answered', 'solved', 'no_answer', 'passed_on', 'other_door', 'not_ours', 'spam'));
ALTER TABLE case_file ADD CONSTRAINT case_file_closed CHECK (
  (state = 'closed') = (closed_at IS NOT NULL) AND (state = 'closed') = (outcome IS NOT NULL));
ALTER TABLE case_message ADD CONSTRAINT case_message_direction CHECK (direction IN ('in', 'out', 'note'));
ALTER TABLE keyword_rule ADD CONSTRAINT keyword_rule_words CHECK (
  cardinality(words) > 0 AND risk IN ('low', 'medium', 'high') AND priority IN ('normal', 'urgent'));
ALTER TABLE service_target ADD CONSTRAINT service_target_words CHECK (
  priority IN ('normal', 'urgent') AND first_answer_minutes > 0 AND solved_minutes >= first_answer_minutes);

-- Whoever is second to bring in the same conversation finds the case of the first.
CREATE UNIQUE INDEX case_file_thread_open ON case_file (org_id, network, thread_key) WHERE state <> 'closed';
CREATE INDEX case_file_thread ON case_file (org_id, network, thread_key, noticed_at DESC);
-- The inbox by what is open, whatever was ever closed.
CREATE INDEX case_file_open ON case_file (org_id, mode, last_at DESC, id DESC) WHERE state <> 'closed';
CREATE UNIQUE INDEX inbox_address_in_use ON inbox_address (org_id) WHERE ended_at IS NULL;

-- What was said is found by its words, as Dutch bends them.
ALTER TABLE case_file ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', title)) STORED;
CREATE INDEX case_file_search ON case_file USING gin (search);
ALTER TABLE case_message ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('dutch', body)) STORED;
CREATE INDEX case_message_search ON case_message USING gin (search);

-- Whose channels are to be looked at next, and which cases wake up, the clock learns over all organisations.
GRANT SELECT (org_id, id, next_at) ON channel_poll TO trekker_clock;
CREATE POLICY moments ON channel_poll FOR SELECT TO trekker_clock USING (true);
CREATE INDEX channel_poll_next_anywhere ON channel_poll (next_at);
GRANT SELECT (org_id, id, snoozed_until, state) ON case_file TO trekker_clock;
CREATE POLICY moments ON case_file FOR SELECT TO trekker_clock USING (true);
CREATE INDEX case_file_wakes_anywhere ON case_file (snoozed_until) WHERE snoozed_until IS NOT NULL;
REVOKE DELETE ON contact, case_file, case_message, keyword_rule, signal_source, service_target FROM trekker_app;
