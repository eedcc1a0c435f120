"use client";

import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { FIRST_MONTHS, REPLAY_MONTHS, type ReplayMonths } from "@/lib/features/replay/schema";
import { ReplayedDeadlines } from "./replayed-deadlines";
import { ReplayedDecisions } from "./replayed-decisions";
import { type Replay, useReplay } from "./use-replay";

type ReplayScreenProps = {
  /** The draft as it is now: what was played of an older one says so. */
  draft: { draftId: string; revision: number };
};

/** The draft over what really happened: choose how far back, see it being read, and what would have gone differently. */
export function ReplayScreen({ draft }: ReplayScreenProps) {
  const t = useTranslations("replay");
  const [months, setMonths] = useState<ReplayMonths>(FIRST_MONTHS);
  const { replay, again } = useReplay(months);
  const { start } = replay;
  const isOfOlder = start !== null && (start.draftId !== draft.draftId || start.revision < draft.revision);
  return (
    <div className="grid max-w-200 content-start gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-ink-2">{t("lead")}</p>
        <SegmentedControl
          label={t("howFar")}
          value={String(months)}
          onChange={(id) => setMonths(REPLAY_MONTHS.find((one) => String(one) === id) ?? FIRST_MONTHS)}
          options={REPLAY_MONTHS.map((one) => ({ id: String(one), label: t("months", { months: one }) }))}
        />
      </div>
      {replay.state === "failed" ? (
        <Notice kind="error" action={<Button onPress={again}>{t("again")}</Button>}>
          {t("failed")}
        </Notice>
      ) : (
        <Progress replay={replay} />
      )}
      {isOfOlder && replay.state !== "failed" ? (
        <Notice
          kind="presence"
          icon={<History className="icon" aria-hidden />}
          action={<Button onPress={again}>{t("again")}</Button>}
        >
          {t("older")}
        </Notice>
      ) : null}
      {start ? (
        <>
          <ReplayedDecisions replay={replay} />
          <ReplayedDeadlines replay={replay} />
        </>
      ) : null}
    </div>
  );
}

function Progress({ replay: { state, start, readDecisions, readStages } }: { replay: Replay }) {
  const t = useTranslations("replay");
  const all = (start?.decisions ?? 0) + (start?.stages ?? 0);
  const read = readDecisions + readStages;
  const words =
    state === "done"
      ? t("read", { decisions: start?.decisions ?? 0, stages: start?.stages ?? 0 })
      : start
        ? t("reading", { read, all })
        : t("looking");
  return (
    <div className="grid gap-1.5">
      {state === "done" ? null : <ProgressBar share={all > 0 ? read / all : 0} label={words} />}
      <p className="text-t13 text-ink-2" role="status">
        {words}
      </p>
    </div>
  );
}
