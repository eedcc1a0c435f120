"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { triageCaseAction } from "@/lib/features/cases/actions";
import { useCaseStep } from "./case-steps";
import { seenCase, useCase } from "./use-case";

/** Nobody knows yet where it is answered: without that there is nothing to write for. */
export function ChooseChannel() {
  const t = useTranslations("inbox.reply");
  const page = useCase();
  const { take, isBusy } = useCaseStep(triageCaseAction);
  const [channelId, setChannelId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const { triage, title } = page;
  async function choose() {
    const { authorKind, contentKind, risk, priority, topic, segment, sentiment } = triage;
    const judged = { authorKind, contentKind, risk, priority, sentiment, title };
    const about = { topicId: topic?.id ?? null, segmentId: segment?.id ?? null };
    const taken = await take({ ...seenCase(page), ...judged, ...about, channelId, takes: false, takesBack: false });
    setProblem(taken.ok ? undefined : taken.problem);
  }
  return (
    <div className="mt-3 grid gap-3">
      <p className="text-t14 text-ink-2">{t("noChannel")}</p>
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      <div className="flex flex-wrap items-end gap-2">
        <Select
          className="min-w-56 flex-1"
          label={t("channel")}
          placeholder={t("chooseChannel")}
          value={channelId}
          onChange={(key) => setChannelId(String(key))}
          options={page.choices.channels.map(({ id, name }) => ({ id, label: name }))}
        />
        <Button
          busy={isBusy}
          isDisabled={channelId === null}
          className="min-h-10 max-md:min-h-11"
          onPress={() => void choose()}
        >
          {t("useChannel")}
        </Button>
      </div>
    </div>
  );
}
