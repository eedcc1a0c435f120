"use client";

import { useTranslations } from "next-intl";
import { useWords } from "@/components/items/use-words";
import type { TodayRow } from "@/lib/features/today/schema";

/** "Accepteren · bericht van Wout Pieters, voor Bluesky": what there is to do, with what. */
export function useRowSentence(viewerId: string): (row: TodayRow) => string {
  const t = useTranslations("today.rows");
  const words = useWords(viewerId);
  return (row) => {
    const { kind, author, channels, sentBack, acceptedBy, publications } = row;
    const isOwn = author.memberId === viewerId;
    const by = words.nameOf(author);
    const where = words.allOf(channels);
    const answer = { by: isOwn ? t("yourself") : by, channels: where, has: channels.length > 0 ? "yes" : "no" };
    if (kind === "judge") return t("judge", answer);
    if (kind === "write") {
      if (sentBack) return t("sentBack", { by: words.givenName(sentBack.by), words: sentBack.words });
      if (row.caseId) return t(isOwn || row.deputyFor ? "writeAnswer" : "takeOverAnswer", answer);
      if (row.deputyFor) return t("writeFor", { channels: where });
      return isOwn ? t("write", { channels: where }) : t("takeOver", { by });
    }
    if (kind === "consult") {
      const { openedBy, question = "" } = row.consultation ?? {};
      return t("consult", { by: openedBy ? words.nameOf(openedBy) : by, question });
    }
    if (kind === "place") {
      const placed = publications.filter(({ state }) => state === "by_hand").map(({ channelName }) => channelName);
      return t("place", { channels: words.allOf(placed), by: acceptedBy ?? by });
    }
    if (kind === "retry") {
      const failed = publications.filter(({ state }) => state === "failed").map(({ channelName }) => channelName);
      return t("retry", { channels: words.allOf(failed) });
    }
    if (kind === "publish") return t("publish", { channels: where, by: acceptedBy ?? by });
    if (kind === "moment") return t("moment", { at: row.plannedAt ? words.moment(row.plannedAt) : "" });
    return t(row.caseId ? `${kind}Answer` : kind, answer);
  };
}
