"use client";

import { useTranslations } from "next-intl";
import { useMomentContext } from "@/components/time/now";
import { dayOf } from "@/lib/domain/planning";
import type { MeetingView } from "@/lib/features/meetings/schema";
import { ActionLines } from "./action-lines";
import { AddPoint } from "./add-point";

/** All was spoken about: what was decided and who does what, once more for everybody, before the meeting ends. */
export function RunClosing({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations("meetingRun.closing");
  const { zone } = useMomentContext();
  const decisions = meeting.lines.filter(({ kind }) => kind === "decision");
  const open = meeting.points.filter(({ state }) => state === "open").length;
  const isEmpty = meeting.points.every(({ state }) => state === "dropped");
  if (isEmpty && decisions.length + meeting.actions.length === 0) {
    return (
      <section className="grid max-w-[46rem] content-start gap-2">
        <h1 className="text-t26 lg:text-[2.91rem]/[1.11]">{t("empty")}</h1>
        <p className="text-t17 text-ink-2 lg:text-[1.21rem]/[1.78rem]">{t("emptyHint")}</p>
        {meeting.may.attend ? <AddPoint meetingId={meeting.id} /> : null}
      </section>
    );
  }
  return (
    <section className="grid content-start gap-8">
      <h1 className="text-t26 lg:text-[2.91rem]/[1.11]">
        {t(isEmpty ? "empty" : open > 0 ? "open" : "title", { count: open })}
      </h1>
      <div className="grid gap-8 lg:grid-cols-2">
        <section>
          <h2 className="mb-2 text-t17">{t("decisions")}</h2>
          {decisions.length === 0 ? <p className="text-t15 text-ink-2">{t("noDecisions")}</p> : null}
          <ul className="grid gap-2 text-t15 lg:text-t17">
            {decisions.map((line) => (
              <li key={line.id}>{line.words}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2 className="mb-2 text-t17">{t("actions")}</h2>
          {meeting.actions.length === 0 ? <p className="text-t15 text-ink-2">{t("noActions")}</p> : null}
          <ActionLines actions={meeting.actions} viewerId={meeting.viewerId} today={dayOf(meeting.readAt, zone)} />
        </section>
      </div>
    </section>
  );
}
