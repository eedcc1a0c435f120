"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { Outside } from "@/components/studio/outside";
import { Studio } from "@/components/studio/studio";
import { later } from "@/components/ui/later";
import { itemPageOptions } from "@/lib/features/item-page/options";
import { Answered } from "./answered";
import { Decision } from "./decision";
import { FlowPanel } from "./flow-panel";
import { ItemProvider } from "./item-context";
import { ItemHead } from "./item-head";
import { Pictures } from "./pictures";
import { Remarks } from "./remarks";
import { useItemChanges } from "./use-item-changes";

const FactsToRead = dynamic(() =>
  later(() => import("@/components/campaigns/beside-item")).then((module) => module.FactsToRead),
);

/**
 * One item: its text at the left, how it goes and what can be decided at the right; on a phone the flow comes below the
 * text and the buttons stay at the foot.
 */
export function ItemScreen({ itemId }: { itemId: string }) {
  const { data: page } = useQuery(itemPageOptions(itemId));
  useItemChanges(itemId);
  if (!page) return null;
  return (
    <ItemProvider key={page.id} page={page}>
      <div className="flex flex-col lg:grid lg:min-h-[calc(100dvh-var(--banner)-var(--top))] lg:grid-cols-[minmax(0,1fr)_400px]">
        <article className="min-w-0 px-4 py-5 md:px-8 lg:pr-10">
          <ItemHead />
          {page.details.campaign ? <FactsToRead campaignId={page.details.campaign.id} /> : null}
          <Answered />
          <Studio />
          <Pictures />
          <Remarks />
          {page.file ? null : <Outside />}
        </article>
        <div className="max-lg:contents lg:flex lg:flex-col lg:border-l lg:border-line lg:bg-surface">
          <FlowPanel />
          <Decision />
        </div>
      </div>
    </ItemProvider>
  );
}
