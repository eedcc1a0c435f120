"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ItemProvider } from "@/components/items/item-context";
import { useItemChanges } from "@/components/items/use-item-changes";
import { ToneProvider } from "@/components/tone/checking/tone-context";
import { cx } from "@/components/ui/cx";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { CasePage } from "@/lib/features/case-page/schema";
import { itemPageOptions } from "@/lib/features/item-page/options";
import { Beside, BesideAnswer } from "./beside";
import { CaseHead } from "./case-head";
import { Conversation } from "./conversation";
import { Reply } from "./reply";
import { Standing } from "./standing";
import { CaseProvider } from "./use-case";

/** One case: the conversation with its answer, and beside it what one needs for it; on narrow screens one at a time. */
export function CaseScreen({ page }: { page: CasePage }) {
  return (
    <CaseProvider value={page}>
      <TitleOfTab title={page.title} />
      {page.itemId ? <WithAnswer itemId={page.itemId} /> : <Columns talk={<Standing />} beside={<Beside />} />}
    </CaseProvider>
  );
}

function WithAnswer({ itemId }: { itemId: string }) {
  const { data: item } = useQuery(itemPageOptions(itemId));
  useItemChanges(itemId);
  if (!item) return <Columns talk={null} beside={<Beside />} />;
  return (
    <ItemProvider key={item.id} page={item}>
      <ToneProvider>
        <Columns
          talk={
            <>
              <Standing />
              <Reply />
            </>
          }
          beside={<BesideAnswer />}
        />
      </ToneProvider>
    </ItemProvider>
  );
}

type Side = "talk" | "beside";

function Columns({ talk, beside }: { talk: ReactNode; beside: ReactNode }) {
  const t = useTranslations("inbox.case");
  const [side, setSide] = useState<Side>("talk");
  const column =
    "min-[80rem]:sticky min-[80rem]:top-[calc(var(--top)+var(--banner))] min-[80rem]:h-[calc(100dvh-var(--top)-var(--banner))] min-[80rem]:overflow-y-auto";
  return (
    <div className="min-w-0 min-[80rem]:grid min-[80rem]:grid-cols-[minmax(0,1fr)_18.5rem] xl:grid-cols-[minmax(0,1fr)_21.5rem]">
      <article className={cx(column, "flex min-w-0 flex-col")}>
        <CaseHead>
          <div className="mt-3 min-[80rem]:hidden">
            <SegmentedControl
              label={t("sides")}
              value={side}
              onChange={(next) => setSide(next as Side)}
              options={[
                { id: "talk", label: t("talk") },
                { id: "beside", label: t("beside") },
              ]}
            />
          </div>
        </CaseHead>
        <div className={cx("flex flex-1 flex-col", side === "beside" && "max-[80rem]:hidden")}>
          <Conversation />
          {talk}
        </div>
        <div className={cx("min-[80rem]:hidden", side === "talk" && "hidden")}>{side === "beside" ? beside : null}</div>
      </article>
      <aside
        aria-label={t("beside")}
        className={cx(column, "border-line bg-surface max-[80rem]:hidden min-[80rem]:border-l")}
      >
        {beside}
      </aside>
    </div>
  );
}

/** Opening a case changes the address without a page of the server: the tab then has to be told what it is about. */
function TitleOfTab({ title }: { title: string }) {
  const before = useRef<string>(undefined);
  useEffect(() => {
    before.current ??= document.title;
    const kept = before.current;
    document.title = `${title} · Trekker`;
    return () => {
      document.title = kept;
    };
  }, [title]);
  return null;
}
