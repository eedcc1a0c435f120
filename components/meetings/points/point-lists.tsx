import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMeetingWords } from "@/components/meetings/use-meeting-words";
import { useMomentContext } from "@/components/time/now";
import { PageLink } from "@/components/ui/page-link";
import type {
  ButtonsFacts,
  ComingFacts,
  ContentFacts,
  MissedFacts,
  MisstepFacts,
  NextWeekFacts,
  PrecedentFacts,
} from "@/lib/domain/meetings";
import { dayOf } from "@/lib/domain/planning";
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

/** Who sits when and where nobody does, a day beside the next: a whole week in one look from the back of the room. */
export function Buttons({ facts, viewerId }: Told<ButtonsFacts>) {
  const t = useTranslations("meetingPoints");
  const words = useMeetingWords(viewerId);
  const { zone } = useMomentContext();
  const all = [...facts.holes.map((hole) => ({ ...hole, person: null })), ...facts.turns].map((at) => {
    return { ...at, day: dayOf(at.from, zone) };
  });
  const days = [...new Set(all.map(({ day }) => day))].toSorted();
  if (days.length === 0) return null;
  const span = (at: ButtonsFacts["holes"][number]) =>
    t("rosterGap.span", {
      from: words.time(at.from),
      until: words.time(at.until),
      place: at.place || t("rosterGap.everything"),
    });
  return (
    <div>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 min-[100rem]:grid-cols-3">
        {days.map((day) => (
          <section key={day}>
            <h2 className="mb-1 border-b border-line pb-1 text-t14 text-ink-2">{words.atStart(words.shortDay(day))}</h2>
            <ul className="text-t14">
              {all
                .filter((one) => one.day === day)
                .map((one) => (
                  <li key={one.place + one.from + (one.person?.memberId ?? "")} className="py-0.5">
                    {one.person ? (
                      <b>{words.atStart(words.person(one.person))}</b>
                    ) : (
                      <PageLink href="/roster" target="_blank" className="font-semibold text-amber-ink hover:underline">
                        <TriangleAlert className="icon mr-1 inline align-[-0.15em]" aria-hidden />
                        {t("rosterGap.nobody")}
                      </PageLink>
                    )}{" "}
                    {span(one)}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      {facts.more > 0 ? <p className="mt-2 text-t14 text-ink-2">{t("rosterGap.more", { count: facts.more })}</p> : null}
    </div>
  );
}
