"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { OverruleButton } from "@/components/tone/overrule-button";
import { Button } from "@/components/ui/button";
import type { ButtonSize } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import type { PowerAnswer } from "@/lib/domain/workflow";
import { acceptItemAction } from "@/lib/features/flow/actions";
import type { ToneError } from "@/lib/features/tone/schema";
import { useLockWords } from "./use-lock-words";
import { useStep } from "./use-step";

/** The item as it was shown: exactly that is accepted, or nothing. */
export type ShownItem = { id: string; version: number; fingerprint: string; viewerId: string };

type AcceptButtonProps = {
  item: ShownItem;
  answer: PowerAnswer;
  /** What the tone guide has against it: then it takes a reason. */
  toneErrors: readonly ToneError[];
  size?: ButtonSize;
  icon?: ReactNode;
  /** The step itself, where more is done with it in one. */
  act?: typeof acceptItemAction;
};

/** Accepts the text on the screen; out of reach for whoever may not, or while the tone guide stops it, with the reason. */
export function AcceptButton({
  item,
  answer,
  toneErrors,
  size = "md",
  icon,
  act = acceptItemAction,
}: AcceptButtonProps) {
  const t = useTranslations("flow.accepting");
  const { take, isBusy } = useStep(act);
  const [problem, setProblem] = useState<string>();
  const tone = useTranslations("tone.stop");
  const notTheirs = useLockWords(answer, item.viewerId);
  const isStopped = toneErrors.length > 0 && !notTheirs;
  const locked = notTheirs ?? (isStopped ? tone("locked", { count: toneErrors.length }) : undefined);

  async function accept(overrule?: { reason: string; count: number }) {
    const { id, version, fingerprint } = item;
    const taken = await take({ itemId: id, seenVersion: version, fingerprint, overrule });
    setProblem(taken.ok || overrule ? undefined : taken.problem);
    if (taken.ok) toast.show({ text: t("accepted") });
    return taken;
  }

  return (
    <>
      {problem ? (
        <Notice kind="error" className="basis-full">
          {problem}
        </Notice>
      ) : null}
      <Button kind="primary" size={size} busy={isBusy} locked={locked} icon={icon} onPress={() => void accept()}>
        {t("accept")}
      </Button>
      {isStopped ? <OverruleButton errors={toneErrors} size={size} isBusy={isBusy} act={accept} /> : null}
    </>
  );
}
