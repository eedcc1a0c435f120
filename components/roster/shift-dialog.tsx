"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Dialog } from "@/components/ui/dialog";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";
import type { Place } from "@/lib/domain/roster";
import type { RosterWeek, TurnView } from "@/lib/features/roster-page/schema";
import { addShiftAction, cancelShiftAction, changeShiftAction } from "@/lib/features/shifts/actions";
import { SHIFT_WORDS_MAX } from "@/lib/features/shifts/schema";
import { PlaceFields } from "./place-fields";
import { useRosterStep } from "./use-roster-step";

type ShiftDialogProps = {
  week: RosterWeek /** The turn that is changed; null: an extra one. */;
  turn: TurnView | null;
  close: () => void;
};

/** A turn beside those that come back, or one of them that is moved, given to somebody else or taken away. */
export function ShiftDialog({ week, turn, close }: ShiftDialogProps) {
  const t = useTranslations("roster.shift");
  const { zone } = useMomentContext();
  const adding = useRosterStep(addShiftAction);
  const changing = useRosterStep(changeShiftAction);
  const cancelling = useRosterStep(cancelShiftAction);
  const [place, setPlace] = useState<Place>({ channelId: turn?.channelId ?? null, segmentId: turn?.segmentId ?? null });
  const [memberId, setMember] = useState(turn?.person.memberId ?? week.viewerId);
  const [from, setFrom] = useState(turn ? wallClockOf(turn.from, zone) : null);
  const [until, setUntil] = useState(turn ? wallClockOf(turn.until, zone) : null);
  const [words, setWords] = useState("");
  const [errors, setErrors] = useState<FormErrors>();
  const wrong = (field: string) => errorOf(errors, field);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!from || !until) {
      const missing = { ...(from ? {} : { from: t("momentNeeded") }), ...(until ? {} : { until: t("momentNeeded") }) };
      return setErrors({ fields: missing });
    }
    const span = { from: instantOf(from, zone), until: instantOf(until, zone) };
    const taken = turn
      ? await changing.take({ shiftId: turn.shiftId, seenRevision: turn.revision, memberId, ...span, words })
      : await adding.take({ ...place, memberId, ...span, words });
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t(turn ? "changed" : "added") });
    close();
  }

  async function cancel() {
    if (!turn) return;
    const taken = await cancelling.take({ shiftId: turn.shiftId, seenRevision: turn.revision, words });
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t("cancelled") });
    close();
  }

  return (
    <Dialog isOpen onOpenChange={close} title={t(turn ? "changeTitle" : "addTitle")} size="md">
      <Form errors={errors} onSubmit={(event) => void save(event)}>
        {turn ? null : <PlaceFields week={week} place={place} onChange={setPlace} error={wrong("channelId")} />}
        {week.may.lead ? (
          <Select
            name="memberId"
            label={t("who")}
            value={memberId}
            onChange={(id) => setMember(String(id))}
            options={week.people.map(({ memberId: id, name }) => ({ id, label: name }))}
            isDisabled={turn?.state === "now"}
            error={wrong("memberId")}
          />
        ) : null}
        <div className="grid gap-5 md:grid-cols-2">
          <DateTimeField
            name="from"
            label={t("from")}
            value={from}
            onChange={setFrom}
            isDisabled={turn?.state === "now"}
            error={wrong("from")}
          />
          <DateTimeField name="until" label={t("until")} value={until} onChange={setUntil} error={wrong("until")} />
        </div>
        <TextField name="words" label={t("words")} maxLength={SHIFT_WORDS_MAX} value={words} onChange={setWords} />
        {turn ? (
          <Button kind="quiet" className="justify-self-start" busy={cancelling.isBusy} onPress={() => void cancel()}>
            {t(turn.state === "now" ? "endNow" : "cancelIt")}
          </Button>
        ) : null}
        <FormButtons
          cancel={t("cancel")}
          onCancel={close}
          submit={t(turn ? "save" : "submit")}
          busy={adding.isBusy || changing.isBusy}
        />
      </Form>
    </Dialog>
  );
}
