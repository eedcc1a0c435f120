"use client";

import { Check } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { PlannedMoment } from "@/components/items/planned-moment";
import { useStep } from "@/components/items/use-step";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { adoptVersionAction } from "@/lib/features/versions/actions";
import type { Proposal } from "@/lib/features/versions/schema";
import { BeginLaterButton } from "./begin-later-button";
import { DeclineButton } from "./decline-button";
import { SigningLines } from "./signing-lines";
import { WithdrawProposalButton } from "./withdraw-proposal-button";

/** What signing does, who may, and the buttons; for whoever may not: why, and who does. */
export function ProposalDecision({ proposal }: { proposal: Proposal }) {
  const t = useTranslations("versions");
  const { number, basedOn, inForce, waiting, may } = proposal;
  const lapses = waiting ? { number: waiting.number, moment: <PlannedMoment at={waiting.at} /> } : null;
  const canBegin = basedOn.isInForce;
  return (
    <section aria-labelledby="tekenen" className="grid gap-3 text-t14">
      <h2 id="tekenen" className="text-t15 font-semibold">
        {t(canBegin ? "consequence.title" : "consequence.over")}
      </h2>
      {canBegin ? (
        <SigningLines number={number} before={inForce.number} lapses={lapses} />
      ) : (
        <Notice kind="offline" silent>
          {t("consequence.overText", { before: basedOn.number, inForce: inForce.number })}
        </Notice>
      )}
      <Signers proposal={proposal} />
      <div className="flex flex-wrap gap-2 [&>button]:flex-1">
        {canBegin ? <AdoptButton proposal={proposal} lapses={lapses} /> : null}
        {canBegin && may.sign === "yes" ? <BeginLaterButton proposal={proposal} /> : null}
        {may.sign === "not_your_role" ? null : <DeclineButton version={proposal} kind="proposal" />}
      </div>
      {may.withdraw ? <WithdrawProposalButton versionId={proposal.versionId} /> : null}
    </section>
  );
}

function Signers({ proposal: { signers, may } }: { proposal: Proposal }) {
  const t = useTranslations("versions");
  const format = useFormatter();
  if (may.sign === "yes") return null;
  if (signers.length === 0) return <p className="text-ink-2">{t("nobodySigns")}</p>;
  const names = format.list(
    signers.map(({ name }) => name),
    { type: "disjunction" },
  );
  return <p className="text-ink-2">{t(may.sign === "four_eyes" ? "otherSigns" : "whoSigns", { names })}</p>;
}

type AdoptButtonProps = { proposal: Proposal; lapses: Parameters<typeof SigningLines>[0]["lapses"] };

/** Signs it to begin at once, after asking once more. */
function AdoptButton({ proposal, lapses = null }: AdoptButtonProps) {
  const t = useTranslations("versions.adopt");
  const { take } = useStep(adoptVersionAction);
  const { versionId, fingerprint, number, inForce, may } = proposal;
  if (may.sign !== "yes") {
    return (
      <Button size="lg" locked={t(`locked.${may.sign}`)}>
        {t("open")}
      </Button>
    );
  }
  const adopt = async () => {
    const taken = await take({ versionId, fingerprint });
    return taken.ok ? undefined : taken.problem;
  };
  return (
    <ConfirmDialog
      trigger={
        <Button kind="primary" size="lg" icon={<Check className="icon" aria-hidden />}>
          {t("open")}
        </Button>
      }
      title={t("title", { number })}
      confirmLabel={t("confirm")}
      cancelLabel={t("cancel")}
      onConfirm={adopt}
    >
      <SigningLines number={number} before={inForce.number} lapses={lapses} />
    </ConfirmDialog>
  );
}
