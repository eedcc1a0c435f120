"use client";

import { AlarmClock, CircleCheck, Reply, Siren } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Deadline } from "@/components/time/deadline";
import { Moment } from "@/components/time/moment";
import { Checkbox } from "@/components/ui/checkbox";
import { cx } from "@/components/ui/cx";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { caseHref } from "@/lib/domain/inbox";
import { givenName } from "@/lib/domain/language";
import type { PersonRef } from "@/lib/domain/workflow";
import { takeCaseAction } from "@/lib/features/cases/actions";
import type { InboxAround, InboxRow } from "@/lib/features/inbox/schema";
import { CaseLink } from "./case-link";
import { useCaseStep } from "./case-steps";
import type { Chosen } from "./use-chosen";
import { useInbox } from "./use-inbox";

type CaseRowProps = { row: InboxRow; around: InboxAround; chosen: Chosen; isOpen: boolean };

/** One case: until when, what it is about, who said it where, and whose it is. */
export function CaseRow({ row, around, chosen, isOpen }: CaseRowProps) {
  const t = useTranslations("inbox.row");
  const { search } = useInbox();
  const isTalking = row.mode === "talking" && row.state === "open" && row.snoozedUntil === null;
  return (
    <li
      data-case={row.id}
      className={cx(
        "relative px-4 md:pl-8 lg:pr-5 min-[80rem]:max-xl:pl-5",
        isOpen && "bg-sunken shadow-[inset_3px_0_0_var(--accent)]",
        !isOpen && "hover:bg-sunken/60",
      )}
    >
      <div className={cx("flex items-start gap-2.5", chosen.isChoosing && "-ml-1")}>
        {chosen.isChoosing ? (
          <Checkbox
            aria-label={t("choose", { title: row.title })}
            className="relative z-10 mt-1.5 flex-none"
            isSelected={chosen.rows.has(row.id)}
            onChange={() => chosen.toggle(row)}
          >
            {null}
          </Checkbox>
        ) : null}
        <div className="min-w-0 flex-1 border-b border-line py-2">
          {isTalking && row.answer ? (
            <p className="flex min-h-6 items-center justify-between gap-2 text-t13 text-ink-3">
              <Deadline compact countdown={row.answer.due} />
              <Moment at={row.answer.due.at} className="whitespace-nowrap" />
            </p>
          ) : null}
          <h3
            className={cx(
              "tracking-normal text-balance wrap-break-word",
              isTalking ? "text-t14 font-semibold" : "text-t14 font-medium",
            )}
          >
            <CaseLink
              href={caseHref(row.id, search)}
              current={isOpen}
              className="rounded-[3px] before:absolute before:inset-0 focus-visible:before:-outline-offset-2"
            >
              {row.title}
            </CaseLink>
          </h3>
          <p className="flex flex-wrap items-baseline gap-x-1 text-t13 text-ink-2">
            {row.priority === "urgent" ? (
              <span className="inline-flex items-center gap-1 font-semibold text-red-ink">
                <Siren className="icon size-3.5 self-center" aria-hidden />
                {t("urgent")}
              </span>
            ) : null}
            <Detail row={row} around={around} />
          </p>
        </div>
      </div>
    </li>
  );
}

function Detail({ row, around }: { row: InboxRow; around: InboxAround }) {
  const t = useTranslations("inbox.row");
  const network = useTranslations("inbox");
  const where = row.channel ?? network("network", { network: row.network });
  const who = row.from ? t("fromOn", { from: row.from, where }) : where;
  if (row.snoozedUntil)
    return (
      <Said icon={<AlarmClock className="icon size-3.5" aria-hidden />}>
        {t.rich("snoozed", { at: () => <Moment at={row.snoozedUntil ?? ""} /> })}
      </Said>
    );
  if (row.state === "closed")
    return (
      <Said icon={<CircleCheck className="icon size-3.5" aria-hidden />}>
        {t.rich("closed", { outcome: row.outcome ?? "answered", at: () => <Moment at={row.lastAt} /> })}
      </Said>
    );
  if (row.state === "waiting" && row.mode === "talking")
    return (
      <Said icon={<Reply className="icon size-3.5" aria-hidden />}>
        {t.rich("waiting", { from: row.from ?? t("they"), at: () => <Moment at={row.lastAt} /> })}
      </Said>
    );
  if (row.answer?.stage === "accept") return <span>{t("toAccept", whoIs(row.answer.writer, around))}</span>;
  if (row.answer?.stage === "publish") return <span>{t("toPublish", { who })}</span>;
  // Nobody has to have what is only watched.
  if (row.mode === "listening" && !row.holder) return <span>{who}</span>;
  return (
    <>
      <span>{who}</span>
      <span aria-hidden>·</span>
      <Whose row={row} around={around} />
    </>
  );
}

const whoIs = ({ memberId, name }: PersonRef, { viewerId }: InboxAround) => ({
  isMine: memberId === viewerId ? "yes" : "no",
  name: givenName(name),
});

function Said({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 [&>svg]:flex-none [&>svg]:text-ink-3">
      {icon}
      <span>{children}</span>
    </span>
  );
}

function Whose({ row, around }: { row: InboxRow; around: InboxAround }) {
  const t = useTranslations("inbox.row");
  if (row.holder)
    return <span>{t(row.mode === "listening" ? "followedBy" : "heldBy", whoIs(row.holder, around))}</span>;
  return (
    <span className="whitespace-nowrap">
      <b className="font-semibold text-ink">{t("nobodys")}</b>
      {around.may.work ? (
        <>
          <span aria-hidden> · </span>
          <TakeHere row={row} />
        </>
      ) : null}
    </span>
  );
}

function TakeHere({ row }: { row: InboxRow }) {
  const t = useTranslations("inbox.row");
  const { take, isBusy } = useCaseStep(takeCaseAction);
  async function takeIt() {
    const taken = await take({ caseId: row.id, seenVersion: row.version });
    toast.show(taken.ok ? { text: t("taken", { title: row.title }) } : { text: taken.problem, failed: true });
  }
  return (
    <TextButton
      className="relative z-10"
      isDisabled={isBusy}
      aria-label={t("takeNamed", { title: row.title })}
      onPress={() => void takeIt()}
    >
      {t("take")}
    </TextButton>
  );
}
