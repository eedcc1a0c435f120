import type { useTranslations } from "next-intl";
import { CONTENT_TYPES } from "@/lib/domain/mix";
import type { ResultsView } from "@/lib/features/insight/schema";
import { channelsDrawn } from "./weeks-drawings";

/** null: not known, which is not nought. */
export type FigureCell = string | number | null | { day: string };
export type FigureTable = { id: string; caption: string; heads: string[]; rows: FigureCell[][] };

type Words = ReturnType<typeof useTranslations<"insight">>;

/** Every figure behind the page of results: what the table of the page and the file that is taken along both show. */
export function resultTables(view: ResultsView, t: Words): FigureTable[] {
  return [postTable(view, t), totalTable(view, t), weekTable(view, t), mixTable(view, t), kindTable(view, t)].filter(
    ({ rows }) => rows.length > 0,
  );
}

function postTable(view: ResultsView, t: Words): FigureTable {
  const metrics = view.totals.filter(({ count }) => count > 0).map(({ metric }) => metric);
  const head = [t("posts.post"), t("tables.channel"), t("tables.kind"), t("tables.day")];
  return {
    id: "posts",
    caption: t("posts.title"),
    heads: [...head, ...metrics.map((metric) => t(`figure.${metric}`)), t("posts.effect")],
    rows: [...view.strongest, ...view.weakest].map((post) => {
      const kind = CONTENT_TYPES.find((type) => type === post.contentType);
      return [
        post.title ?? (post.text.slice(0, 80) || t("posts.untitled")),
        view.names[post.channelId] ?? null,
        kind ? t(`contentType.${kind}`) : null,
        { day: post.onDay },
        ...metrics.map((metric) => post.figures[metric]),
        effectOf(view, post.itemId)?.words ?? null,
      ];
    }),
  };
}

/** What a post of ours brought about; nothing is known of what is none of ours. */
export const effectOf = ({ effects }: ResultsView, of: string | null): ResultsView["effects"][number] | undefined =>
  of === null ? undefined : effects.find(({ itemId }) => itemId === of);

const totalTable = ({ totals }: ResultsView, t: Words): FigureTable => ({
  id: "totals",
  caption: t("tables.totals"),
  heads: [
    ...[t("tables.figure"), t("tables.messages"), t("tables.sum")],
    ...[t("tables.messagesBefore"), t("tables.sumBefore")],
  ],
  rows: totals.map(({ metric, count, sum, countBefore, sumBefore }) => [
    ...[t(`figure.${metric}`), count, count === 0 ? null : sum],
    ...[countBefore, countBefore === 0 ? null : sumBefore],
  ]),
});

function weekTable(view: ResultsView, t: Words): FigureTable {
  const channels = channelsDrawn(view);
  return {
    id: "weeks",
    caption: t("tables.weeks"),
    heads: [
      ...[t("tables.week"), t("tables.channel"), t("tables.reachMessages"), t("figure.reach")],
      ...[t("tables.reactionMessages"), t("figure.reactions")],
    ],
    rows: view.weeks.flatMap((week) =>
      channels.flatMap(({ name, reach, reactions }): FigureCell[][] => {
        const reached = reach.find((point) => point.week === week);
        const reacted = reactions.find((point) => point.week === week);
        if (!reached && !reacted) return [];
        return [
          [
            ...[{ day: week }, name, reached?.count ?? 0, reached?.sum ?? null],
            ...[reacted?.count ?? 0, reacted?.sum ?? null],
          ],
        ];
      }),
    ),
  };
}

const mixTable = ({ mix }: ResultsView, t: Words): FigureTable => ({
  id: "mix",
  caption: t("tables.mix"),
  heads: [t("tables.from"), t("mix.aboutUs"), t("mix.community")],
  rows: mix.parts.map(({ from, aboutUs, community }) => [{ day: from }, aboutUs, community]),
});

const kindTable = ({ kinds }: ResultsView, t: Words): FigureTable => ({
  id: "kinds",
  caption: t("tables.kinds"),
  heads: [t("tables.kind"), t("tables.messages")],
  rows: CONTENT_TYPES.filter((type) => kinds[type] > 0).map((type) => [t(`contentType.${type}`), kinds[type]]),
});
