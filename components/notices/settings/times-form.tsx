"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useDeed } from "@/components/channels/use-deed";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Form } from "@/components/ui/form";
import { TimeField } from "@/components/ui/time-field";
import { toast } from "@/components/ui/toast";
import type { NoticeSettings } from "@/lib/domain/notices/settings";
import { chooseTimesAction } from "@/lib/features/notice-settings/actions";

/** Whoever has none yet begins with a usual evening and night. */
const USUAL = { from: "20:00", until: "07:00" };

/** When the mail of the day comes, and when one is left in peace. */
export function TimesForm({ settings }: { settings: NoticeSettings }) {
  const t = useTranslations("noticeSettings.times");
  const { run, isBusy, errors } = useDeed(chooseTimesAction);
  const [digestAt, setDigestAt] = useState<string | null>(settings.digestAt);
  const [hasQuiet, setHasQuiet] = useState(settings.quiet !== null);
  const [{ from, until }, setQuiet] = useState<{ from: string | null; until: string | null }>(settings.quiet ?? USUAL);

  async function save(event: FormEvent) {
    event.preventDefault();
    // What is not complete is sent as it is, so that it is said beside its field.
    const quiet = { quietFrom: hasQuiet ? (from ?? "") : null, quietUntil: hasQuiet ? (until ?? "") : null };
    if (await run({ ...quiet, digestAt: digestAt ?? "" })) toast.show({ text: t("saved") });
  }

  return (
    <Form errors={errors} onSubmit={(event) => void save(event)} className="max-w-80">
      <TimeField name="digestAt" label={t("digestAt")} hint={t("digestHint")} value={digestAt} onChange={setDigestAt} />
      <Checkbox isSelected={hasQuiet} onChange={setHasQuiet} detail={t("quietDetail")}>
        {t("quiet")}
      </Checkbox>
      {hasQuiet ? (
        <div className="grid grid-cols-2 gap-3">
          <TimeField
            name="quietFrom"
            label={t("from")}
            value={from}
            onChange={(next) => setQuiet({ from: next, until })}
          />
          <TimeField
            name="quietUntil"
            label={t("until")}
            value={until}
            onChange={(next) => setQuiet({ from, until: next })}
          />
        </div>
      ) : null}
      <Button type="submit" busy={isBusy} className="justify-self-start">
        {t("save")}
      </Button>
    </Form>
  );
}
