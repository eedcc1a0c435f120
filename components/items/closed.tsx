"use client";

import { useTranslations } from "next-intl";
import { HardenItem } from "@/components/library/harden-item";
import { ItemResults } from "@/components/results/item-results";
import { Moment } from "@/components/time/moment";
import { AcceptanceLine } from "./acceptance-line";
import { DecisionFrame } from "./decision-frame";
import { useItem } from "./item-context";
import { PublicationList } from "./publication-list";

/** How it ended: where it stands now and who let it out, or why it never went out. */
export function Closed() {
  const t = useTranslations("items.closed");
  const { page } = useItem();
  const { state, closed } = page;
  if (!closed) return null;
  const isExpired = closed.reason === "expired";
  const reason = isExpired ? "" : closed.reason;
  return (
    <DecisionFrame>
      <h2 className="text-t14 text-ink">
        {t.rich(isExpired ? "expired" : state, { at: () => <Moment at={closed.at} /> })}
      </h2>
      {state === "published" ? (
        <>
          <PublicationList />
          <AcceptanceLine />
          <ItemResults />
          <HardenItem />
        </>
      ) : (
        <>
          {reason ? <p>{t("quoted", { words: reason })}</p> : null}
          <p>{t(page.file ? "staysWithCase" : page.idea ? "ideaIsBack" : "staysHere")}</p>
        </>
      )}
    </DecisionFrame>
  );
}
