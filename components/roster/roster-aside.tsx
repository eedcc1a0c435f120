"use client";

import { Check, Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Moment } from "@/components/time/moment";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { toast } from "@/components/ui/toast";
import { givenName, initials } from "@/lib/domain/language";
import { confirmHandOverAction } from "@/lib/features/hand-overs/actions";
import type { HandOverView } from "@/lib/features/hand-overs/schema";
import type { RosterWeek } from "@/lib/features/roster-page/schema";
import { HandOverForm } from "./hand-over-form";
import { useRosterStep } from "./use-roster-step";
import { useRosterWords } from "./use-roster-words";

/** What was left for the next one, the viewer's own turns, and what sitting at the buttons means here. */
export function RosterAside({ week }: { week: RosterWeek }) {
  const t = useTranslations("roster");
  return (
    <aside className="grid content-start gap-6 max-xl:mt-8 max-xl:border-t max-xl:border-line max-xl:pt-6 [&>section+section]:border-t [&>section+section]:border-line [&>section+section]:pt-6">
      <HandOvers week={week} />
      {week.may.take ? <OwnTurns week={week} /> : null}
      {week.rules.length > 0 ? (
        <Part title={t("meaning.title")}>
          <ul className="grid gap-2 text-t14 text-ink-2">
            {week.rules.map(({ number, text }) => (
              <li key={number}>
                <PageLink href={`/agreement#rij-${number}`} className="underline underline-offset-2">
                  {t("meaning.row", { number })}
                </PageLink>
                : {text}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </aside>
  );
}

function Part({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id={headingId} className="text-t14 font-semibold">
          {title}
        </h2>
        {aside ? <span className="text-t13 text-ink-3">{aside}</span> : null}
      </div>
      {children}
    </section>
  );
}

function HandOvers({ week }: { week: RosterWeek }) {
  const t = useTranslations("roster.handOver");
  return (
    <Part title={t("title")}>
      {week.handOvers.length === 0 ? <p className="text-t14 text-ink-2">{t("none")}</p> : null}
      <ul className="grid gap-5">
        {week.handOvers.map((left) => (
          <HandOver key={left.id} left={left} viewerId={week.viewerId} />
        ))}
      </ul>
      {week.toHandOver && week.may.take ? (
        <HandOverForm key={week.toHandOver.shiftId} week={week} turn={week.toHandOver} />
      ) : null}
    </Part>
  );
}

function HandOver({ left, viewerId }: { left: HandOverView; viewerId: string }) {
  const t = useTranslations("roster.handOver");
  const words = useRosterWords(viewerId);
  const { take, isBusy } = useRosterStep(confirmHandOverAction);
  const place = words.place(left.place);

  async function confirm() {
    const taken = await take({ handOverId: left.id, seenRevision: left.revision });
    toast.show(taken.ok ? { text: t("confirmedNow") } : { text: taken.problem, failed: true });
  }

  return (
    <li>
      <p className="mb-2 flex gap-2 text-t14">
        <Avatar initials={initials(left.by.name)} me={left.by.memberId === viewerId} />
        <span className="min-w-0">
          <b className="font-semibold">{words.atStart(words.person(left.by))}</b>{" "}
          {left.to
            ? t("toNext", {
                name: words.toPerson(left.to),
                day: words.nearDay(left.to.at),
                time: words.time(left.to.at),
              })
            : t("toWhoever")}
          <span className="block text-t13 text-ink-3">
            {place}, <Moment at={left.at} />
          </span>
        </span>
      </p>
      <ul className="grid gap-1.5 text-t14 text-ink-2">
        {left.lines.map((line, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: somebody may write the same line twice, and they stay in their order
            key={index}
            className="relative pl-3.5 wrap-break-word before:absolute before:top-2.5 before:left-0 before:h-px before:w-1.5 before:bg-ink-3"
          >
            {line}
          </li>
        ))}
      </ul>
      {left.mayConfirm ? (
        <Button
          size="sm"
          className="mt-3"
          busy={isBusy}
          icon={<Check className="icon" aria-hidden />}
          onPress={() => void confirm()}
        >
          {t("confirm")}
        </Button>
      ) : (
        <p className="mt-3 flex gap-1.5 text-t13 text-ink-2">
          {left.confirmed ? <Check className="icon mt-0.5" aria-hidden /> : <Eye className="icon mt-0.5" aria-hidden />}
          <span>
            {left.confirmed
              ? t("wasRead", {
                  name: words.atStart(words.person(left.confirmed.by)),
                  at: words.time(left.confirmed.at),
                })
              : left.to
                ? t("notRead", { name: givenName(left.to.name) })
                : t("notReadYet")}
          </span>
        </p>
      )}
    </li>
  );
}

function OwnTurns({ week }: { week: RosterWeek }) {
  const t = useTranslations("roster.mine");
  const words = useRosterWords(week.viewerId);
  const { turns, minutes, weekHours } = week.mine;
  const placeOf = (turn: (typeof turns)[number]) =>
    words.place(
      week.rows.find((row) => row.channelId === turn.channelId && row.segmentId === turn.segmentId)?.name ?? "",
    );
  return (
    <Part title={t("title")}>
      {turns.length === 0 ? <p className="text-t14 text-ink-2">{t("none")}</p> : null}
      <ul className="text-t14">
        {turns.map((turn) => (
          <li key={turn.shiftId + turn.from} className="flex justify-between gap-3 py-1">
            <span className={turn.state === "past" ? "text-ink-3" : ""}>{words.turn(turn)}</span>
            <span className="text-right text-ink-2">{placeOf(turn)}</span>
          </li>
        ))}
      </ul>
      {turns.length > 0 ? (
        <p
          className={
            weekHours !== null && minutes > weekHours * 60 ? "mt-2 text-t13 text-amber-ink" : "mt-2 text-t13 text-ink-2"
          }
        >
          {weekHours === null
            ? t("hours", { duration: words.duration(minutes) })
            : t(minutes > weekHours * 60 ? "tooMany" : "ofHours", {
                duration: words.duration(minutes),
                hours: weekHours,
              })}
        </p>
      ) : null}
    </Part>
  );
}
