"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useItem } from "@/components/items/item-context";
import { useWords } from "@/components/items/use-words";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { TextButton } from "@/components/ui/text-button";
import { atStart } from "@/lib/domain/language";
import { DecideExtension } from "./decide-extension";

const AskExtension = dynamic(() => later(() => import("./ask-extension")).then((module) => module.AskExtension), {
  loading: () => null,
});

/** Under the deadline of the open stage: asking for more time, what was asked, or deciding on it. */
export function ExtensionLine() {
  const t = useTranslations("extensions");
  const { page } = useItem();
  const words = useWords(page.viewerId);
  const [isAsking, setAsking] = useState(false);
  const { extension } = page;
  if (!extension) return null;
  const { asked, mayAsk, mayDecide, granters } = extension;
  const due = page.stages.find(({ state }) => state === "now")?.due;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-t13 text-ink-2">
      {asked ? (
        <p className="min-w-0 flex-1 basis-48">
          {t("asked", {
            name: atStart(words.nameOf(asked.by)),
            until: words.moment(asked.until),
            reason: asked.reason,
          })}
          {mayDecide ? null : ` ${t("waitsFor", { who: atStart(words.anyOf(granters)) })}`}
        </p>
      ) : null}
      {asked && mayDecide ? (
        <DecideExtension
          asked={asked}
          title={page.details.title}
          trigger={<Button size="sm">{t("decide.open")}</Button>}
        />
      ) : null}
      {mayAsk && due ? <TextButton onPress={() => setAsking(true)}>{t("ask.open")}</TextButton> : null}
      {isAsking && due ? (
        <AskExtension item={page} dueAt={due.at} granters={words.toAnyOf(granters)} close={() => setAsking(false)} />
      ) : null}
    </div>
  );
}
