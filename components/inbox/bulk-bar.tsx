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
  const { run, isBusy } = useBulk({ chosen, shown, say: setReport });
  const count = chosen.ids.size;
  const none = count === 0 ? t("noneYet") : undefined;
  const done = () => setAsked(undefined);
  const act = async (deed: Deed) => {
    await run(deed);
    return { ok: true as const };
  };
  return (
    <section
      aria-label={t("title")}
      className="sticky bottom-0 z-20 grid gap-2 border-t border-line-2 bg-surface px-4 py-3 max-md:bottom-[calc(3.5rem+max(0.5rem,env(safe-area-inset-bottom)))] max-md:pb-9 md:pl-8 lg:pr-5 min-[80rem]:max-xl:pl-5"
    >
      <p className="flex items-baseline justify-between gap-3 text-t13">
        <span role="status" className="font-semibold">
          {t("count", { count })}
        </span>
        <TextButton onPress={chosen.end}>{t("stop")}</TextButton>
      </p>
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
          locked={none}
          icon={<AlarmClock className="icon" aria-hidden />}
          onPress={() => setAsked("snooze")}
        >
          {t("snooze")}
        </Button>
        <Button
          size="sm"
          locked={none}
          icon={<UserRoundPlus className="icon" aria-hidden />}
          onPress={() => setAsked("pass")}
        >
          {t("pass")}
        </Button>
        <Button
          size="sm"
          locked={none}
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

/** One after the other: each case is judged by itself, and one that refuses does not hold up the rest. */
function useBulk({ chosen, shown, say }: UseBulk) {
  const t = useTranslations("inbox.bulk");
  const client = useQueryClient();
  const refusal = useRefusal();
  const [isBusy, setBusy] = useState(false);

  async function whyNot(deed: Deed, seen: Seen): Promise<string | null> {
    try {
      const answer = await deed(seen);
      return answer.ok ? null : refusal.whole(answer.refusal);
    } catch {
      return refusal.words("unreachable");
    }
  }

  async function run(deed: Deed): Promise<void> {
    setBusy(true);
    const rows = [...chosen.ids].flatMap((id) => shown.current.get(id) ?? []);
    const left: LeftOver[] = [];
    for (const row of rows) {
      const why = await whyNot(deed, { caseId: row.id, seenVersion: row.version });
      if (why) left.push({ row, why });
    }
    await client.invalidateQueries({ queryKey: inboxKeys.all });
    void client.invalidateQueries({ queryKey: ["cases"] });
    setBusy(false);
    chosen.keepOnly(left.map(({ row }) => row.id));
    const done = rows.length - left.length;
    if (left.length > 0) say({ done, left });
    else {
      toast.show({ text: t("allDone", { count: done }) });
      chosen.end();
    }
  }

  return { run, isBusy };
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
