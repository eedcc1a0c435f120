"use client";

import { Check, Scale } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AcceptButton } from "@/components/items/accept-button";
import { SendBackButton } from "@/components/items/send-back";
import { useWords } from "@/components/items/use-words";
import { useRefusal } from "@/components/refusals/use-refusal";
import { ToneStop } from "@/components/tone/stopped";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { atStart } from "@/lib/domain/language";
import type { PowerAnswer } from "@/lib/domain/workflow";
import { ruleHref } from "@/lib/features/agreement/schema";
import type { OpenedRow, TodayRow } from "@/lib/features/today/schema";

type OpenedItemProps = { row: TodayRow; opened: OpenedRow; viewerId: string };

/** The most urgent thing to decide on: its text in full, the two buttons, and what will come of it beside them. */
export function OpenedItem({ row, opened, viewerId }: OpenedItemProps) {
  const words = useWords(viewerId);
  const sameTexts = Map.groupBy(opened.texts, ({ body }) => body);
  const item = { id: row.itemId, version: row.version, fingerprint: row.fingerprint, viewerId };
  return (
    <>
      <Panel className="mt-2.5">
        {opened.said ? (
          <div className="px-4 py-3 text-ink-2">
            <p className="text-t12">{opened.said.by}</p>
            <p className="max-w-165 whitespace-pre-wrap">{opened.said.body}</p>
          </div>
        ) : null}
        {[...sameTexts].map(([body, texts]) => (
          <div key={texts[0]?.channelId} className="px-4 py-3 not-first:border-t not-first:border-line">
            <p className="text-t12 text-ink-2">{words.allOf(texts.map(({ name }) => name))}</p>
            <p className="max-w-165 whitespace-pre-wrap">{body}</p>
          </div>
        ))}
        {opened.pictures.length > 0 ? <Thumbnails pictures={opened.pictures} /> : null}
      </Panel>
      {opened.toneErrors.length > 0 ? (
        <div className="mt-3 text-t14 text-ink-2">
          <ToneStop errors={opened.toneErrors} />
        </div>
      ) : null}
      <div className="mt-3 flex flex-wrap items-center gap-2 max-md:grid max-md:grid-cols-2">
        <AcceptButton
          item={item}
          answer={opened.answer}
          toneErrors={opened.toneErrors}
          icon={<Check className="icon" aria-hidden />}
        />
        <SendBackButton item={item} />
        <Consequence opened={opened} viewerId={viewerId} plannedAt={row.plannedAt} />
      </div>
    </>
  );
}

function Thumbnails({ pictures }: { pictures: OpenedRow["pictures"] }) {
  return (
    <div className="flex flex-wrap gap-2 border-t border-line px-4 py-3">
      {pictures.map((picture) => (
        // The server already made it small, and only for whoever is signed in: nothing for an image service to do.
        // biome-ignore lint/performance/noImgElement: see above
        <img
          key={picture.id}
          src={`${picture.src}&w=320`}
          alt={picture.alt}
          width={picture.width}
          height={picture.height}
          className="h-16 w-24 rounded-r-s border border-line object-cover"
        />
      ))}
    </div>
  );
}

type ConsequenceProps = Pick<OpenedItemProps, "opened" | "viewerId"> & { plannedAt: string | null };

/** By which row, and what happens then: in one line, in full on the page of the item. */
function Consequence({ opened, viewerId, plannedAt }: ConsequenceProps) {
  const t = useTranslations("today.consequence");
  const words = useWords(viewerId);
  const { answer, follows } = opened;
  const who = follows && follows.people.length > 0 ? words.anyOf(follows.people) : null;
  const next = () => {
    if (!follows) return "";
    if (follows.goesByItself && plannedAt) return t("goesOut", { at: words.moment(plannedAt) });
    return who ? atStart(t("publishes", { who, term: words.term(follows.amountMinutes, follows.clock) })) : "";
  };
  return (
    <p className="flex min-w-0 flex-1 basis-64 items-start gap-2 text-t13 text-ink-2 max-md:col-span-2 md:ml-3">
      <Scale className="icon mt-0.5 text-accent-ink" aria-hidden />
      <span>
        {answer.deputyFor ? `${t("deputyFor", { name: answer.deputyFor.name })} ` : null}
        <Ground answer={answer} /> {next()}
      </span>
    </p>
  );
}

/** The row that lets it, or why it cannot be accepted yet. */
function Ground({ answer }: { answer: PowerAnswer }) {
  const t = useTranslations("today.consequence");
  const say = useRefusal();
  const [rule] = answer.rules;
  if (answer.reason) return say.words(answer.reason.message, answer.reason.values);
  if (!rule) return t("allowed");
  const link = (chunks: ReactNode) => <Link href={ruleHref(rule.number)}>{chunks}</Link>;
  return t.rich("byRow", { number: rule.number, link });
}
