"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonSize } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import type { PowerAnswer } from "@/lib/domain/workflow";
import { acceptItemAction } from "@/lib/features/flow/actions";
import { useLockWords } from "./use-lock-words";
import { useStep } from "./use-step";

/** The item as it was shown: exactly that is accepted, or nothing. */
export type ShownItem = { id: string; version: number; fingerprint: string; viewerId: string };

type AcceptButtonProps = { item: ShownItem; answer: PowerAnswer; size?: ButtonSize; icon?: ReactNode };

/** Accepts the text on the screen; out of reach for whoever may not, with the reason. */
export function AcceptButton({ item, answer, size = "md", icon }: AcceptButtonProps) {
  const t = useTranslations("flow.accepting");
  const { take, isBusy } = useStep(acceptItemAction);
  const [problem, setProblem] = useState<string>();
  const locked = useLockWords(answer, item.viewerId);

  async function accept() {
    const { id, version, fingerprint } = item;
    const taken = await take({ itemId: id, seenVersion: version, fingerprint });
    setProblem(taken.ok ? undefined : taken.problem);
    if (taken.ok) toast.show({ text: t("accepted") });
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
    </>
  );
}
