import { TrendingUp } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useDayName } from "@/components/time/use-day-name";
import { PageLink } from "@/components/ui/page-link";
import { CONTENT_TYPES } from "@/lib/domain/mix";
import type { Metric } from "@/lib/domain/results";
import type { ResultsView } from "@/lib/features/insight/schema";
import { effectOf } from "./result-tables";

/** A real table whose bars stand beside their numbers: what was seen, and what happened off the screen. */
export function Posts({ view, figure }: { view: ResultsView; figure: Metric }) {
  const t = useTranslations("insight");
  const format = useFormatter();
  const nameOf = useDayName();
  const day = (of: string) => nameOf(of, { day: "numeric", month: "long" });
  const shown = [...view.strongest, ...view.weakest];
  const most = Math.max(1, ...shown.map(({ figures }) => figures[figure] ?? 0));
  return (
    <section aria-labelledby="posts">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="posts" className="text-t15 font-semibold">
          {t("posts.title")}
        </h2>
        <p className="text-t13 text-ink-2">
          {t("posts.count", {
            from: day(view.span.fromDay),
            to: day(view.span.toDay),
            shown: shown.length,
            all: view.messages,
          })}
        </p>
      </div>
      <table className="w-full text-left text-t14 max-md:block">
        <caption className="sr-only">{t("posts.title")}</caption>
        <thead className="text-t13 text-ink-2 max-md:sr-only">
          <tr>
            <th className="py-1.5 pr-4 font-medium" scope="col">
              {t("posts.post")}
            </th>
            <th className="py-1.5 pr-4 font-medium" scope="col">
              {t(`figure.${figure}`)}
            </th>
            <th className="py-1.5 font-medium" scope="col">
              {t("posts.effect")}
            </th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {shown.map((post) => {
            const value = post.figures[figure] ?? 0;
            const effect = effectOf(view, post.itemId);
            const title = post.title ?? post.text.slice(0, 80);
            const kind = CONTENT_TYPES.find((type) => type === post.contentType);
            return (
              <tr key={post.id} className="border-t border-line align-middle max-md:grid max-md:gap-1 max-md:py-3">
                <th scope="row" className="font-medium md:w-2/5 md:py-2.5 md:pr-4">
                  {post.itemId ? (
                    <PageLink href={`/items/${post.itemId}`} className="hover:underline">
                      {title || t("posts.untitled")}
                    </PageLink>
                  ) : (
                    title || t("posts.untitled")
                  )}
                  <span className="ml-1.5 text-t13 font-normal text-ink-3">
                    {[kind ? t(`contentType.${kind}`) : "", view.names[post.channelId] ?? ""]
                      .filter(Boolean)
                      .join(", ")}
                  </span>
                </th>
                <td className="md:py-2.5 md:pr-4">
                  <span className="flex items-center gap-2 forced-color-adjust-none">
                    <i
                      aria-hidden
                      className="h-3.5 flex-none rounded-r-[3px] bg-data-3"
                      style={{ width: `${(value / most) * 70}%`, printColorAdjust: "exact" }}
                    />
                    <span className="text-t13 font-medium">{format.number(value)}</span>
                  </span>
                </td>
                <td className="text-t13 md:py-2.5">
                  {effect ? (
                    <span className="flex items-center gap-1.5 font-semibold text-accent-ink">
                      <TrendingUp className="icon flex-none" aria-hidden />
                      {effect.words}
                    </span>
                  ) : (
                    <span className="text-ink-3">{t("posts.none")}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="mt-3 max-w-prose text-t13 text-ink-2">{t("posts.why")}</p>
    </section>
  );
}
