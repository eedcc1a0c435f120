-- CreateTable
CREATE TABLE "stored_file" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,
    "unused_since" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "stored_file_org_id_unused_since_idx" ON "stored_file"("org_id", "unused_since");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_org_id_storage_key_key" ON "stored_file"("org_id", "storage_key");

-- Walled off by organisation
alter table "stored_file" enable row level security;
alter table "stored_file" force row level security;
create policy organisation on "stored_file" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "stored_file" to trekker_app;

-- Whether a file is in use is asked by its key.
CREATE INDEX media_file ON media (org_id, storage_key) WHERE removed_at IS NULL;
CREATE INDEX asset_file ON asset (org_id, storage_key);

-- A file belongs to its organisation: no row can name the store of another.
ALTER TABLE stored_file ADD CONSTRAINT stored_file_home CHECK (starts_with(storage_key, org_id::text || '/'));
ALTER TABLE asset ADD CONSTRAINT asset_home CHECK (starts_with(storage_key, org_id::text || '/'));
-- What decorates says why it goes without a description; one of both at most.
ALTER TABLE media ADD CONSTRAINT media_described CHECK (alt_reason IS NULL OR alt = '');
