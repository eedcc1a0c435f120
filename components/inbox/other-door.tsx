"use client";

import { DoorOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { WordsDialog } from "@/components/items/words-dialog";
import { Moment } from "@/components/time/moment";
import { useMomentContext } from "@/components/time/now";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Dialog } from "@/components/ui/dialog";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { linkStyle } from "@/components/ui/link";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextButton } from "@/components/ui/text-button";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { CASE_ROUTES, type CaseRoute } from "@/lib/domain/cases/words";
import { instantOf, wallClockOf } from "@/lib/domain/language/wall-clock";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { endCaseRouteAction, setCaseRouteAction } from "@/lib/features/cases/actions";
import { useCaseStep } from "./case-steps";
import { seenCase, useCase } from "./use-case";

const LOOK_AFTER_DAYS = 7;
const DAY_MS = 86_400_000;

/** That this cannot be settled here, where it can, and when somebody looks whether the other side got there. */
export function OtherDoor() {
  const t = useTranslations("inbox.route");
  const page = useCase();
  const [isEnding, setEnding] = useState(false);
  const { route, may } = page;
  if (!route) return null;
  return (
    <div className="flex items-start gap-2 border-b border-line py-2 text-t13 text-ink-2">
      <DoorOpen className="icon mt-0.5 flex-none text-ink-3" aria-hidden />
      <p className="min-w-0 wrap-anywhere">
        <b className="font-semibold text-ink">{t(`kinds.${route.kind}`)}.</b> {t("text")}{" "}
        {route.url ? (
          <>
            <a href={route.url} target="_blank" rel="noreferrer" className={linkStyle}>
              {route.url.replace(/^https?:\/\//, "")}
            </a>
            .
          </>
        ) : null}{" "}
        {route.ended ? (
          t.rich("ended", { words: route.ended.words, at: () => <Moment at={route.ended?.at ?? ""} /> })
        ) : (
          <>
            {route.lookAt ? t.rich("lookAt", { at: () => <Moment at={route.lookAt ?? ""} /> }) : t("looked")}{" "}
            {may.work ? <TextButton onPress={() => setEnding(true)}>{t("end")}</TextButton> : null}
          </>
        )}
      </p>
      {isEnding ? <EndDialog close={() => setEnding(false)} /> : null}
    </div>
  );
}

function EndDialog({ close }: { close: () => void }) {
  const t = useTranslations("inbox.route.ending");
  const page = useCase();
  const { take, isBusy } = useCaseStep(endCaseRouteAction);
  return (
    <WordsDialog
      onClose={close}
      title={t("title")}
      label={t("words")}
      hint={t("hint")}
      maxLength={WORDS_MAX}
      confirm={t("confirm")}
      cancel={t("cancel")}
      isBusy={isBusy}
      act={(words) => take({ ...seenCase(page), words })}
    />
  );
}

/** A formal complaint or an objection has a form and a term of its own: which door, and when to look after it. */
export function RouteDialog({ close }: { close: () => void }) {
  const t = useTranslations("inbox.route");
  const page = useCase();
  const { now, zone } = useMomentContext();
  const { take, isBusy } = useCaseStep(setCaseRouteAction);
  const [kind, setKind] = useState<CaseRoute>(page.route?.kind ?? "formal_complaint");
  const [url, setUrl] = useState(page.route?.url ?? "");
  const [lookAt, setLookAt] = useState<string | null>(() => {
    const [day] = wallClockOf(new Date(now.getTime() + LOOK_AFTER_DAYS * DAY_MS).toISOString(), zone).split("T");
    return `${day}T09:00`;
  });
  const [errors, setErrors] = useState<FormErrors>();
  async function submit(event: FormEvent) {
    event.preventDefault();
    const taken = await take({
      ...seenCase(page),
      route: kind,
      url,
      lookAt: lookAt ? instantOf(lookAt, zone) : "",
    });
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t("marked") });
    close();
  }
  return (
    <Dialog isOpen onOpenChange={close} size="sm" title={t("title")}>
      <Form errors={errors} onSubmit={(event) => void submit(event)}>
        <RadioGroup
          name="route"
          label={t("kind")}
          value={kind}
          onChange={(next) => setKind(next as CaseRoute)}
          choices={CASE_ROUTES.map((id) => ({ id, label: t(`kinds.${id}`), detail: t(`details.${id}`) }))}
        />
        <TextField name="url" inputMode="url" label={t("url")} hint={t("urlHint")} value={url} onChange={setUrl} />
        <DateTimeField
          name="lookAt"
          label={t("lookAtLabel")}
          hint={t("lookAtHint")}
          value={lookAt}
          onChange={setLookAt}
          min={wallClockOf(now.toISOString(), zone)}
          error={errorOf(errors, "lookAt")}
        />
        <FormButtons cancel={t("cancel")} onCancel={close} submit={t("confirm")} busy={isBusy} />
      </Form>
    </Dialog>
  );
}
