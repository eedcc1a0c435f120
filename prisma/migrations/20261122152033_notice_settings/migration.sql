-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "digest_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "notice_settings" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "choices" JSONB NOT NULL,
    "quiet_from" TEXT,
    "quiet_until" TEXT,
    "digest_at" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_settings_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "push_subscription" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "endpoint_hash" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "push_subscription_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "team_hook" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sealed_url" TEXT NOT NULL,
    "groups" TEXT[],
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "last_at" TIMESTAMPTZ(3),
    "last_status" INTEGER,
    "last_answer" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "team_hook_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "webhook" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "events" TEXT[],
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_because" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "status" INTEGER,
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "notice_settings_org_id_member_id_key" ON "notice_settings"("org_id", "member_id");

-- CreateIndex
CREATE INDEX "push_subscription_org_id_member_id_idx" ON "push_subscription"("org_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "push_subscription_org_id_endpoint_hash_key" ON "push_subscription"("org_id", "endpoint_hash");

-- CreateIndex
CREATE INDEX "webhook_delivery_org_id_webhook_id_created_at_idx" ON "webhook_delivery"("org_id", "webhook_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "webhook_delivery_org_id_created_at_idx" ON "webhook_delivery"("org_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_delivery_org_id_webhook_id_dedupe_key_key" ON "webhook_delivery"("org_id", "webhook_id", "dedupe_key");

-- AddForeignKey
ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "team_hook" ADD CONSTRAINT "team_hook_org_id_created_by_id_fkey" FOREIGN KEY ("org_id", "created_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_org_id_created_by_id_fkey" FOREIGN KEY ("org_id", "created_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_org_id_webhook_id_fkey" FOREIGN KEY ("org_id", "webhook_id") REFERENCES "webhook"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Walled off by organisation
alter table "notice_settings" enable row level security;
alter table "notice_settings" force row level security;
create policy organisation on "notice_settings" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "notice_settings" to trekker_app;

alter table "push_subscription" enable row level security;
alter table "push_subscription" force row level security;
create policy organisation on "push_subscription" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "push_subscription" to trekker_app;

alter table "team_hook" enable row level security;
alter table "team_hook" force row level security;
create policy organisation on "team_hook" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "team_hook" to trekker_app;

alter table "webhook" enable row level security;
alter table "webhook" force row level security;
create policy organisation on "webhook" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "webhook" to trekker_app;

alter table "webhook_delivery" enable row level security;
alter table "webhook_delivery" force row level security;
create policy organisation on "webhook_delivery" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "webhook_delivery" to trekker_app;

-- Finite words. The same lists stand once in TypeScript.
ALTER TABLE notice_settings ADD CONSTRAINT notice_settings_quiet CHECK ((quiet_from IS NULL) = (quiet_until IS NULL));
ALTER TABLE team_hook ADD CONSTRAINT team_hook_kind CHECK (kind IN ('teams', 'slack'));
ALTER TABLE webhook ADD CONSTRAINT webhook_ended CHECK ((ended_at IS NULL) = (ended_because IS NULL)
  AND ended_because IN ('by_hand', 'failures'));
ALTER TABLE webhook_delivery ADD CONSTRAINT webhook_delivery_state CHECK (state IN ('waiting', 'arrived', 'given_up'));

-- Notices also leave for devices, for Teams and Slack, and for addresses of the organisation's own.
ALTER TABLE outbox DROP CONSTRAINT outbox_kind;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind CHECK (kind IN ('mail', 'publish', 'check_links', 'push', 'team_hook', 'webhook'));

-- What is still to be named in somebody's mail of the day.
CREATE INDEX notification_digest ON notification (org_id, member_id, digest_at) WHERE digest_at IS NOT NULL AND read_at IS NULL;
REVOKE DELETE ON notice_settings, team_hook, webhook FROM trekker_app;
