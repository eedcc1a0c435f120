"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { DraftKeeper } from "@/components/items/draft-keeper";
import { useItem } from "@/components/items/item-context";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { textHistoryOptions } from "@/lib/features/text-versions/options";
import type { TextVersionView } from "@/lib/features/text-versions/schema";
import { Difference } from "./difference";

type VersionsDialogProps = { channelId: string | null; body: string; keeper: DraftKeeper; close: () => void };

/** How a text was before, by whom and when, and what is other now. Putting one back is typing it: it can be undone. */
export function VersionsDialog({ channelId, body, keeper, close }: VersionsDialogProps) {
  const t = useTranslations("studio.versions");
  const { page, isOpen } = useItem();
  const { data, isError, refetch } = useQuery({ ...textHistoryOptions(page.id, channelId), staleTime: 0 });
  useEffect(() => {
    void keeper.settle().then(() => refetch());
  }, [keeper, refetch]);
  function putBack(version: TextVersionView) {
    const before = keeper.snapshot().draft;
    keeper.type({ ...before, body: version.body });
    toast.show({ text: t("isBack"), undo: () => keeper.type(before) });
    close();
  }
  return (
    <Dialog isOpen onOpenChange={close} title={t("title")} size="md">
      {isError ? <Notice kind="error">{t("failed")}</Notice> : null}
      {data || isError ? null : <Skeleton label={t("loading")} />}
      {data?.versions.length === 0 ? <p className="text-ink-2">{t("none")}</p> : null}
      <ol>
        {data?.versions.map((version, at) => (
          <li key={version.id} className="border-b border-line py-3 last:border-b-0">
            <Version version={version} now={body} isFirst={at === 0} putBack={isOpen ? putBack : null} />
          </li>
        ))}
      </ol>
      {data?.isCut ? <p className="text-t13 text-ink-3">{t("cut")}</p> : null}
    </Dialog>
  );
}

type VersionProps = {
  version: TextVersionView;
  now: string;
  isFirst: boolean;
  putBack: ((version: TextVersionView) => void) | null;
};

function Version({ version, now, isFirst, putBack }: VersionProps) {
  const t = useTranslations("studio.versions");
  const [isShown, setShown] = useState(isFirst);
  const isNow = version.body === now;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1">
          <b>{version.by}</b> <Moment at={version.at} className="text-t13 text-ink-3" />
          {isNow ? <span className="block text-t13 text-ink-2">{t("isNow")}</span> : null}
        </p>
        {isNow ? null : (
          <Button size="sm" kind="quiet" aria-expanded={isShown} onPress={() => setShown((before) => !before)}>
            {t(isShown ? "hide" : "show")}
          </Button>
        )}
        {putBack && !isNow ? (
          <Button size="sm" onPress={() => putBack(version)}>
            {t("putBack")}
          </Button>
        ) : null}
      </div>
      {isShown && !isNow ? (
        <div className="mt-2">
          <p className="text-t12 text-ink-3">{t("sinceThen")}</p>
          <Difference before={version.body} after={now} />
        </div>
      ) : null}
    </>
  );
}
