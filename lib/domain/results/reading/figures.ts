import type { ChannelMetric, Metric } from "@/lib/domain/results/metrics";
import { type Cell, plainHead } from "./cells";
import type { Field } from "./fields";
import type { Platform } from "./keys";
import { isNoFigure, isShare, type NumberStyle, numberIn, secondsIn } from "./numbers";
import type { Table } from "./tables";

/** Which column a figure comes from, and by what it is multiplied to be in our own unit. */
export type Source = {
  column: number;
  times: number;
  isCount: boolean;
  /** Where it stands in a row that has nothing there: Instagram counted pictures as shown and films as played. */
  otherwise?: number;
};
export type Sources<M extends string> = Partial<Record<M, Source>>;

/** On these, what others call views are impressions, and their views are of films alone. */
const BY_IMPRESSIONS: readonly Platform[] = ["linkedin", "x"];

const SIMPLE = ["reach", "shares", "clicks", "saves", "follows"] as const;

/** Where each figure of a message stands in a table. */
export function postSources({ columns }: Pick<Table, "columns">, platform: Platform): Sources<Metric> {
  const sources: Sources<Metric> = {};
  for (const metric of SIMPLE) put(sources, metric, columns[metric]);
  put(sources, "views", viewsIn(columns, platform));
  if (sources.views && columns.plays !== undefined) sources.views.otherwise = columns.plays;
  const { reactions, comments } = spokenOf(columns);
  put(sources, "reactions", reactions);
  put(sources, "comments", comments);
  // Of one message there are none but those it brought.
  if (sources.follows === undefined) put(sources, "follows", columns.followers);
  putWatch(sources, columns);
  return sources;
}

type Columns = Partial<Record<Field, number>>;

const viewsIn = (columns: Columns, platform: Platform): number | undefined =>
  BY_IMPRESSIONS.includes(platform)
    ? (columns.impressions ?? columns.views)
    : (columns.views ?? columns.impressions ?? columns.plays);

/** "Reacties" is what people pressed where there are comments beside it, and what they wrote where there are likes. */
function spokenOf({ reactions, comments, reacties }: Columns): { reactions?: number; comments?: number } {
  if (reacties === undefined) return given({ reactions, comments });
  if (reactions !== undefined && comments === undefined) return given({ reactions, comments: reacties });
  return given({ reactions: comments === undefined ? reacties : (reacties ?? reactions), comments });
}

const given = (found: { reactions: number | undefined; comments: number | undefined }) => ({
  ...(found.reactions === undefined ? {} : { reactions: found.reactions }),
  ...(found.comments === undefined ? {} : { comments: found.comments }),
});

function put<M extends string>(sources: Sources<M>, metric: M, column: number | undefined): void {
  if (column !== undefined) sources[metric] = { column, times: 1, isCount: true };
}

function putWatch(sources: Sources<Metric>, columns: Columns): void {
  if (columns.watchHours !== undefined) {
    sources.watchMinutes = { column: columns.watchHours, times: 60, isCount: false };
  } else if (columns.watchMinutes !== undefined) {
    sources.watchMinutes = { column: columns.watchMinutes, times: 1, isCount: false };
  } else if (columns.watchSeconds !== undefined) {
    sources.watchMinutes = { column: columns.watchSeconds, times: 1 / 60, isCount: false };
  }
}

/** Titles that name a part of something, what was lost, or how long: none of what we count. */
const OTHER_TITLE =
  /unfollow|ontvolg|entfolg|desabonn|\bnet\b|paid|betaald|bezahlt|payant|\bads?\b|advert|anzeigen|boost|organi|second|sekund|minut|watch|kijktijd|wiedergabe|visionnage|lost|verloren|perdu/;
/** The metric that the title of a table names; its figures then stand in a column without a name of their own. */
const TITLES: readonly [RegExp, ChannelMetric][] = [
  [/follow|volg|abonn|page (?:new )?likes|vind-ik-leuks (?:van|voor) (?:de )?pagina/, "follows"],
  [/link.?cl|link.?kli|klik\w* op (?:een |de )?link|clics? sur (?:un|le|les) lien/, "clicks"],
  [/page views|paginaweergav|seitenaufruf|vues de (?:la )?page/, "visits"],
  [/interact|interakt|betrokken|engagement/, "engagements"],
  [/visit|bezoek|besuch/, "visits"],
  [/reach|bereik|reichweite|couverture|portee|viewers|kijkers|zuschauer|spectateurs/, "reach"],
  [/view|weergav|aufruf|vues|impress|vertoning/, "views"],
];
export function metricOfTitle(title: string): ChannelMetric | null {
  const plain = plainHead(title);
  return OTHER_TITLE.test(plain) ? null : (TITLES.find(([pattern]) => pattern.test(plain))?.[1] ?? null);
}

/** Where each figure of a whole channel stands in a table of days. */
export function daySources(table: Pick<Table, "columns" | "title">, platform: Platform): Sources<ChannelMetric> {
  const { columns, title } = table;
  const { followers: _, ...ofMessages } = columns;
  const sources: Sources<ChannelMetric> = { ...postSources({ columns: ofMessages }, platform) };
  put(sources, "engagements", columns.engagements);
  put(sources, "visits", columns.visits);
  put(sources, "visitors", columns.visitors);
  // Beside the organic ones stand those that came that day; alone it is how many there are.
  put(sources, columns.organicFollowers === undefined ? "followers" : "follows", columns.followers);
  const named = columns.primary === undefined ? null : metricOfTitle(title);
  // Some count what people did by parts of one.
  for (const metric of ["engagements", "watchMinutes"] as const) {
    const source = sources[metric];
    if (source) sources[metric] = { ...source, isCount: false };
  }
  if (named) put(sources, named, columns.primary);
  return sources;
}

/** The figure in a cell; undefined: none there; null: something that is no number. */
export function figureIn(cells: readonly Cell[], source: Source, style: NumberStyle): number | null | undefined {
  const { otherwise } = source;
  const own = cells[source.column];
  const cell = otherwise !== undefined && isNoFigure(own) ? cells[otherwise] : own;
  if (cell === undefined || isNoFigure(cell) || isShare(cell)) return undefined;
  if (typeof cell === "string" && !source.isCount) {
    const seconds = secondsIn(cell);
    if (seconds !== null) return seconds / 60;
  }
  const value = numberIn(cell, style, source.isCount);
  return value === null ? null : value * source.times;
}
