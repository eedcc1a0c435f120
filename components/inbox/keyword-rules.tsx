"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTaking } from "@/components/refusals/use-taking";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import type { KeywordRuleView } from "@/lib/features/case-rules/schema";
import { endRuleAction } from "@/lib/features/cases/actions";
import { type RuleChoices, RuleDialog } from "./rule-dialog";

type KeywordRulesProps = { rules: KeywordRuleView[]; choices: RuleChoices; mayLead: boolean };

/** Each rule in one sentence: which words point to what. */
export function KeywordRules({ rules, choices, mayLead }: KeywordRulesProps) {
  const t = useTranslations("inbox.words");
  const [asked, setAsked] = useState<KeywordRuleView | "new">();
  const add = mayLead ? (
    <Button icon={<Plus className="icon" aria-hidden />} onPress={() => setAsked("new")}>
      {t("add")}
    </Button>
  ) : null;
  return (
    <div className="mt-6 grid gap-5">
      {rules.length === 0 ? (
        <EmptyState title={t("none")} action={add}>
          {t("noneText")}
        </EmptyState>
      ) : (
        <>
          <ul className="border-b border-line">
            {rules.map((rule) => (
              <Rule
                key={rule.id}
                rule={rule}
                choices={choices}
                {...(mayLead ? { change: () => setAsked(rule) } : {})}
              />
            ))}
          </ul>
          <div>{add}</div>
        </>
      )}
      {asked ? (
        <RuleDialog rule={asked === "new" ? null : asked} choices={choices} close={() => setAsked(undefined)} />
      ) : null}
    </div>
  );
}

type RuleProps = { rule: KeywordRuleView; choices: RuleChoices; change?: () => void };

function Rule({ rule, choices, change }: RuleProps) {
  const t = useTranslations("inbox.words");
  const facet = useTranslations("inbox.facets");
  const format = useFormatter();
  const router = useRouter();
  const end = useTaking(endRuleAction, async () => router.refresh());
  const { contentKind, risk, priority, topicId, segmentId } = rule;
  const points = [
    contentKind ? facet(`kind.${contentKind}`) : null,
    topicId ? choices.topics.find(({ id }) => id === topicId)?.name : null,
    risk ? facet(`risk.${risk}`) : null,
    priority ? facet(`priority.${priority}`) : null,
    segmentId ? choices.segments.find(({ id }) => id === segmentId)?.name : null,
  ].filter((word) => word !== null && word !== undefined);
  const words = rule.words.map((word) => t("quoted", { word }));
  async function letGo() {
    const taken = await end.take({ ruleId: rule.id, seenRevision: rule.revision });
    toast.show(taken.ok ? { text: t("ended") } : { text: taken.problem, failed: true });
  }
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line py-3">
      <p className="min-w-0 flex-1 basis-72 text-t15">
        {t("sentence", {
          words: format.list(words, { type: "disjunction" }),
          points: points.length > 0 ? format.list(points, { type: "conjunction" }) : t("nothing"),
        })}
      </p>
      {change ? (
        <span className="flex gap-4">
          <TextButton aria-label={t("changeNamed", { words: rule.words.join(", ") })} onPress={change}>
            {t("change")}
          </TextButton>
          <TextButton
            aria-label={t("endNamed", { words: rule.words.join(", ") })}
            isDisabled={end.isBusy}
            onPress={() => void letGo()}
          >
            {t("end")}
          </TextButton>
        </span>
      ) : null}
    </li>
  );
}
