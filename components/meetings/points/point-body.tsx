"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMeetingWords } from "@/components/meetings/use-meeting-words";
import { SplitBar } from "@/components/ui/split-bar";
import type {
  ButtonsFacts,
  CampaignFacts,
  ComingFacts,
  ContentFacts,
  GoalFacts,
  MissedFacts,
  MisstepFacts,
  MixFacts,
  NextWeekFacts,
  PrecedentFacts,
  SuccessFacts,
} from "@/lib/domain/meetings";
import { CONTENT_TYPES } from "@/lib/domain/mix";
import type { MeetingView, PointView } from "@/lib/features/meetings/schema";
import { Listed } from "./listed";
import { Waiting } from "./waiting";

type Told<Facts> = { facts: Facts; viewerId: string };
/** Of a post that waited for an acceptance when the meeting began: what came of it, and for whoever leads the step itself. */
type WithWaiting = { waiting: (itemId: string, title: string) => ReactNode };

/** What the week knows about a point, for each kind in the way that can be seen at once. */
export function PointBody({ meeting, point }: { meeting: MeetingView; point: PointView }) {
  const { facts, detail } = point;
  const { viewerId } = meeting;
  const waiting = (itemId: string, title: string) => (
    <Waiting meeting={meeting} point={point} itemId={itemId} title={title} />
  );
  switch (facts.kind) {
    case "success":
      return <Successes facts={facts} viewerId={viewerId} />;
    case "misstep":
      return <Missteps facts={facts} viewerId={viewerId} />;
    case "missed":
    case "coming":
      return <Deadlines facts={facts} viewerId={viewerId} waiting={waiting} />;
    case "content":
      return <Stale facts={facts} viewerId={viewerId} />;
    case "next_week":
      return <NextWeek facts={facts} viewerId={viewerId} waiting={waiting} />;
    case "mix":
      return <MixBars facts={facts} />;
    case "goal":
      return <GoalBar facts={facts} viewerId={viewerId} />;
    case "precedent":
      return <Precedents facts={facts} viewerId={viewerId} />;
    case "campaign":
      return <CampaignBar facts={facts} viewerId={viewerId} />;
    case "roster_gap":
      return <Buttons facts={facts} viewerId={viewerId} />;
    default:
      // An own point, an idea and what has to be decided say it in their sentence; their detail stands under it.
      return detail && facts.kind !== "own" ? (
        <p className="max-w-[46rem] text-t15 whitespace-pre-line text-ink-2 lg:text-t17">{detail}</p>
      ) : null;
  }
}

