"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useMomentContext } from "@/components/time/now";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Dialog } from "@/components/ui/dialog";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Notice } from "@/components/ui/notice";
import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";
import type { CalendarPost } from "@/lib/features/planning/schema";
import { useMomentWords } from "./use-moves";
import { Undoes } from "./what-changes";

type MoveDialogProps = { post: CalendarPost; close: () => void; onMove: (at: string) => void };

/** Another moment for a post, word by word: the way that needs no pointer. Says first what it undoes. */
export function MoveDialog({ post, close, onMove }: MoveDialogProps) {
  const t = useTranslations("calendar");
  const tRefusals = useTranslations("refusals.fields");
  const { zone, now } = useMomentContext();
  const words = useMomentWords();
  const [at, setAt] = useState(post.at ? wallClockOf(post.at, zone) : null);
  const [errors, setErrors] = useState<FormErrors>();

  function move(event: FormEvent) {
    event.preventDefault();
    const chosen = at ? instantOf(at, zone) : null;
    if (!chosen) return setErrors({ fields: { plannedAt: [tRefusals("moment")] } });
    if (Date.parse(chosen) <= now.getTime()) return setErrors({ fields: { plannedAt: [tRefusals("inThePast")] } });
    close();
    onMove(chosen);
  }

  return (
    <Dialog isOpen onOpenChange={close} title={t("moveNamed", { title: post.title })} size="sm">
      <Form errors={errors} onSubmit={move}>
        <p className="text-t14 text-ink-2">{post.at ? t("now", { moment: words(post.at) }) : t("noMomentNow")}</p>
        {post.movesBack ? (
          <Notice kind="offline">
            <Undoes post={post} />
          </Notice>
        ) : null}
        <DateTimeField
          name="plannedAt"
          label={t("moment")}
          value={at}
          min={wallClockOf(now.toISOString(), zone)}
          onChange={setAt}
          error={errorOf(errors, "plannedAt")}
        />
        <FormButtons cancel={t("cancel")} onCancel={close} submit={t("move")} />
      </Form>
    </Dialog>
  );
}
