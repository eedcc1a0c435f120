import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMeetingWords } from "@/components/meetings/use-meeting-words";
import type {
  ButtonsFacts,
  ComingFacts,
  ContentFacts,
  MissedFacts,
  MisstepFacts,
  NextWeekFacts,
  PrecedentFacts,
} from "@/lib/domain/meetings";
import { Listed } from "./listed";

type Told<Facts> = { facts: Facts; viewerId: string };
/** Of a post that waited for an acceptance when the meeting began: what came of it, and for whoever leads the step itself. */
type WithWaiting = { waiting: (itemId: string, title: string) => ReactNode };

export function Missteps({ facts, viewerId }: Told<MisstepFacts>) {
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

export function Deadlines({ facts, viewerId, waiting }: Told<MissedFacts | ComingFacts> & WithWaiting) {
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

export function Stale({ facts, viewerId }: Told<ContentFacts>) {
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

export function NextWeek({ facts, viewerId, waiting }: Told<NextWeekFacts> & WithWaiting) {
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

export function Precedents({ facts, viewerId }: Told<PrecedentFacts>) {
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

export function Buttons({ facts, viewerId }: Told<ButtonsFacts>) {
  const t = useTranslations("meetingPoints.rosterGap");
  const words = useMeetingWords(viewerId);
  const span = (at: { from: string; until: string; place: string }) =>
    t("span", {
      day: words.atStart(words.moment(at.from)),
      until: words.time(at.until),
      place: at.place || t("everything"),
    });
  return (
    <div className="grid gap-6">
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
