"use client";

import { ArrowLeftRight, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { givenName } from "@/lib/domain/language";
import type { HoleView, RosterRow, RosterWeek } from "@/lib/features/roster-page/schema";
import { takeGapAction } from "@/lib/features/shifts/actions";
import { answerAskAction, askGapAction, withdrawAskAction } from "@/lib/features/swaps/actions";
import type { AskView } from "@/lib/features/swaps/schema";
import { useRosterStep } from "./use-roster-step";
import { useRosterWords } from "./use-roster-words";

/** More gaps than this are shown when asked for; on a phone fewer, for there the days stand under them. */
const HOLES_SHOWN = 4;
const HOLES_ON_PHONE = 2;

/** What nobody has and what is asked, each with what can be done about it; what was asked of the viewer first. */
export function RosterFindings({ week }: { week: RosterWeek }) {
  const t = useTranslations("roster");
  const [showsAll, setShowsAll] = useState(false);
  const holes = week.rows.flatMap((row) => row.holes.map((hole) => ({ row, hole })));
  holes.sort((one, other) => (one.hole.from < other.hole.from ? -1 : 1));
  const shown = showsAll ? holes : holes.slice(0, HOLES_SHOWN);
  if (holes.length + week.asks.length === 0) return null;
  return (
    <section aria-label={t("findings")} className="mt-4 border-t border-line-2 max-md:order-first">
      {shown.map(({ row, hole }, index) => (
        <HoleFinding
          key={hole.from + row.name}
          row={row}
          hole={hole}
          week={week}
          isFirst={index === 0}
          isFolded={!showsAll && index >= HOLES_ON_PHONE}
        />
      ))}
      {!showsAll && holes.length > HOLES_ON_PHONE ? (
        <p className={cx("border-b border-line py-3", holes.length <= HOLES_SHOWN && "md:hidden")}>
          <TextButton onPress={() => setShowsAll(true)}>{t("allHoles", { count: holes.length })}</TextButton>
        </p>
      ) : null}
      {week.asks.map((ask) => (
        <AskFinding key={ask.id} ask={ask} week={week} />
      ))}
    </section>
  );
}

type FindingProps = { icon: ReactNode; title: string; children: ReactNode; actions: ReactNode; isFolded?: boolean };

function Finding({ icon, title, children, actions, isFolded = false }: FindingProps) {
  return (
    <div
      className={cx(
        "grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3 border-b border-line py-3 md:grid-cols-[1rem_minmax(0,1fr)_auto] md:items-center",
        isFolded && "max-md:hidden",
      )}
    >
      <span className="mt-1 self-start">{icon}</span>
      <div>
        <h2 className="text-t15 font-semibold">{title}</h2>
        <p className="text-t13 text-ink-2">{children}</p>
      </div>
      <div className="flex flex-wrap gap-2 max-md:col-start-2 max-md:mt-2">{actions}</div>
    </div>
  );
}

type HoleFindingProps = {
  row: RosterRow;
  hole: HoleView;
  week: RosterWeek;
  isFirst: boolean /** Away on a phone until all are asked for. */;
  isFolded: boolean;
};

function HoleFinding({ row, hole, week, isFirst, isFolded }: HoleFindingProps) {
  const t = useTranslations("roster");
  const words = useRosterWords(week.viewerId);
  const taking = useRosterStep(takeGapAction);
  const asking = useRosterStep(askGapAction);
  const { channelId, segmentId, from, until, free } = hole;
  const gap = { channelId, segmentId, from, until };
  const place = words.place(row.name);
  const isAskedAlready = week.asks.some((ask) => ask.kind === "gap" && ask.from === from && ask.place === row.name);

  async function takeIt() {
    const taken = await taking.take(gap);
    toast.show(
      taken.ok ? { text: t("taken", { when: words.turn(hole), place }) } : { text: taken.problem, failed: true },
    );
  }

  async function ask(memberId: string, name: string) {
    const taken = await asking.take({ ...gap, askedOfId: memberId, words: "" });
    toast.show(taken.ok ? { text: t("askedOf", { name }) } : { text: taken.problem, failed: true });
  }

  const sentences = [
    t("holeHours", { span: words.span(hole) }),
    ...hole.posts.map(({ name }) => t("holePost", { title: name })),
    hole.nextAt ? t("holeNext", { day: words.nearDay(hole.nextAt), time: words.time(hole.nextAt) }) : t("holeNoNext"),
    ...(free ? [t("holeFree", { name: givenName(free.name) })] : []),
  ];
  return (
    <Finding
      isFolded={isFolded}
      icon={<CircleDashed className="icon text-red-ink" aria-hidden />}
      title={t("holeTitle", { day: words.titleDay(from), place })}
      actions={
        week.may.take ? (
          <>
            {free && !isAskedAlready ? (
              <Button busy={asking.isBusy} onPress={() => void ask(free.memberId, free.name)}>
                {t("askFor", { name: givenName(free.name) })}
              </Button>
            ) : null}
            <Button kind={isFirst ? "primary" : "plain"} busy={taking.isBusy} onPress={() => void takeIt()}>
              {t("takeIt")}
            </Button>
          </>
        ) : null
      }
    >
      {sentences.join(" ")}
    </Finding>
  );
}

function AskFinding({ ask, week }: { ask: AskView; week: RosterWeek }) {
  const t = useTranslations("roster.ask");
  const words = useRosterWords(week.viewerId);
  const answering = useRosterStep(answerAskAction);
  const withdrawing = useRosterStep(withdrawAskAction);
  const said = {
    turn: words.turn(ask),
    place: words.place(ask.place),
    other: ask.other ? words.turn(ask.other) : "",
    otherPlace: ask.other ? words.place(ask.other.place) : "",
    name: givenName(ask.mayAnswer ? ask.askedBy.name : ask.askedOf.name),
  };

  async function answer(agrees: boolean) {
    const taken = await answering.take({ askId: ask.id, agrees });
    toast.show(taken.ok ? { text: t(agrees ? "agreed" : "refused", said) } : { text: taken.problem, failed: true });
  }

  async function withdraw() {
    const taken = await withdrawing.take({ askId: ask.id });
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
  }

  return (
    <Finding
      icon={<ArrowLeftRight className="icon text-ink-2" aria-hidden />}
      title={t(ask.mayAnswer ? `${ask.kind}.title` : "ownTitle", said)}
      actions={
        ask.mayAnswer ? (
          <>
            <Button kind="quiet" isDisabled={answering.isBusy} onPress={() => void answer(false)}>
              {t("no")}
            </Button>
            <Button busy={answering.isBusy} onPress={() => void answer(true)}>
              {t(`${ask.kind}.yes`)}
            </Button>
          </>
        ) : (
          <Button kind="quiet" busy={withdrawing.isBusy} onPress={() => void withdraw()}>
            {t("withdraw")}
          </Button>
        )
      }
    >
      {t(ask.mayAnswer ? `${ask.kind}.detail` : `${ask.kind}.ownDetail`, said)}
      {ask.words ? ` ${t("quoted", { words: ask.words })}` : null}
    </Finding>
  );
}
