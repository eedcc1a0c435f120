-- CreateTable
CREATE TABLE "roster_need" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID,
    "segment_id" UUID,
    "hours" JSONB NOT NULL,
    "on_closed_days" BOOLEAN NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "roster_need_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "shift_pattern" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "channel_id" UUID,
    "segment_id" UUID,
    "weekdays" TEXT[],
    "from_time" TEXT NOT NULL,
    "until_time" TEXT NOT NULL,
    "every_weeks" INTEGER NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT,
    "on_closed_days" BOOLEAN NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "shift_pattern_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "shift" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "channel_id" UUID,
    "segment_id" UUID,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "pattern_id" UUID,
    "on_day" TEXT,
    "words" TEXT NOT NULL,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "shift_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "shift_ask" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_of_id" UUID NOT NULL,
    "shift_id" UUID,
    "other_shift_id" UUID,
    "channel_id" UUID,
    "segment_id" UUID,
    "from_at" TIMESTAMPTZ(3),
    "until_at" TIMESTAMPTZ(3),
    "words" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "shift_ask_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "hand_over" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "shift_id" UUID NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "words" TEXT NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "shift_org_id_until_at_idx" ON "shift"("org_id", "until_at");

-- CreateIndex
CREATE INDEX "shift_org_id_member_id_until_at_idx" ON "shift"("org_id", "member_id", "until_at");

-- CreateIndex
CREATE UNIQUE INDEX "shift_org_id_pattern_id_on_day_key" ON "shift"("org_id", "pattern_id", "on_day");

-- CreateIndex
CREATE INDEX "shift_ask_org_id_asked_of_id_state_idx" ON "shift_ask"("org_id", "asked_of_id", "state");

-- CreateIndex
CREATE INDEX "shift_ask_org_id_asked_by_id_state_idx" ON "shift_ask"("org_id", "asked_by_id", "state");

-- CreateIndex
CREATE INDEX "hand_over_org_id_written_at_idx" ON "hand_over"("org_id", "written_at");

-- CreateIndex
CREATE UNIQUE INDEX "hand_over_org_id_shift_id_key" ON "hand_over"("org_id", "shift_id");

