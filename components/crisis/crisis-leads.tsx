"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStep } from "@/components/items/use-step";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { endCrisisLeadAction, nameCrisisLeadAction } from "@/lib/features/crisis/actions";
import type { CrisisLeads as Leads } from "@/lib/features/crisis/schema";

/** Who may switch crisis mode beside the executives and trekkers; executives keep the list. */
export function CrisisLeads({ leads, mayKeep }: { leads: Leads; mayKeep: boolean }) {
  const t = useTranslations("organisation.crisis.leads");
  const ending = useStep(endCrisisLeadAction);
  const [problem, setProblem] = useState<string>();
  return (
    <div className="grid gap-3">
      <h3 className="text-t14">{t("title")}</h3>
      <p className="max-w-prose text-t14 text-ink-2">{leads.named.length > 0 ? t("named") : t("nobody")}</p>
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      <ul className="max-w-xl [&>li]:border-b [&>li]:border-line">
        {leads.named.map(({ memberId, name }) => (
          <li key={memberId} className="flex min-h-11 items-center justify-between gap-3">
            {name}
            {mayKeep ? (
              <Button
                size="sm"
                kind="quiet"
                busy={ending.isBusy}
                aria-label={t("removeNamed", { name })}
                onPress={async () => {
                  const taken = await ending.take({ memberId });
                  setProblem(taken.ok ? undefined : taken.problem);
                }}
              >
                {t("remove")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayKeep && leads.others.length > 0 ? <NameLead others={leads.others} /> : null}
    </div>
  );
}

function NameLead({ others }: { others: Leads["others"] }) {
  const t = useTranslations("organisation.crisis.leads");
  const { take, isBusy } = useStep(nameCrisisLeadAction);
  const [memberId, setMemberId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  async function name() {
    if (!memberId) return setProblem(t("choose"));
    const taken = await take({ memberId });
    setProblem(taken.ok ? undefined : taken.problem);
    if (taken.ok) setMemberId(null);
  }
  return (
    <div className="flex max-w-xl flex-wrap items-end gap-2">
      <Select
        className="min-w-60 flex-1"
        label={t("add")}
        placeholder={t("placeholder")}
        error={problem}
        value={memberId}
        onChange={(id) => setMemberId(id === null ? null : String(id))}
        options={others.map((one) => ({ id: one.memberId, label: one.name }))}
      />
      <Button busy={isBusy} className="min-h-10.5" onPress={() => void name()}>
        {t("addButton")}
      </Button>
    </div>
  );
}
