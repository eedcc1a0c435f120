"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { focusAfter } from "@/components/agreement/calendar/focus-after";
import { useStep } from "@/components/items/use-step";
import { WordsDialog } from "@/components/items/words-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { CRISIS_FACT_MAX } from "@/lib/domain/crisis";
import { strikeFactAction } from "@/lib/features/crisis/actions";
import { crisisOptions } from "@/lib/features/crisis/options";
import type { CrisisFact } from "@/lib/features/crisis/schema";
import { FactLine } from "./fact-line";
import { StateFact } from "./state-fact";

/** What is certain while a crisis lasts, for everybody who has to say something; whoever leads it writes it. */
export function CrisisFacts({ className }: { className?: string }) {
  const t = useTranslations("crisis.facts");
  const titleId = useId();
  const { data } = useQuery(crisisOptions());
  if (!data?.crisis) return null;
  const { crisis, mayLead } = data;
  return (
    <section aria-labelledby={titleId} className={className}>
      <h2 id={titleId} className="text-t14">
        {t("title")}
      </h2>
      {crisis.facts.length === 0 ? (
        <p className="mt-2 text-t14 text-ink-2">{t(mayLead ? "emptyLead" : "empty")}</p>
      ) : (
        <ul aria-labelledby={titleId} className="mt-2 [&>li]:border-b [&>li]:border-line">
          {crisis.facts.map((fact) => (
            <FactLine key={fact.factId} fact={fact}>
              {mayLead && !fact.struck ? <StrikeFact fact={fact} titleId={titleId} /> : null}
            </FactLine>
          ))}
        </ul>
      )}
      {mayLead ? <StateFact /> : null}
    </section>
  );
}

/** Takes a fact back, with what is the case now; then the focus goes to where the next one is written. */
function StrikeFact({ fact: { factId, words }, titleId }: { fact: CrisisFact; titleId: string }) {
  const t = useTranslations("crisis.facts.strike");
  const client = useQueryClient();
  const { take, isBusy } = useStep(strikeFactAction);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton size="sm" label={t("open", { words })} onPress={() => setOpen(true)}>
        <X className="icon" aria-hidden />
      </IconButton>
      {isOpen ? (
        <WordsDialog
          onClose={() => setOpen(false)}
          title={t("title", { words })}
          name="reason"
          label={t("label")}
          hint={t("hint")}
          maxLength={CRISIS_FACT_MAX}
          confirm={t("confirm")}
          cancel={t("cancel")}
          isBusy={isBusy}
          act={async (reason) => {
            const taken = await take({ factId, reason });
            await client.invalidateQueries(crisisOptions());
            if (taken.ok) focusAfter(() => document.querySelector(`[aria-labelledby="${titleId}"] input`));
            return taken;
          }}
        />
      ) : null}
    </>
  );
}
