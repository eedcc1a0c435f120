-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "agreement_version" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "starter" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3),
    "adopted_by_id" UUID,
    "adopted_at" TIMESTAMPTZ(3),
    "in_force_from" TIMESTAMPTZ(3),
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "authority_rule" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "power" TEXT NOT NULL,
    "conditions" JSONB NOT NULL,
    "verdict" TEXT NOT NULL,
    "obligations" JSONB NOT NULL,
    "is_binding" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "authority_rule_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "workflow_term" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "work_kind" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "amount_minutes" INTEGER NOT NULL,
    "clock" TEXT NOT NULL,
    "remind_percent" INTEGER NOT NULL,
    "afterwards" TEXT NOT NULL,
    "escalation" JSONB NOT NULL,

    CONSTRAINT "workflow_term_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "calendar_version" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "is_in_force" BOOLEAN NOT NULL,
    "time_zone" TEXT NOT NULL,
    "weekly_hours" JSONB NOT NULL,
    "closed" JSONB NOT NULL,
    "extra_open" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_version_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "idea" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "board_column" TEXT NOT NULL,
    "pinned_by_id" UUID NOT NULL,
    "pinned_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_due_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answer" TEXT,
    "overdue_told_at" TIMESTAMPTZ(3),
    "votes" INTEGER NOT NULL DEFAULT 0,
    "comments" INTEGER NOT NULL DEFAULT 0,
    "effect" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idea_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "idea_vote" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "idea_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "voted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idea_vote_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "idea_id" UUID,
    "item_id" UUID,
    "member_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "item" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "content_kind" TEXT NOT NULL,
    "author_kind" TEXT NOT NULL,
    "content_status" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "topic_id" UUID,
    "segment_id" UUID,
    "idea_id" UUID,
    "author_id" UUID NOT NULL,
    "planned_at" TIMESTAMPTZ(3),
    "needs_moment_since" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_reason" TEXT,

    CONSTRAINT "item_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "variant" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "link_url" TEXT,
    "link_title" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "edited_by_id" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "variant_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "media" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "media_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "stage_run" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_id" UUID,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "version_id" UUID NOT NULL,
    "calendar_id" UUID NOT NULL,
    "term" JSONB NOT NULL,
    "demands" JSONB NOT NULL,
    "holder_id" UUID,
    "passed_on_at" TIMESTAMPTZ(3),
    "passed_on_to_role" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "outcome" TEXT,
    "words" TEXT,
    "used_minutes" INTEGER,
    "difference_minutes" INTEGER,

    CONSTRAINT "stage_run_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "deadline_step" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stage_run_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "fired_at" TIMESTAMPTZ(3),
    "dropped_at" TIMESTAMPTZ(3),

    CONSTRAINT "deadline_step_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "acceptance" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "accepted_by_id" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "role" TEXT NOT NULL,
    "version_id" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "acceptance_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "is_given" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "publication" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "record_key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "ordered_by_id" UUID NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "may_be_out" BOOLEAN NOT NULL DEFAULT false,
    "body" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "sent_by_id" UUID,
    "url" TEXT,
    "uri" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'BE',
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "is_small_team" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "job_title" TEXT,
    "segment_id" UUID,
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "ends_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "segment_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "segment" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "segment_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "topic" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "segment_id" UUID,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "topic_expert" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "topic_expert_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "channel" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "character_limit" INTEGER,
    "service_url" TEXT,
    "handle" TEXT,
    "sealed_secret" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "channel_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "segment_id" UUID,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "oidc_identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "oidc_identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "sign_in_token" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_window" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "hits" INTEGER NOT NULL,

    CONSTRAINT "rate_window_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "local_mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "local_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_entry" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "decision" JSONB,

    CONSTRAINT "journal_entry_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "journal_unsealed" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "journal_unsealed_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "journal_seal" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "entry_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "journal_seal_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "notification" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "href" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_version_org_id_number_key" ON "agreement_version"("org_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "authority_rule_org_id_version_id_number_key" ON "authority_rule"("org_id", "version_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "workflow_term_org_id_version_id_work_kind_priority_stage_key" ON "workflow_term"("org_id", "version_id", "work_kind", "priority", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_version_org_id_number_key" ON "calendar_version"("org_id", "number");

-- CreateIndex
CREATE INDEX "idea_org_id_board_column_moved_at_id_idx" ON "idea"("org_id", "board_column", "moved_at" DESC, "id");

-- CreateIndex
CREATE INDEX "idea_org_id_pinned_by_id_idx" ON "idea"("org_id", "pinned_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "idea_vote_org_id_idea_id_member_id_key" ON "idea_vote"("org_id", "idea_id", "member_id");

-- CreateIndex
CREATE INDEX "comment_org_id_idea_id_said_at_idx" ON "comment"("org_id", "idea_id", "said_at");

-- CreateIndex
CREATE INDEX "comment_org_id_item_id_said_at_idx" ON "comment"("org_id", "item_id", "said_at");

-- CreateIndex
CREATE INDEX "item_org_id_state_stage_id_idx" ON "item"("org_id", "state", "stage", "id");

-- CreateIndex
CREATE INDEX "item_org_id_idea_id_idx" ON "item"("org_id", "idea_id");

-- CreateIndex
CREATE UNIQUE INDEX "variant_org_id_item_id_channel_id_key" ON "variant"("org_id", "item_id", "channel_id");

-- CreateIndex
CREATE INDEX "media_org_id_item_id_position_idx" ON "media"("org_id", "item_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "stage_run_org_id_item_id_ordinal_key" ON "stage_run"("org_id", "item_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "deadline_step_org_id_stage_run_id_step_key" ON "deadline_step"("org_id", "stage_run_id", "step");

-- CreateIndex
CREATE INDEX "acceptance_org_id_item_id_idx" ON "acceptance"("org_id", "item_id");

-- CreateIndex
CREATE INDEX "sign_off_org_id_item_id_idx" ON "sign_off"("org_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_org_id_item_id_channel_id_key" ON "publication"("org_id", "item_id", "channel_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE INDEX "member_person_id_idx" ON "member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_org_id_person_id_key" ON "member"("org_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_org_id_email_key" ON "member"("org_id", "email");

-- CreateIndex
CREATE INDEX "role_grant_org_id_member_id_idx" ON "role_grant"("org_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "segment_org_id_key_key" ON "segment"("org_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "topic_org_id_key_key" ON "topic"("org_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "topic_expert_org_id_topic_id_member_id_key" ON "topic_expert"("org_id", "topic_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_org_id_key_key" ON "channel"("org_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_org_id_token_hash_key" ON "invitation"("org_id", "token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "oidc_identity_person_id_idx" ON "oidc_identity"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_token_token_hash_key" ON "sign_in_token"("token_hash");

-- CreateIndex
CREATE INDEX "sign_in_token_email_created_at_idx" ON "sign_in_token"("email", "created_at");

-- CreateIndex
CREATE INDEX "rate_window_window_start_idx" ON "rate_window"("window_start");

-- CreateIndex
CREATE INDEX "local_mail_sent_at_idx" ON "local_mail"("sent_at");

-- CreateIndex
CREATE INDEX "journal_entry_org_id_subject_id_at_idx" ON "journal_entry"("org_id", "subject_id", "at");

-- CreateIndex
CREATE INDEX "journal_entry_org_id_at_idx" ON "journal_entry"("org_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "journal_seal_org_id_seq_key" ON "journal_seal"("org_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "journal_seal_org_id_entry_id_key" ON "journal_seal"("org_id", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_org_id_dedupe_key_key" ON "outbox"("org_id", "dedupe_key");

-- CreateIndex
CREATE INDEX "notification_org_id_member_id_created_at_idx" ON "notification"("org_id", "member_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notification_org_id_member_id_dedupe_key_key" ON "notification"("org_id", "member_id", "dedupe_key");

-- AddForeignKey
ALTER TABLE "authority_rule" ADD CONSTRAINT "authority_rule_org_id_version_id_fkey" FOREIGN KEY ("org_id", "version_id") REFERENCES "agreement_version"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "workflow_term" ADD CONSTRAINT "workflow_term_org_id_version_id_fkey" FOREIGN KEY ("org_id", "version_id") REFERENCES "agreement_version"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_org_id_pinned_by_id_fkey" FOREIGN KEY ("org_id", "pinned_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "idea_vote" ADD CONSTRAINT "idea_vote_org_id_idea_id_fkey" FOREIGN KEY ("org_id", "idea_id") REFERENCES "idea"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "idea_vote" ADD CONSTRAINT "idea_vote_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_org_id_idea_id_fkey" FOREIGN KEY ("org_id", "idea_id") REFERENCES "idea"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_org_id_author_id_fkey" FOREIGN KEY ("org_id", "author_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_org_id_topic_id_fkey" FOREIGN KEY ("org_id", "topic_id") REFERENCES "topic"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_org_id_segment_id_fkey" FOREIGN KEY ("org_id", "segment_id") REFERENCES "segment"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_org_id_idea_id_fkey" FOREIGN KEY ("org_id", "idea_id") REFERENCES "idea"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "variant" ADD CONSTRAINT "variant_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "variant" ADD CONSTRAINT "variant_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "stage_run" ADD CONSTRAINT "stage_run_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "deadline_step" ADD CONSTRAINT "deadline_step_org_id_stage_run_id_fkey" FOREIGN KEY ("org_id", "stage_run_id") REFERENCES "stage_run"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "item"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_org_id_segment_id_fkey" FOREIGN KEY ("org_id", "segment_id") REFERENCES "segment"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_org_id_segment_id_fkey" FOREIGN KEY ("org_id", "segment_id") REFERENCES "segment"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "segment" ADD CONSTRAINT "segment_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_org_id_segment_id_fkey" FOREIGN KEY ("org_id", "segment_id") REFERENCES "segment"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "topic_expert" ADD CONSTRAINT "topic_expert_org_id_topic_id_fkey" FOREIGN KEY ("org_id", "topic_id") REFERENCES "topic"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "topic_expert" ADD CONSTRAINT "topic_expert_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_org_id_segment_id_fkey" FOREIGN KEY ("org_id", "segment_id") REFERENCES "segment"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "oidc_identity" ADD CONSTRAINT "oidc_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Walled off by organisation
alter table "agreement_version" enable row level security;
alter table "agreement_version" force row level security;
create policy organisation on "agreement_version" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "agreement_version" to trekker_app;

alter table "authority_rule" enable row level security;
alter table "authority_rule" force row level security;
create policy organisation on "authority_rule" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "authority_rule" to trekker_app;

alter table "workflow_term" enable row level security;
alter table "workflow_term" force row level security;
create policy organisation on "workflow_term" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "workflow_term" to trekker_app;

alter table "calendar_version" enable row level security;
alter table "calendar_version" force row level security;
create policy organisation on "calendar_version" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "calendar_version" to trekker_app;

alter table "idea" enable row level security;
alter table "idea" force row level security;
create policy organisation on "idea" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "idea" to trekker_app;

alter table "idea_vote" enable row level security;
alter table "idea_vote" force row level security;
create policy organisation on "idea_vote" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "idea_vote" to trekker_app;

alter table "comment" enable row level security;
alter table "comment" force row level security;
create policy organisation on "comment" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "comment" to trekker_app;

alter table "item" enable row level security;
alter table "item" force row level security;
create policy organisation on "item" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "item" to trekker_app;

alter table "variant" enable row level security;
alter table "variant" force row level security;
create policy organisation on "variant" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "variant" to trekker_app;

alter table "media" enable row level security;
alter table "media" force row level security;
create policy organisation on "media" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "media" to trekker_app;

alter table "stage_run" enable row level security;
alter table "stage_run" force row level security;
create policy organisation on "stage_run" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "stage_run" to trekker_app;

alter table "deadline_step" enable row level security;
alter table "deadline_step" force row level security;
create policy organisation on "deadline_step" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "deadline_step" to trekker_app;

alter table "acceptance" enable row level security;
alter table "acceptance" force row level security;
create policy organisation on "acceptance" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "acceptance" to trekker_app;

alter table "sign_off" enable row level security;
alter table "sign_off" force row level security;
create policy organisation on "sign_off" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "sign_off" to trekker_app;

alter table "publication" enable row level security;
alter table "publication" force row level security;
create policy organisation on "publication" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "publication" to trekker_app;

alter table "member" enable row level security;
alter table "member" force row level security;
create policy organisation on "member" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "member" to trekker_app;

alter table "role_grant" enable row level security;
alter table "role_grant" force row level security;
create policy organisation on "role_grant" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "role_grant" to trekker_app;

alter table "segment" enable row level security;
alter table "segment" force row level security;
create policy organisation on "segment" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "segment" to trekker_app;

alter table "topic" enable row level security;
alter table "topic" force row level security;
create policy organisation on "topic" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "topic" to trekker_app;

alter table "topic_expert" enable row level security;
alter table "topic_expert" force row level security;
create policy organisation on "topic_expert" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "topic_expert" to trekker_app;

alter table "channel" enable row level security;
alter table "channel" force row level security;
create policy organisation on "channel" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "channel" to trekker_app;

alter table "invitation" enable row level security;
alter table "invitation" force row level security;
create policy organisation on "invitation" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "invitation" to trekker_app;

alter table "journal_entry" enable row level security;
alter table "journal_entry" force row level security;
create policy organisation on "journal_entry" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "journal_entry" to trekker_app;

alter table "journal_unsealed" enable row level security;
alter table "journal_unsealed" force row level security;
create policy organisation on "journal_unsealed" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "journal_unsealed" to trekker_app;

alter table "journal_seal" enable row level security;
alter table "journal_seal" force row level security;
create policy organisation on "journal_seal" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "journal_seal" to trekker_app;

alter table "outbox" enable row level security;
alter table "outbox" force row level security;
create policy organisation on "outbox" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "outbox" to trekker_app;

alter table "notification" enable row level security;
alter table "notification" force row level security;
create policy organisation on "notification" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "notification" to trekker_app;
