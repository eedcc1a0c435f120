"use client";

import { useQueryClient } from "@tanstack/react-query";
import { AlarmClock, CircleCheck, Hand, UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { type SaidRefusal, useRefusal } from "@/components/refusals/use-refusal";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { closeCaseAction, passCaseToAction, snoozeCaseAction, takeCaseAction } from "@/lib/features/cases/actions";
import { inboxKeys } from "@/lib/features/inbox/options";
import type { InboxAround, InboxRow } from "@/lib/features/inbox/schema";
import { CloseForm } from "./close-form";
import { PassForm } from "./pass-form";
import { SnoozeForm } from "./snooze-form";
import type { Chosen } from "./use-chosen";

type BulkBarProps = { chosen: Chosen; shown: RefObject<Map<string, InboxRow>>; around: InboxAround };

/** A case that did not take the step, and why. */
type LeftOver = { row: InboxRow; why: string };
type Report = { done: number; left: LeftOver[] };
type Asked = "snooze" | "close" | "pass";

type Seen = { caseId: string; seenVersion: number };
/** A step as it is taken with each of them. */
type Deed = (seen: Seen) => Promise<{ ok: true } | { ok: false; refusal: SaidRefusal }>;

/** What can be done with several cases at once; what was refused stays chosen, and is named with its reason. */
export function BulkBar({ chosen, shown, around }: BulkBarProps) {
  const t = useTranslations("inbox.bulk");
  const [asked, setAsked] = useState<Asked>();
  const [report, setReport] = useState<Report>();
  const { run, progress } = useBulk({ chosen, shown, say: setReport });
  const count = chosen.rows.size;
  const isBusy = progress !== null;
  const none = count === 0 ? t("noneYet") : undefined;
  const locked = isBusy ? t("busy") : none;
  const done = () => setAsked(undefined);
  /** The dialog closes as the work begins: how far it is stands in the bar. */
  const act = async (deed: Deed) => {
    void run(deed);
    return { ok: true as const };
  };
  return (
    <section
      aria-label={t("title")}
      className="sticky bottom-0 z-20 grid gap-2 border-t border-line-2 bg-surface px-4 py-3 max-md:bottom-[calc(3.5rem+max(0.5rem,env(safe-area-inset-bottom)))] max-md:pb-9 md:pl-8 lg:pr-5 min-[80rem]:max-xl:pl-5"
    >
      <p className="flex items-baseline justify-between gap-3 text-t13">
        <span role="status" className="font-semibold">
          {progress ? t("progress", progress) : t("count", { count })}
        </span>
        {isBusy ? null : <TextButton onPress={chosen.end}>{t("stop")}</TextButton>}
      </p>
      {isBusy ? null : <AllOrNone chosen={chosen} shown={shown} />}
      <div className="grid grid-cols-2 gap-2">
        <Button
          size="sm"
          locked={none}
          busy={isBusy}
          icon={<Hand className="icon" aria-hidden />}
          onPress={() => void run(takeCaseAction)}
        >
          {t("take")}
        </Button>
        <Button
          size="sm"
          locked={locked}
          icon={<AlarmClock className="icon" aria-hidden />}
          onPress={() => setAsked("snooze")}
        >
          {t("snooze")}
        </Button>
        <Button
          size="sm"
          locked={locked}
          icon={<UserRoundPlus className="icon" aria-hidden />}
          onPress={() => setAsked("pass")}
        >
          {t("pass")}
        </Button>
        <Button
          size="sm"
          locked={locked}
          icon={<CircleCheck className="icon" aria-hidden />}
          onPress={() => setAsked("close")}
        >
          {t("close")}
        </Button>
      </div>
      {asked ? (
        <Dialog isOpen onOpenChange={done} size="sm" title={t(`titles.${asked}`, { count })}>
          {asked === "snooze" ? (
            <SnoozeForm
              isBusy={isBusy}
              act={(until) => act((seen) => snoozeCaseAction({ ...seen, until }))}
              close={done}
            />
          ) : null}
          {asked === "close" ? (
            <CloseForm
              first="no_answer"
              isBusy={isBusy}
              act={(closing) => act((seen) => closeCaseAction({ ...seen, ...closing }))}
              close={done}
            />
          ) : null}
          {asked === "pass" ? (
            <PassForm
              people={around.people}
              isBusy={isBusy}
              act={(passing) => act((seen) => passCaseToAction({ ...seen, ...passing }))}
              close={done}
            />
          ) : null}
        </Dialog>
      ) : null}
      {report ? <ReportDialog report={report} close={() => setReport(undefined)} /> : null}
    </section>
  );
}

type UseBulk = { chosen: Chosen; shown: BulkBarProps["shown"]; say: (report: Report) => void };

/** Everything that is on the screen in one press, and back to nothing in another. */
function AllOrNone({ chosen, shown }: Pick<BulkBarProps, "chosen" | "shown">) {
  const t = useTranslations("inbox.bulk");
  return (
    <p className="flex flex-wrap gap-x-4">
      <TextButton onPress={() => chosen.add(shown.current.values())}>{t("all")}</TextButton>
      {chosen.rows.size > 0 ? <TextButton onPress={() => chosen.keepOnly([])}>{t("none")}</TextButton> : null}
    </p>
  );
}

type Progress = { done: number; count: number };

/** One after the other: each case is judged by itself, and one that refuses does not hold up the rest. */
function useBulk({ chosen, shown, say }: UseBulk) {
  const t = useTranslations("inbox.bulk");
  const client = useQueryClient();
  const refusal = useRefusal();
  const [progress, setProgress] = useState<Progress | null>(null);

  async function whyNot(deed: Deed, seen: Seen): Promise<string | null> {
    try {
      const answer = await deed(seen);
      return answer.ok ? null : refusal.whole(answer.refusal);
    } catch {
      return refusal.words("unreachable");
    }
  }

  async function run(deed: Deed): Promise<void> {
    const rows = [...chosen.rows.values()].map((row) => shown.current.get(row.id) ?? row);
    const left: LeftOver[] = [];
    for (const [done, row] of rows.entries()) {
      setProgress({ done, count: rows.length });
      const why = await whyNot(deed, { caseId: row.id, seenVersion: row.version });
      if (why) left.push({ row, why });
    }
    await client.invalidateQueries({ queryKey: inboxKeys.all });
    void client.invalidateQueries({ queryKey: ["cases"] });
    setProgress(null);
    chosen.keepOnly(left.map(({ row }) => row));
    const done = rows.length - left.length;
    if (left.length > 0) say({ done, left });
    else {
      toast.show({ text: t("allDone", { count: done }) });
      chosen.end();
    }
  }

  return { run, progress };
}

function ReportDialog({ report: { done, left }, close }: { report: Report; close: () => void }) {
  const t = useTranslations("inbox.bulk.report");
  return (
    <Dialog isOpen onOpenChange={close} size="sm" title={t("title", { done, left: left.length })}>
      <p className="text-ink-2">{t("text")}</p>
      <ul className="mt-4 border-b border-line">
        {left.map(({ row, why }) => (
          <li key={row.id} className="border-t border-line py-2 text-t14">
            <b className="block font-semibold">{row.title}</b>
            <span className="text-ink-2">{why}</span>
          </li>
        ))}
      </ul>
      <div className="mt-6 flex justify-end">
        <Button kind="primary" onPress={close}>
          {t("close")}
        </Button>
      </div>
    </Dialog>
  );
}
