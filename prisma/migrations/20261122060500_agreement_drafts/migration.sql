-- AlterTable
ALTER TABLE "agreement_version" ADD COLUMN     "based_on_id" UUID,
ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "ended_by_id" UUID,
ADD COLUMN     "ended_words" TEXT,
ADD COLUMN     "fingerprint" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "words" TEXT;

-- AlterTable
ALTER TABLE "authority_rule" ADD COLUMN     "edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "edited_by_id" UUID,
ADD COLUMN     "origin_id" UUID,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "test_situation" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "power" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "expected" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "test_situation_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "agreement_link" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "agreement_link_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "agreement_link_org_id_version_id_idx" ON "agreement_link"("org_id", "version_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_link_org_id_token_hash_key" ON "agreement_link"("org_id", "token_hash");

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_org_id_based_on_id_fkey" FOREIGN KEY ("org_id", "based_on_id") REFERENCES "agreement_version"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreement_link" ADD CONSTRAINT "agreement_link_org_id_version_id_fkey" FOREIGN KEY ("org_id", "version_id") REFERENCES "agreement_version"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreement_link" ADD CONSTRAINT "agreement_link_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Walled off by organisation
alter table "test_situation" enable row level security;
alter table "test_situation" force row level security;
create policy organisation on "test_situation" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "test_situation" to trekker_app;

alter table "agreement_link" enable row level security;
alter table "agreement_link" force row level security;
create policy organisation on "agreement_link" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "agreement_link" to trekker_app;

-- A version is written (draft), proposed, signed for a later moment, in force (adopted), superseded, or ended before that.
ALTER TABLE agreement_version DROP CONSTRAINT agreement_version_state;
ALTER TABLE agreement_version ADD CONSTRAINT agreement_version_state
  CHECK (state IN ('draft', 'proposed', 'signed', 'adopted', 'superseded', 'ended'));
ALTER TABLE agreement_version DROP CONSTRAINT agreement_version_adoption;
ALTER TABLE agreement_version ADD CONSTRAINT agreement_version_adoption
  CHECK (state NOT IN ('signed', 'adopted', 'superseded') OR (adopted_by_id IS NOT NULL AND adopted_at IS NOT NULL AND in_force_from IS NOT NULL));
ALTER TABLE agreement_version ADD CONSTRAINT agreement_version_proposal
  CHECK (state <> 'proposed' OR (proposed_by_id IS NOT NULL AND proposed_at IS NOT NULL AND fingerprint IS NOT NULL AND based_on_id IS NOT NULL));
ALTER TABLE agreement_version ADD CONSTRAINT agreement_version_ended CHECK ((state = 'ended') = (ended_at IS NOT NULL));
ALTER TABLE test_situation ADD CONSTRAINT test_situation_words CHECK (
  power IN ('respond', 'accept', 'publish', 'involve_expert', 'harden', 'start_talking')
  AND expected IN ('allowed', 'with_acceptance', 'consult_first', 'refused', 'unanswered'));

-- Everybody writes in the same draft, and one version at most waits for its moment.
CREATE UNIQUE INDEX agreement_version_draft ON agreement_version (org_id) WHERE state = 'draft';
CREATE UNIQUE INDEX agreement_version_signed ON agreement_version (org_id) WHERE state = 'signed';
CREATE INDEX agreement_version_begins_anywhere ON agreement_version (in_force_from) WHERE state = 'signed';

-- Rows of a draft change places in one statement: what counts is how they stand at its end.
ALTER TABLE authority_rule DROP CONSTRAINT IF EXISTS authority_rule_org_id_version_id_number_key;
DROP INDEX IF EXISTS authority_rule_org_id_version_id_number_key;
ALTER TABLE authority_rule ADD CONSTRAINT authority_rule_org_id_version_id_number_key
  UNIQUE (org_id, version_id, number) DEFERRABLE INITIALLY IMMEDIATE;

-- Once proposed, what an executive reads is what they sign.
CREATE OR REPLACE FUNCTION refuse_change_once_adopted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched uuid; organisation uuid; standing text;
BEGIN
  IF TG_OP = 'DELETE' THEN touched := OLD.version_id; organisation := OLD.org_id;
  ELSE touched := NEW.version_id; organisation := NEW.org_id; END IF;
  SELECT state INTO standing FROM agreement_version WHERE org_id = organisation AND id = touched;
  IF standing <> 'draft' THEN
    RAISE EXCEPTION 'a version of the agreement that was proposed does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

-- The clock learns when a signed version begins.
GRANT SELECT (org_id, id, state, in_force_from) ON agreement_version TO trekker_clock;
CREATE POLICY moments ON agreement_version FOR SELECT TO trekker_clock USING (true);

REVOKE DELETE ON test_situation, agreement_link FROM trekker_app;
