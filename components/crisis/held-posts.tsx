"use client";

import { CirclePause } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWords } from "@/components/items/use-words";
import { PageLink } from "@/components/ui/page-link";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { TextButton } from "@/components/ui/text-button";
import type { Held, HeldItem } from "@/lib/features/crisis/schema";
import { DecideHeld } from "./decide-held";

const SHOWN = 5;

/** What stands still while a crisis lasts, and afterwards what has to be decided on, one by one. */
export function HeldPosts({ held, viewerId }: { held: Held; viewerId: string }) {
  const t = useTranslations("held");
  const [isOpen, setOpen] = useState(false);
  const { isCrisis, items, mayDecide, count } = held;
  const shown = isOpen || !isCrisis ? items : items.slice(0, SHOWN);
  const state = isCrisis ? "during" : "after";
  return (
    <section id="held" aria-labelledby="held-title" className="scroll-mt-[calc(var(--banner)+1rem)]">
      <GroupHeading id="held-title" aside={t(`${state}.${mayDecide ? "aside" : "asideOthers"}`)}>
        {t(`${state}.title`)}
      </GroupHeading>
      <RowList labelledBy="held-title">
        {shown.map((item) => (
          <HeldRow key={item.itemId} item={item} viewerId={viewerId} mayDecide={mayDecide && !isCrisis} />
        ))}
      </RowList>
      {count > shown.length ? (
        <p className="mt-2 flex items-center gap-3 text-t14 text-ink-2">
          <CirclePause className="icon text-ink-3" aria-hidden />
          <span>
            {t("more", { count: count - shown.length })}{" "}
            {shown.length < items.length ? <TextButton onPress={() => setOpen(true)}>{t("show")}</TextButton> : null}
          </span>
        </p>
      ) : null}
    </section>
  );
}

type HeldRowProps = { item: HeldItem; viewerId: string; mayDecide: boolean };

function HeldRow({ item, viewerId, mayDecide }: HeldRowProps) {
  const t = useTranslations("held");
  const words = useWords(viewerId);
  const channels = words.allOf(item.channels);
  return (
    <Row
      lead={
        <span className="flex items-center gap-2 text-t14 text-ink-2">
          <CirclePause className="icon text-ink-3" aria-hidden />
          {t("standsStill")}
        </span>
      }
      title={
        <PageLink href={`/items/${item.itemId}`} className="rounded-[3px] underline-offset-3 hover:underline">
          {item.title}
        </PageLink>
      }
      detail={
        <>
          {item.plannedAt ? t("was", { at: words.moment(item.plannedAt), channels }) : t("wasNow", { channels })}
          {item.mayBeOut ? <b className="block font-medium text-amber-ink">{t("mayBeOut")}</b> : null}
        </>
      }
      actions={mayDecide ? <DecideHeld item={item} /> : undefined}
    />
  );
}
