"use client";

import { useQueryClient } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTaking } from "@/components/refusals/use-taking";
import { useMomentContext } from "@/components/time/now";
import { Button } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { formatShortDay } from "@/lib/domain/language";
import { dayOf, noonOf } from "@/lib/domain/planning";
import { sendCommand } from "@/lib/features/board/options";
import type { MeetingActionView } from "@/lib/features/meetings/schema";
import { todayOptions } from "@/lib/features/today/options";

type ActionRowsProps = { actions: MeetingActionView[]; viewerId: string };

/** What the viewer took upon them in a meeting, with "done" in place. */
export function ActionRows({ actions, viewerId }: ActionRowsProps) {
  const t = useTranslations("today.meetingActions");
  return (
    <section aria-labelledby="meeting-actions-title">
      <GroupHeading id="meeting-actions-title">{t("title")}</GroupHeading>
      <RowList labelledBy="meeting-actions-title">
        {actions.map((action) => (
          <ActionRow key={action.id} action={action} viewerId={viewerId} />
        ))}
      </RowList>
    </section>
  );
}

function ActionRow({ action, viewerId }: { action: MeetingActionView; viewerId: string }) {
  const t = useTranslations("today.meetingActions");
  const today = useTranslations("today");
  const context = useMomentContext();
  const client = useQueryClient();
  const [problem, setProblem] = useState("");
  const { take, isBusy } = useTaking(
    (input: { actionId: string; seenVersion: number }) => sendCommand("meetingActions.finish", input),
    () => client.invalidateQueries(todayOptions()),
  );
  const { id, meetingId, words, dueOn, version, owner } = action;
  const day = formatShortDay(noonOf(dueOn), { ...context, zone: "UTC" });
  const isLate = dueOn < dayOf(context.now.toISOString(), context.zone);

  async function finish(): Promise<void> {
    const answer = await take({ actionId: id, seenVersion: version });
    setProblem(answer.ok ? "" : answer.problem);
  }

  return (
    <Row
      lead={
        <span className={`flex items-center gap-2 text-t14 ${isLate ? "text-amber-ink" : "text-ink-2"}`}>
          <ListChecks className="icon" aria-hidden />
          {t(isLate ? "late" : "by", { day })}
        </span>
      }
      title={
        <PageLink href={`/meeting/${meetingId}`} className="rounded-[3px] underline-offset-3 hover:underline">
          {words}
        </PageLink>
      }
      detail={
        <>
          {owner.memberId === viewerId ? (
            t("detail")
          ) : (
            <b className="font-semibold">{today("onBehalf", { name: owner.name })}</b>
          )}
          {problem ? (
            <span role="alert" className="block text-red-ink">
              {problem}
            </span>
          ) : null}
        </>
      }
      actions={
        <Button
          size="sm"
          onPress={() => void finish()}
          busy={isBusy}
          aria-label={today("actions.named", { action: t("done"), title: words })}
          className="max-md:col-span-2 max-md:min-h-11"
        >
          {t("done")}
        </Button>
      }
    />
  );
}
