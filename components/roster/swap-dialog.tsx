"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import type { RosterWeek, TurnView } from "@/lib/features/roster-page/schema";
import { askSwapAction } from "@/lib/features/swaps/actions";
import { ASK_WORDS_MAX } from "@/lib/features/swaps/schema";
import { useRosterStep } from "./use-roster-step";
import { useRosterWords } from "./use-roster-words";

type SwapDialogProps = { week: RosterWeek; turn: TurnView; close: () => void };
const NOTHING = "nothing";

/** Asks a colleague to take one's turn: for one of theirs in the week that is shown, or for nothing. */
export function SwapDialog({ week, turn, close }: SwapDialogProps) {
  const t = useTranslations("roster.swap");
  const words = useRosterWords(week.viewerId);
  const { take, isBusy } = useRosterStep(askSwapAction);
  const [askedOfId, setAskedOf] = useState<string | null>(null);
  const [otherShiftId, setOther] = useState(NOTHING);
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<FormErrors>();
  const others = week.people.filter(({ memberId }) => memberId !== week.viewerId);
  const theirs = week.rows.flatMap((row) =>
    row.turns
      .filter(({ person, forName, state }) => person.memberId === askedOfId && forName === null && state === "ahead")
      .map((one) => ({ id: one.shiftId, label: words.turn(one), detail: words.place(row.name) })),
  );

  async function ask(event: FormEvent) {
    event.preventDefault();
    if (!askedOfId) return setErrors({ fields: { askedOfId: t("whoNeeded") } });
    const other = otherShiftId === NOTHING ? null : otherShiftId;
    const taken = await take({ shiftId: turn.shiftId, askedOfId, otherShiftId: other, words: reason });
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t("asked", { name: others.find(({ memberId }) => memberId === askedOfId)?.name ?? "" }) });
    close();
  }

  return (
    <Dialog isOpen onOpenChange={close} title={t("title")} size="sm">
      <Form errors={errors} onSubmit={(event) => void ask(event)}>
        <p className="text-ink-2">{t("text", { turn: words.turn(turn) })}</p>
        <Select
          name="askedOfId"
          label={t("who")}
          placeholder={t("choose")}
          value={askedOfId}
          onChange={(id) => {
            setAskedOf(id === null ? null : String(id));
            setOther(NOTHING);
          }}
          options={others.map(({ memberId, name }) => ({ id: memberId, label: name }))}
          error={errorOf(errors, "askedOfId")}
        />
        <Select
          name="otherShiftId"
          label={t("inReturn")}
          value={otherShiftId}
          onChange={(id) => setOther(String(id))}
          options={[{ id: NOTHING, label: t("nothing"), detail: t("nothingDetail") }, ...theirs]}
          error={errorOf(errors, "otherShiftId")}
        />
        <TextField name="words" label={t("reason")} maxLength={ASK_WORDS_MAX} value={reason} onChange={setReason} />
        <FormButtons cancel={t("cancel")} onCancel={close} submit={t("submit")} busy={isBusy} />
      </Form>
    </Dialog>
  );
}
