"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Decision } from "@/components/items/decision";
import { DecisionPart } from "@/components/items/decision-part";
import { useItem } from "@/components/items/item-context";
import { Moment } from "@/components/time/moment";
import { later } from "@/components/ui/later";
import { linkStyle } from "@/components/ui/link";
import { caseHref } from "@/lib/domain/inbox";
import { givenName } from "@/lib/domain/language";
import { ApprovedAnswers } from "./approved-answers";
import { CaseLink } from "./case-link";
import { Precedents } from "./precedents";
import { useCase } from "./use-case";
import { useInbox } from "./use-inbox";

const CampaignBeside = dynamic(() => later(() => import("./campaign-beside")).then((module) => module.CampaignBeside));

/** One part of what stands beside the conversation, between hairlines. */
export function BesidePart({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="border-b border-line px-4 py-4 md:px-8 min-[80rem]:px-6">
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h2 id={headingId} className="text-t14">
          {title}
        </h2>
        {aside ? <span className="text-t13 text-ink-3">{aside}</span> : null}
      </div>
      {children}
    </section>
  );
}

/** What one needs where nothing is being answered: what there was before with this person, and the facts. */
export function Beside() {
  const t = useTranslations("inbox.beside");
  const { earlier, campaigns } = useCase();
  return (
    <>
      <Earlier />
      <Campaigns />
      {earlier.length === 0 && campaigns.length === 0 ? (
        <p className="px-4 py-5 text-t13 text-ink-2 md:px-8 min-[80rem]:px-6">{t("nothing")}</p>
      ) : null}
    </>
  );
}

/** What one needs while answering: what the agreement says, how it was done before, what may be said, and the facts. */
export function BesideAnswer() {
  const t = useTranslations("inbox.beside");
  const { page } = useItem();
  const { triage, mode } = useCase();
  // While one only listens, what the agreement says stands where talking begins.
  const isAnswered = page.stage !== "notice" || (triage.by !== null && mode !== "listening");
  return (
    <>
      {isAnswered ? (
        <div className="max-[80rem]:hidden">
          <BesidePart title={t("agreement")}>
            <DecisionPart value="said">
              <Decision />
            </DecisionPart>
          </BesidePart>
        </div>
      ) : null}
      <Precedents />
      <ApprovedAnswers />
      <Campaigns />
      <Earlier />
    </>
  );
}

function Campaigns() {
  const { campaigns, viewerId } = useCase();
  return campaigns.map((id) => <CampaignBeside key={id} campaignId={id} viewerId={viewerId} />);
}

/** What this person asked before, and how it was answered. */
function Earlier() {
  const t = useTranslations("inbox.earlier");
  const { earlier, contact } = useCase();
  const { search } = useInbox();
  if (earlier.length === 0 || !contact) return null;
  return (
    <BesidePart title={t("title", { name: givenName(contact.name) })}>
      <ul className="grid gap-3 text-t13 text-ink-2">
        {earlier.map(({ id, title, state, outcome, lastAt, answered }) => (
          <li key={id}>
            <CaseLink href={caseHref(id, search)} className={`${linkStyle} text-t14`}>
              {title}
            </CaseLink>
            <p className="text-ink-3">
              {t.rich("how", { state, outcome: outcome ?? "none", at: () => <Moment at={lastAt} /> })}
            </p>
            {answered ? <p className="line-clamp-3 wrap-break-word">{t("quoted", { words: answered })}</p> : null}
          </li>
        ))}
      </ul>
    </BesidePart>
  );
}