-- AddForeignKey
ALTER TABLE "roster_need" ADD CONSTRAINT "roster_need_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "roster_need" ADD CONSTRAINT "roster_need_org_id_segment_id_fkey" FOREIGN KEY ("org_id", "segment_id") REFERENCES "segment"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shift_pattern" ADD CONSTRAINT "shift_pattern_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shift_pattern" ADD CONSTRAINT "shift_pattern_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shift_pattern" ADD CONSTRAINT "shift_pattern_org_id_segment_id_fkey" FOREIGN KEY ("org_id", "segment_id") REFERENCES "segment"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_org_id_channel_id_fkey" FOREIGN KEY ("org_id", "channel_id") REFERENCES "channel"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_org_id_segment_id_fkey" FOREIGN KEY ("org_id", "segment_id") REFERENCES "segment"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_org_id_pattern_id_fkey" FOREIGN KEY ("org_id", "pattern_id") REFERENCES "shift_pattern"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shift_ask" ADD CONSTRAINT "shift_ask_org_id_asked_by_id_fkey" FOREIGN KEY ("org_id", "asked_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shift_ask" ADD CONSTRAINT "shift_ask_org_id_asked_of_id_fkey" FOREIGN KEY ("org_id", "asked_of_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shift_ask" ADD CONSTRAINT "shift_ask_org_id_shift_id_fkey" FOREIGN KEY ("org_id", "shift_id") REFERENCES "shift"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shift_ask" ADD CONSTRAINT "shift_ask_org_id_other_shift_id_fkey" FOREIGN KEY ("org_id", "other_shift_id") REFERENCES "shift"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_org_id_shift_id_fkey" FOREIGN KEY ("org_id", "shift_id") REFERENCES "shift"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_org_id_written_by_id_fkey" FOREIGN KEY ("org_id", "written_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_org_id_confirmed_by_id_fkey" FOREIGN KEY ("org_id", "confirmed_by_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

alter table "roster_need" enable row level security;
alter table "roster_need" force row level security;
create policy organisation on "roster_need" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "roster_need" to trekker_app;

alter table "shift_pattern" enable row level security;
alter table "shift_pattern" force row level security;
create policy organisation on "shift_pattern" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "shift_pattern" to trekker_app;

alter table "shift" enable row level security;
alter table "shift" force row level security;
create policy organisation on "shift" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "shift" to trekker_app;

alter table "shift_ask" enable row level security;
alter table "shift_ask" force row level security;
create policy organisation on "shift_ask" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "shift_ask" to trekker_app;

alter table "hand_over" enable row level security;
alter table "hand_over" force row level security;
create policy organisation on "hand_over" using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update, delete on "hand_over" to trekker_app;

-- Finite words, and times that a clock can show. The same lists stand once in TypeScript; a test compares the two.
ALTER TABLE shift ADD CONSTRAINT shift_words CHECK (state IN ('planned', 'cancelled') AND until_at > from_at);
ALTER TABLE shift ADD CONSTRAINT shift_of_pattern CHECK ((pattern_id IS NULL) = (on_day IS NULL));
ALTER TABLE shift_pattern ADD CONSTRAINT shift_pattern_words CHECK (
  cardinality(weekdays) > 0 AND weekdays <@ ARRAY['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
  AND from_time ~ '^([01]\d|2[0-3]):[0-5]\d$' AND until_time ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$'
  AND every_weeks BETWEEN 1 AND 52 AND starts_on ~ '^\d{4}-\d{2}-\d{2}$' AND ends_on >= starts_on);
ALTER TABLE shift_ask ADD CONSTRAINT shift_ask_words CHECK (
  kind IN ('swap', 'take_over', 'gap') AND state IN ('open', 'agreed', 'refused', 'withdrawn')
  AND (kind = 'gap') = (shift_id IS NULL) AND (kind = 'swap') = (other_shift_id IS NOT NULL)
  AND (kind = 'gap') = (from_at IS NOT NULL) AND (kind = 'gap') = (until_at IS NOT NULL)
  AND (state IN ('agreed', 'refused')) = (answered_at IS NOT NULL) AND asked_by_id <> asked_of_id);
ALTER TABLE hand_over ADD CONSTRAINT hand_over_confirmed CHECK (
  (confirmed_at IS NULL) = (confirmed_by_id IS NULL));
ALTER TABLE calendar_feed DROP CONSTRAINT calendar_feed_kind;
ALTER TABLE calendar_feed ADD CONSTRAINT calendar_feed_kind CHECK (
  kind IN ('all', 'mine', 'channel', 'shifts') AND (kind = 'channel') = (channel_id IS NOT NULL));

-- One set of hours per place, and a shift is asked for once at a time.
CREATE UNIQUE INDEX roster_need_in_use ON roster_need (org_id, channel_id, segment_id) NULLS NOT DISTINCT WHERE ended_at IS NULL;
CREATE UNIQUE INDEX shift_ask_open ON shift_ask (org_id, shift_id) WHERE state = 'open' AND shift_id IS NOT NULL;

-- Who was at the buttons stays who was: a shift changes only before its end, and of what has begun only the end, which
-- never comes to lie in what has been. By the moment the change itself names, which only goes forward.
CREATE FUNCTION refuse_change_of_past_shift() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'told_at') = (to_jsonb(OLD) - 'told_at') THEN RETURN NEW; END IF;
  IF NEW.revision <> OLD.revision + 1 OR NEW.changed_at < OLD.changed_at OR NEW.changed_at >= OLD.until_at THEN
    RAISE EXCEPTION 'a past shift does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD.from_at < NEW.changed_at AND (NEW.until_at < NEW.changed_at OR
    (to_jsonb(NEW) - ARRAY['told_at', 'until_at', 'changed_at', 'changed_by_id', 'revision', 'words']) <>
    (to_jsonb(OLD) - ARRAY['told_at', 'until_at', 'changed_at', 'changed_by_id', 'revision', 'words'])) THEN
    RAISE EXCEPTION 'of a shift that has begun only the end changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.from_at < NEW.changed_at AND NEW.from_at <> OLD.from_at THEN
    RAISE EXCEPTION 'a shift does not begin in the past' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER shift_past BEFORE UPDATE ON shift FOR EACH ROW EXECUTE FUNCTION refuse_change_of_past_shift();
CREATE TRIGGER shift_no_delete BEFORE DELETE ON shift FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER shift_no_truncate BEFORE TRUNCATE ON shift FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE DELETE ON roster_need, shift_pattern, shift, shift_ask, hand_over FROM trekker_app;

-- Whose turn begins, and where turns come back, the clock learns over all organisations.
GRANT SELECT (org_id, id, from_at, until_at, told_at, state) ON shift TO trekker_clock;
CREATE POLICY moments ON shift FOR SELECT TO trekker_clock USING (true);
CREATE INDEX shift_to_tell_anywhere ON shift (from_at) WHERE told_at IS NULL AND state = 'planned';
GRANT SELECT (org_id, id, ended_at) ON shift_pattern TO trekker_clock;
CREATE POLICY moments ON shift_pattern FOR SELECT TO trekker_clock USING (true);
