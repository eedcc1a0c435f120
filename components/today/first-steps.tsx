"use client";

import { CircleCheck, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useStep } from "@/components/items/use-step";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { toast } from "@/components/ui/toast";
import type { FirstStep, FirstStepId } from "@/lib/domain/first-steps";
import { endFirstStepsAction } from "@/lib/features/first-steps/actions";

const PLACES: Record<FirstStepId, string> = {
  people: "/team",
  channels: "/settings/channels",
  agreement: "/agreement",
  tone: "/tone",
  roster: "/roster",
  meeting: "/meeting",
  idea: "/board",
};

/** What a new organisation arranges before it works together; whoever leads may put the list away at any time. */
export function FirstSteps({ steps }: { steps: readonly FirstStep[] }) {
  const t = useTranslations("today.firstSteps");
  const headingId = useId();
  const { take, isBusy } = useStep(endFirstStepsAction);
  const done = steps.filter((step) => step.isDone).length;
  const next = steps.find((step) => !step.isDone)?.id;
  const putAway = async () => {
    const taken = await take({});
    toast.show({ text: taken.ok ? t("ended") : taken.problem });
  };
  return (
    <section aria-labelledby={headingId} className="mb-7">
      <GroupHeading id={headingId} aside={t("done", { done, count: steps.length })}>
        {t("title")}
      </GroupHeading>
      <RowList ordered labelledBy={headingId}>
        {steps.map(({ id, isDone }) => (
          <Row
            key={id}
            title={
              <span className="flex items-center gap-2.5">
                {isDone ? (
                  <CircleCheck className="icon text-accent-ink" aria-hidden />
                ) : (
                  <CircleDashed className="icon text-ink-3" aria-hidden />
                )}
                <span className={isDone ? "font-normal text-ink-2" : undefined}>{t(`steps.${id}.title`)}</span>
                {isDone ? <span className="sr-only">{t("isDone")}</span> : null}
              </span>
            }
            detail={isDone ? null : <span className="block pl-6.5">{t(`steps.${id}.why`)}</span>}
            actions={
              isDone ? null : (
                <LinkButton
                  size="sm"
                  kind={id === next ? "primary" : undefined}
                  href={PLACES[id]}
                  className="max-md:col-span-2 max-md:min-h-11"
                >
                  {t(`steps.${id}.go`)}
                </LinkButton>
              )
            }
          />
        ))}
      </RowList>
      <Button kind="quiet" size="sm" className="mt-2 -ml-3" isDisabled={isBusy} onPress={putAway}>
        {t("end")}
      </Button>
    </section>
  );
}
