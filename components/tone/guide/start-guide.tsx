"use client";

import { BookOpenText } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { startGuideAction } from "@/lib/features/tone/actions";
import { useToneStep } from "./use-tone-step";

/** No guide yet: whoever leads it begins from the one that comes along. */
export function StartGuide({ mayLead }: { mayLead: boolean }) {
  const t = useTranslations("tone.start");
  const { take, isBusy } = useToneStep(startGuideAction);
  const [problem, setProblem] = useState<string>();
  async function start() {
    const taken = await take({});
    setProblem(taken.ok ? undefined : taken.problem);
  }
  return (
    <>
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      <EmptyState
        icon={<BookOpenText aria-hidden />}
        title={t("title")}
        action={
          mayLead ? (
            <Button kind="primary" busy={isBusy} onPress={() => void start()}>
              {t("start")}
            </Button>
          ) : null
        }
      >
        {t(mayLead ? "text" : "textOthers")}
      </EmptyState>
    </>
  );
}