/** The effect first and large: it is what came of the work. */
function Successes({ facts, viewerId }: Told<SuccessFacts>) {
  const t = useTranslations("meetingPoints.success");
  const words = useMeetingWords(viewerId);
  return (
    <ul className="grid gap-6 md:grid-cols-2">
      {facts.items.map((effect, index) => (
        <li
          key={`${effect.onDay}-${effect.words}`}
          className={facts.items.length === 1 || index === 0 ? "md:col-span-2" : ""}
        >
          <p
            className={`font-semibold text-accent-ink text-balance ${index === 0 ? "text-t26 lg:text-[2.4rem]/[1.15]" : "text-t20"}`}
          >
            {effect.words}
          </p>
          {effect.story ? <p className="mt-1 text-t15 text-ink-2 lg:text-t17">{effect.story}</p> : null}
          <p className="mt-1 text-t14 text-ink-2">
            {effect.title
              ? t(effect.pinnedBy ? "ofPinned" : "of", {
                  title: effect.title,
                  name: effect.pinnedBy ?? "",
                  day: words.shortDay(effect.onDay),
                })
              : words.shortDay(effect.onDay)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Missteps({ facts, viewerId }: Told<MisstepFacts>) {
  const t = useTranslations("meetingPoints.misstep");
  const words = useMeetingWords(viewerId);
  const lines = facts.items.map((one) => ({
    key: `${one.itemId}-${one.at}`,
    title: one.title,
    href: `/items/${one.itemId}`,
    detail: [
      t(`what.${one.what}`, { channel: one.channel ?? "", name: one.by ?? "", by: one.by ? "yes" : "no" }),
      one.words ? t("words", { words: one.words }) : "",
      words.moment(one.at),
    ]
      .filter(Boolean)
      .join(" · "),
  }));
  return <Listed lines={lines} more={facts.more} />;
}

function Deadlines({ facts, viewerId, waiting }: Told<MissedFacts | ComingFacts> & WithWaiting) {
  const t = useTranslations("meetingPoints.due");
  const s = useTranslations("meetingPoints.stage");
  const words = useMeetingWords(viewerId);
  const lines = facts.items.map((one) => {
    const values = {
      stage: stageWords(s, one.itemKind, one.stage),
      at: words.moment(one.dueAt),
      name: one.owner ? words.whom(one.owner) : t("nobody"),
    };
    const isDone = "doneAt" in one && one.doneAt !== null;
    const key = facts.kind === "coming" ? "coming" : isDone ? "done" : "waits";
    return {
      key: `${one.itemId}-${one.stage}`,
      title: one.title,
      href: one.itemKind === "post" ? `/items/${one.itemId}` : `/inbox/${one.itemId}`,
      detail: t(key, values),
      ...(one.stage === "accept" && !isDone ? { below: waiting(one.itemId, one.title) } : {}),
    };
  });
  return <Listed lines={lines} more={facts.more} />;
}

type StageSay = ReturnType<typeof useTranslations<"meetingPoints.stage">>;

/** "Schrijven" of a post is "Reageren" for what came from outside. */
function stageWords(s: StageSay, itemKind: "post" | "response", stage: string): string {
  if (stage === "accept" || stage === "publish" || stage === "notice") return s(stage);
  return s(itemKind === "post" ? "write" : "respond");
}

function Stale({ facts, viewerId }: Told<ContentFacts>) {
  const t = useTranslations("meetingPoints.content");
  const words = useMeetingWords(viewerId);
  const lines = facts.items.map((one) => ({
    key: one.contentId,
    title: one.title,
    href: `/library/${one.contentId}`,
    detail: t(one.what, { day: words.shortDay(one.onDay), name: one.owner ? words.whom(one.owner) : t("nobody") }),
  }));
  return <Listed lines={lines} more={facts.more} />;
}

function NextWeek({ facts, viewerId, waiting }: Told<NextWeekFacts> & WithWaiting) {
  const s = useTranslations("meetingPoints.stage");
  const words = useMeetingWords(viewerId);
  const lines = facts.items.map((one) => ({
    key: one.itemId,
    title: one.title,
    href: `/items/${one.itemId}`,
    detail: [words.atStart(words.moment(one.plannedAt)), one.channels.join(", "), stageWords(s, "post", one.stage)]
      .filter(Boolean)
      .join(" · "),
    ...(one.stage === "accept" ? { below: waiting(one.itemId, one.title) } : {}),
  }));
  return <Listed lines={lines} more={facts.more} />;
}

/** Over ourselves against the goal, and what kinds of content there were; the figures stand in the words. */
function MixBars({ facts }: { facts: MixFacts }) {
  const t = useTranslations("meetingPoints.mix");
  if (facts.percent === null) return null;
  const most = Math.max(1, ...CONTENT_TYPES.map((type) => facts.types[type]));
  return (
    <div className="grid max-w-[46rem] gap-6">
      <SplitBar
        left={{ label: t("us"), value: `${facts.percent} %` }}
        right={{ label: t("community"), value: `${100 - facts.percent} %` }}
        share={facts.percent / 100}
        goal={facts.goalPercent / 100}
        label={t("bar", { percent: facts.percent, goal: facts.goalPercent })}
      >
        {facts.communityNeeded ? t("needed", { count: facts.communityNeeded }) : t("mark", { goal: facts.goalPercent })}
      </SplitBar>
      <dl className="grid gap-2">
        {CONTENT_TYPES.map((type) => (
          <div key={type} className="grid grid-cols-[6rem_1fr_auto] items-center gap-3 text-t15">
            <dt>{t(`type.${type}`)}</dt>
            <dd className="contents">
              <span className="h-3 rounded-[3px] bg-sunken forced-color-adjust-none" aria-hidden>
                <span
                  className="block h-full rounded-[3px] bg-data-2"
                  style={{ width: `${(facts.types[type] / most) * 100}%` }}
                />
              </span>
              <b>{facts.types[type]}</b>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function GoalBar({ facts, viewerId }: Told<GoalFacts>) {
  const t = useTranslations("meetingPoints.goal");
  const words = useMeetingWords(viewerId);
  const { value, target, unit, owner } = facts;
  if (value === null || target === null) return null;
  return (
    <div className="grid max-w-[46rem] gap-2">
      <p className="text-t17">
        <b className="text-t26 lg:text-[2.4rem]/[1.15]">{words.number(value)}</b>{" "}
        <span className="text-ink-2">{t("of", { target, unit })}</span>
      </p>
      <span className="h-2 overflow-hidden rounded-full bg-line forced-color-adjust-none" aria-hidden>
        <span
          className="block h-full rounded-full bg-data-1"
          style={{ width: `${target > 0 ? Math.min(100, (value / target) * 100) : 0}%` }}
        />
      </span>
      {owner ? <p className="text-t14 text-ink-2">{t("owner", { name: words.whom(owner) })}</p> : null}
    </div>
  );
}

function Precedents({ facts, viewerId }: Told<PrecedentFacts>) {
  const t = useTranslations("meetingPoints.precedent");
  const words = useMeetingWords(viewerId);
  const lines = facts.items.map((one) => ({
    key: one.precedentId,
    title: one.title,
    href: `/casebook/${one.precedentId}`,
    detail: t("line", {
      outcome: one.outcome,
      said: one.words ? "yes" : "no",
      words: one.words,
      name: one.by,
      day: words.moment(one.decidedAt),
    }),
  }));
  return <Listed lines={lines} more={facts.more} />;
}

function CampaignBar({ facts, viewerId }: Told<CampaignFacts>) {
  const t = useTranslations("meetingPoints.campaign");
  const words = useMeetingWords(viewerId);
  const total = facts.published + facts.toGo;
  return (
    <div className="grid max-w-[46rem] gap-2">
      {total > 0 ? (
        <span className="h-2 overflow-hidden rounded-full bg-line forced-color-adjust-none" aria-hidden>
          <span
            className="block h-full rounded-full bg-data-1"
            style={{ width: `${(facts.published / total) * 100}%` }}
          />
        </span>
      ) : null}
      {facts.lead ? <p className="text-t14 text-ink-2">{t("lead", { name: words.whom(facts.lead) })}</p> : null}
    </div>
  );
}

function Buttons({ facts, viewerId }: Told<ButtonsFacts>) {
  const t = useTranslations("meetingPoints.rosterGap");
  const words = useMeetingWords(viewerId);
  const span = (at: { from: string; until: string; place: string }) =>
    t("span", {
      day: words.atStart(words.moment(at.from)),
      until: words.time(at.until),
      place: at.place || t("everything"),
    });
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <section>
        <h2 className="mb-2 text-t15">{t("holes")}</h2>
        {facts.holes.length === 0 ? <p className="text-t15 text-ink-2">{t("noHoles")}</p> : null}
        <Listed
          lines={facts.holes.map((hole) => ({ key: hole.place + hole.from, title: span(hole), href: "/roster" }))}
          more={facts.more}
        />
      </section>
      <section>
        <h2 className="mb-2 text-t15">{t("turns")}</h2>
        <Listed
          lines={facts.turns.map((turn) => ({
            key: turn.place + turn.from + turn.person.memberId,
            title: words.atStart(words.person(turn.person)),
            detail: span(turn),
          }))}
        />
      </section>
    </div>
  );
}
