"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { GroupHeading, RowList } from "@/components/ui/row-list";
import { type FactKind, isRule, isUnanswered, missingRules, RULE_KINDS, type RuleKind } from "@/lib/domain/campaigns";
import type { FactView } from "@/lib/features/campaign-facts/schema";
import type { CampaignView } from "@/lib/features/campaigns/schema";
import { AskQuestion } from "./ask-question";
import { FactDialog, type FactInHand } from "./fact-dialog";
import { FactLine } from "./fact-line";
import { FactTools } from "./fact-tools";
import { GoneFacts } from "./gone-facts";
import { useWaitsWords } from "./use-waits-words";

type SectionsProps = { campaign: CampaignView; viewerId: string };

/** How things stand, the rules of a contest, and what to answer: for everybody to read, for its lead to keep. */
export function FactSections({ campaign, viewerId }: SectionsProps) {
  const t = useTranslations("campaigns");
  const [inHand, setInHand] = useState<FactInHand | null>(null);
  const keeps = campaign.may.lead && campaign.endedAt === null;
  const follows = campaign.may.follow && campaign.endedAt === null;
  const waits = useWaitsWords(viewerId)(campaign);
  const begin = (kind: FactKind) => setInHand({ campaignId: campaign.id, kind, fact: null });
  const line = (fact: FactView) => (
    <FactLine key={fact.position} fact={fact} waits={waits}>
      {keeps ? (
        <FactTools
          fact={fact}
          campaignId={campaign.id}
          onChange={() => setInHand({ campaignId: campaign.id, kind: fact.kind, fact })}
        />
      ) : null}
    </FactLine>
  );
  const states = campaign.facts.filter(({ kind }) => kind === "state");
  const answers = campaign.facts.filter(({ kind }) => kind === "answer");
  const rules = campaign.facts.filter(({ kind }) => isRule(kind)).toSorted(byRule);
  return (
    <div className="grid gap-7">
      <Section
        title={t("facts.title")}
        empty={states.length === 0 ? t(keeps ? "facts.none" : "facts.noneOther") : null}
        add={keeps ? { label: t("facts.add"), onPress: () => begin("state") } : null}
      >
        {states.map(line)}
        <GoneFacts campaign={campaign} />
      </Section>
      {campaign.kind === "contest" || rules.length > 0 ? (
        <Section title={t("rules.title")} empty={null} add={null}>
          {rules.map(line)}
          {missingRules(campaign.kind, campaign.facts).map((rule) => (
            <MissingRule key={rule} rule={rule} fill={keeps ? () => begin(rule) : null} />
          ))}
        </Section>
      ) : null}
      <Section
        title={t("questions.title")}
        empty={answers.length === 0 ? t("questions.none") : null}
        add={keeps ? { label: t("questions.add"), onPress: () => begin("answer") } : null}
        also={follows ? <AskQuestion campaign={campaign} viewerId={viewerId} /> : null}
      >
        {answers.filter(isUnanswered).map(line)}
        {answers.filter((fact) => !isUnanswered(fact)).map(line)}
      </Section>
      {inHand ? <FactDialog inHand={inHand} close={() => setInHand(null)} /> : null}
    </div>
  );
}

const byRule = (a: FactView, b: FactView): number => placeOf(a.kind) - placeOf(b.kind);
const placeOf = (kind: FactKind): number => (isRule(kind) ? RULE_KINDS.indexOf(kind) : 0);

type SectionProps = {
  title: string;
  /** Said instead of the list. */
  empty: string | null;
  add: { label: string; onPress: () => void } | null;
  also?: ReactNode;
  children: ReactNode;
};

function Section({ title, empty, add, also, children }: SectionProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <GroupHeading id={headingId}>{title}</GroupHeading>
      <RowList labelledBy={headingId}>{children}</RowList>
      {empty ? <p className="pt-2.5 text-t14 text-ink-2">{empty}</p> : null}
      <div className="flex flex-wrap gap-2 max-md:grid">
        {add ? (
          <Button
            size="sm"
            className="mt-2 max-md:min-h-11"
            icon={<Plus className="icon" aria-hidden />}
            onPress={add.onPress}
          >
            {add.label}
          </Button>
        ) : null}
        {also}
      </div>
    </section>
  );
}

/** A contest without this rule gets questions about it: asked for on the page itself. */
function MissingRule({ rule, fill }: { rule: RuleKind; fill: (() => void) | null }) {
  const t = useTranslations("campaigns.rules");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2.5 text-t14">
      <p className="min-w-0">
        <span className="block text-t13 font-medium text-ink-2">{t(rule)}</span>
        <span className="text-amber-ink">{t("ask")}</span>
      </p>
      {fill ? (
        <Button size="sm" className="max-md:min-h-11" aria-label={t("fillNamed", { rule: t(rule) })} onPress={fill}>
          {t("fill")}
        </Button>
      ) : null}
    </li>
  );
}
