-- CreateTable
CREATE TABLE "crisis_fact" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "crisis_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "stated_by_id" UUID NOT NULL,
    "stated_at" TIMESTAMPTZ(3) NOT NULL,
    "struck_by_id" UUID,
    "struck_at" TIMESTAMPTZ(3),
    "struck_reason" TEXT,

    CONSTRAINT "crisis_fact_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "crisis_fact_org_id_crisis_id_stated_at_idx" ON "crisis_fact"("org_id", "crisis_id", "stated_at");

-- AddForeignKey
ALTER TABLE "crisis_fact" ADD CONSTRAINT "crisis_fact_org_id_crisis_id_fkey" FOREIGN KEY ("org_id", "crisis_id") REFERENCES "crisis"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Walled off by organisation
alter table "crisis_fact" enable row level security;
alter table "crisis_fact" force row level security;
create policy organisation on "crisis_fact" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "crisis_fact" to trekker_app;

ALTER TABLE crisis_fact ADD CONSTRAINT crisis_fact_struck CHECK (
  (struck_at IS NULL) = (struck_by_id IS NULL) AND (struck_at IS NULL) = (struck_reason IS NULL));

-- What was stated stays as it was said: it can only be struck.
REVOKE DELETE, UPDATE ON crisis_fact FROM trekker_app;
GRANT UPDATE (struck_by_id, struck_at, struck_reason) ON crisis_fact TO trekker_app;
