"use client";

import { ArrowLeftRight, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { cx } from "@/components/ui/cx";
import { Menu } from "@/components/ui/menu";
import { givenName } from "@/lib/domain/language";
import type { HoleView, RosterWeek, TurnView } from "@/lib/features/roster-page/schema";
import type { OpenDialog } from "./roster-screen";
import { useRosterWords } from "./use-roster-words";

type TurnProps = { turn: TurnView; week: RosterWeek; place: string; open: (dialog: OpenDialog) => void };

const grounds = {
  now: "bg-accent-soft [&_b]:text-accent-ink",
  past: "text-ink-3 [&_b]:font-medium [&_b]:text-ink-2",
  ahead: "",
};

/** One turn: who, when, and what is going on with it. What the viewer can do with it lies behind it. */
export function Turn({ turn, week, place, open }: TurnProps) {
  const t = useTranslations("roster");
  const words = useRosterWords(week.viewerId);
  const isMine = turn.person.memberId === week.viewerId;
  const isOwn = isMine && turn.forName === null;
  const isOpen = turn.state !== "past";
  const entries = [
    ...(isOwn && turn.state === "ahead" && week.may.take && !turn.isAsked
      ? [
          {
            id: "swap",
            label: t("swap.open"),
            icon: <ArrowLeftRight aria-hidden />,
            onAction: () => open({ kind: "swap", turn }),
          },
        ]
      : []),
    ...(isOpen && week.may.lead
      ? [
          {
            id: "change",
            label: t("shift.change"),
            icon: <Pencil aria-hidden />,
            onAction: () => open({ kind: "shift", turn }),
          },
        ]
      : []),
  ];
  const hours = turn.state === "now" ? t("nowUntil", { until: words.time(turn.until) }) : words.span(turn);
  const said = (
    <>
      <b className={cx("block font-semibold", isMine ? "text-accent-ink" : "text-ink")}>
        {words.atStart(words.person(turn.person))}
      </b>
      <span className="block tracking-[-0.02em]">{hours}</span>
      {turn.forName ? (
        <small className="block text-t12">{t("standsInFor", { name: givenName(turn.forName) })}</small>
      ) : null}
      {turn.isAsked ? <small className="block text-t12">{t("wantsSwap")}</small> : null}
    </>
  );
  const look = cx(
    "-ml-1 block rounded-r-s border px-1 py-1 text-left text-t13",
    grounds[turn.state],
    turn.isAsked ? "border-dashed border-control" : "border-transparent",
  );
  if (entries.length === 0) return <div className={look}>{said}</div>;
  const label = t("turnOf", { name: turn.person.name, place, when: words.turn(turn) });
  return (
    <Menu
      label={label}
      trigger={
        <AriaButton aria-label={label} className={cx(look, "hover:bg-sunken")}>
          {said}
        </AriaButton>
      }
      groups={[{ id: "all", entries }]}
    />
  );
}

/** Hours that nobody has; what is to be done about them stands under the table. */
export function HoleMark({ hole, viewerId }: { hole: HoleView; viewerId: string }) {
  const t = useTranslations("roster");
  const words = useRosterWords(viewerId);
  return (
    <div className="-ml-1 rounded-r-s border border-red-line bg-red-soft px-1 py-1 text-t13 text-red-ink">
      <b className="block font-semibold">{t("nobody")}</b>
      <span className="block tracking-[-0.02em]">{words.span(hole)}</span>
      {hole.posts.length > 0 ? <small className="block text-t12 text-ink">{t("postGoesOut")}</small> : null}
    </div>
  );
}
