"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, Library } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Template } from "@/components/library/template";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchField } from "@/components/ui/search-field";
import { Skeleton } from "@/components/ui/skeleton";
import { insertableOptions } from "@/lib/features/managed-content/options";
import type { Insertable } from "@/lib/features/managed-content/schema";
import { FillIn } from "./fill-in";

type InsertDialogProps = {
  channelId: string | null;
  put: (content: Insertable, text: string) => void;
  close: () => void;
};

/** First which content, then what it says this time. */
export function InsertDialog({ channelId, put, close }: InsertDialogProps) {
  const t = useTranslations("inserting");
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<Insertable>();
  return (
    <Dialog isOpen onOpenChange={close} title={chosen?.title ?? t("title")} size="md">
      {chosen ? (
        <>
          <Button
            size="sm"
            kind="quiet"
            className="-mt-3 mb-3 -ml-3 justify-self-start self-start"
            icon={<ChevronLeft className="icon" aria-hidden />}
            onPress={() => setChosen(undefined)}
          >
            {t("back")}
          </Button>
          <FillIn channelId={channelId} content={chosen} put={(text) => put(chosen, text)} cancel={close} />
        </>
      ) : (
        <>
          <SearchField
            autoFocus
            label={t("search")}
            placeholder={t("search")}
            value={words}
            onChange={setWords}
            maxLength={200}
          />
          <Found words={words} choose={setChosen} />
        </>
      )}
    </Dialog>
  );
}

function Found({ words, choose }: { words: string; choose: (content: Insertable) => void }) {
  const t = useTranslations("inserting");
  const asked = useDeferredValue(words.trim());
  const { data, isPending, isError, refetch } = useQuery({
    ...insertableOptions(asked),
    placeholderData: (shown) => shown,
  });
  if (isPending) return <Skeleton label={t("loading")} className="mt-4" />;
  if (isError)
    return <EmptyState title={t("failed")} action={<Button onPress={() => void refetch()}>{t("again")}</Button>} />;
  if (data.length === 0)
    return (
      <EmptyState icon={<Library aria-hidden />} title={t(asked ? "nothing" : "empty")}>
        {t(asked ? "nothingText" : "emptyText")}
      </EmptyState>
    );
  return (
    <ul className="mt-3">
      {data.map((content) => (
        <li key={content.id} className="border-b border-line last:border-b-0">
          <AriaButton
            onPress={() => choose(content)}
            className="-mx-2 block w-[calc(100%+1rem)] rounded-r px-2 py-2.5 text-left hover:bg-sunken"
          >
            <span className="block text-t15 font-semibold">{content.title}</span>
            <span className="block text-t13 text-ink-2">
              {t("about", { kind: content.kind, topic: content.topic ?? "", hasTopic: content.topic ? "yes" : "no" })}
            </span>
            <span className="mt-0.5 line-clamp-2 text-t14 wrap-break-word text-ink-2">
              <Template body={content.body} />
            </span>
          </AriaButton>
        </li>
      ))}
    </ul>
  );
}
