"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MadeFeed } from "@/components/calendar/settings/made-feed";
import { useStep } from "@/components/items/use-step";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { createFeedAction } from "@/lib/features/feeds/actions";

/** One's own turns in the calendar program one already looks at. */
export function FeedDialog({ close }: { close: () => void }) {
  const t = useTranslations("roster.feed");
  const { take, isBusy } = useStep(createFeedAction);
  const [made, setMade] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function create() {
    const taken = await take({ kind: "shifts", channelId: null });
    setProblem(taken.ok ? null : taken.problem);
    if (taken.ok) setMade(new URL(taken.value.path, window.location.origin).href);
  }

  return (
    <Dialog isOpen onOpenChange={close} title={t("title")} size="sm">
      <div className="grid gap-4">
        <p className="text-ink-2">{t("text")}</p>
        {problem ? <Notice kind="error">{problem}</Notice> : null}
        {made ? (
          <MadeFeed address={made} />
        ) : (
          <Button kind="primary" className="justify-self-start" busy={isBusy} onPress={() => void create()}>
            {t("create")}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
