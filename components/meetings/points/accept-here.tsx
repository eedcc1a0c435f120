"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { PowerConsequence } from "@/components/agreement/power-consequence";
import { AcceptButton } from "@/components/items/accept-button";
import { useAcceptLines } from "@/components/items/consequence-lines";
import { explained } from "@/components/items/item-context";
import { useWords } from "@/components/items/use-words";
import { useAskingAgain } from "@/components/live/use-asking-again";
import { STEPS } from "@/components/meetings/steps";
import { ToneStop } from "@/components/tone/stopped";
import { LinkButton } from "@/components/ui/link-button";
import { sendCommand } from "@/lib/features/board/options";
import { itemPageOptions } from "@/lib/features/item-page/options";
import type { ItemPage } from "@/lib/features/item-page/schema";
import type { MeetingView } from "@/lib/features/meetings/schema";

type AcceptHereProps = { meeting: MeetingView; pointId: string; itemId: string; title: string };

/** A post as it is now, with what the agreement says to whoever leads before they press: nothing is accepted unread. */
export function AcceptHere(props: AcceptHereProps) {
  const t = useTranslations("meetingRun.accept");
  const client = useQueryClient();
  const { data: page, isError } = useQuery(itemPageOptions(props.itemId));
  useAskingAgain(
    (event) => event.topic === "items" && event.ids.includes(props.itemId),
    () => client.invalidateQueries({ queryKey: itemPageOptions(props.itemId).queryKey }),
  );
  if (isError) return <p className="text-t14 text-ink-2">{t("failed")}</p>;
  if (!page) return <p className="text-t14 text-ink-2">{t("loading")}</p>;
  if (page.state !== "open" || page.stage !== "accept") return <p className="text-t14 text-ink-2">{t("gone")}</p>;
  return <Accepting page={page} {...props} />;
}

function Accepting({ page, meeting, pointId, itemId, title }: AcceptHereProps & { page: ItemPage }) {
  const t = useTranslations("meetingRun.accept");
  const lines = useAcceptLines(explained(page));
  const words = t("decided", { title });
  const answer = page.powers.accept;

  return (
    <div className="grid max-w-[46rem] gap-4 rounded-r-l border border-line-2 bg-surface p-4">
      <Texts page={page} />
      <PowerConsequence as="h3" answer={answer} consequences={lines} />
      <ToneStop errors={page.toneErrors} />
      <div className="flex flex-wrap gap-2">
        <AcceptButton
          item={page}
          answer={answer}
          toneErrors={page.toneErrors}
          icon={<Check className="icon" aria-hidden />}
          act={(input) => sendCommand(STEPS.accept, { ...(input as object), meetingId: meeting.id, pointId, words })}
        />
        <LinkButton kind="quiet" href={`/items/${itemId}`} target="_blank">
          {t("look")}
        </LinkButton>
      </div>
    </div>
  );
}

/** What it says on each channel, said once where it is the same, and its pictures. */
function Texts({ page }: { page: ItemPage }) {
  const t = useTranslations("meetingRun.accept");
  const words = useWords(page.viewerId);
  const same = Map.groupBy(page.texts, ({ body }) => body);
  return (
    <div className="grid gap-3">
      {[...same].map(([body, texts]) => (
        <div key={texts[0]?.channelId}>
          <p className="text-t13 text-ink-2">{t("texts", { channels: words.allOf(texts.map(({ name }) => name)) })}</p>
          <p className="text-t15 whitespace-pre-wrap wrap-anywhere lg:text-t17">{body}</p>
        </div>
      ))}
      {page.pictures.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {page.pictures.map((picture) => (
            // The server already made it small, and only for whoever is signed in: nothing for an image service to do.
            // biome-ignore lint/performance/noImgElement: see above
            <img
              key={picture.id}
              src={`${picture.src}&w=320`}
              alt={picture.alt}
              width={picture.width}
              height={picture.height}
              className="h-32 w-auto rounded-r-s border border-line object-cover"
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}
