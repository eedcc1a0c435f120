"use client";

import { Scale, Star, StarOff } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { makeRuleAction, markPrecedentAction } from "@/lib/features/precedents/actions";
import { draftRowHref, type PrecedentView } from "@/lib/features/precedents/schema";

/** Making a rule of it, and saying that this is how it is done here. */
export function PrecedentActions({ precedent }: { precedent: PrecedentView }) {
  const t = useTranslations("casebook");
  const router = useRouter();
  const say = useRefusal();
  const [busy, setBusy] = useState<"rule" | "mark">();
  const [problem, setProblem] = useState<string>();
  const { id: precedentId, isBestPractice, proposedRow } = precedent;

  async function makeRule() {
    setBusy("rule");
    const made = await makeRuleAction({ precedentId });
    setBusy(undefined);
    if (!made.ok) return setProblem(say.whole(made.refusal));
    router.push(draftRowHref(made.value.rowId));
  }

  async function mark() {
    setBusy("mark");
    const marked = await markPrecedentAction({ precedentId, isBestPractice: !isBestPractice });
    setBusy(undefined);
    setProblem(marked.ok ? undefined : say.whole(marked.refusal));
    if (marked.ok) router.refresh();
  }

  const Icon = isBestPractice ? StarOff : Star;
  return (
    <div className="grid gap-3">
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          busy={busy === "rule"}
          icon={<Scale className="icon" aria-hidden />}
          onPress={() => void makeRule()}
        >
          {t(proposedRow?.isInDraft ? "toRule" : "makeRule")}
        </Button>
        <Button busy={busy === "mark"} icon={<Icon className="icon" aria-hidden />} onPress={() => void mark()}>
          {t(isBestPractice ? "unmark" : "mark")}
        </Button>
      </div>
      <p className="text-t13 text-ink-2">{t(proposedRow?.isInDraft ? "ruleThere" : "ruleHint")}</p>
    </div>
  );
}
