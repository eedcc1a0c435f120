-- AlterTable
ALTER TABLE "community" ADD COLUMN "profile" TEXT;

-- CreateTable
CREATE TABLE "community_size" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "on_day" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "profile" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "community_size_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "community_fetch" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "code" TEXT,

    CONSTRAINT "community_fetch_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "community_size_org_id_community_id_on_day_key" ON "community_size"("org_id", "community_id", "on_day");

-- CreateIndex
CREATE UNIQUE INDEX "community_fetch_org_id_community_id_key" ON "community_fetch"("org_id", "community_id");

-- AddForeignKey
ALTER TABLE "community_size" ADD CONSTRAINT "community_size_org_id_community_id_fkey" FOREIGN KEY ("org_id", "community_id") REFERENCES "community"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "community_fetch" ADD CONSTRAINT "community_fetch_org_id_community_id_fkey" FOREIGN KEY ("org_id", "community_id") REFERENCES "community"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Walled off by organisation
alter table "community_size" enable row level security;
alter table "community_size" force row level security;
create policy organisation on "community_size" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "community_size" to trekker_app;

alter table "community_fetch" enable row level security;
alter table "community_fetch" force row level security;
create policy organisation on "community_fetch" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "community_fetch" to trekker_app;

-- Whoever names a profile says by which channel it is asked.
ALTER TABLE community ADD CONSTRAINT community_profile_by_a_channel CHECK ((profile IS NULL) = (channel_id IS NULL));
ALTER TABLE community_size ADD CONSTRAINT community_size_not_negative CHECK (size >= 0);

-- The worker learns where a moment has come, and nothing else.
GRANT SELECT (org_id, id, next_at) ON community_fetch TO trekker_clock;
CREATE POLICY moments ON community_fetch FOR SELECT TO trekker_clock USING (true);
CREATE INDEX community_fetch_next_anywhere ON community_fetch (next_at);
