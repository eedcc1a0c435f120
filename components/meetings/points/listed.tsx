import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { PageLink } from "@/components/ui/page-link";

/** `below`: what can be done about it, under its words. */
export type ListedLine = { key: string; title: ReactNode; detail?: ReactNode; href?: string; below?: ReactNode };

/** More than these stand beside each other, so that all of them are seen at once from the back of the room. */
const FEW = 2;

/** What a point is about, thing by thing, between hairlines; large enough for the back of the room. */
export function Listed({ lines, more = 0 }: { lines: readonly ListedLine[]; more?: number }) {
  const t = useTranslations("meetingPoints");
  return (
    <>
      <ul
        className={cx(
          "border-t border-line [&>li]:border-b [&>li]:border-line [&>li:has([aria-expanded=true])]:col-span-full",
          lines.length > FEW && "xl:grid xl:grid-cols-2 xl:gap-x-10",
        )}
      >
        {lines.map(({ key, title, detail, href, below }) => (
          <li key={key} className="py-2.5 lg:py-2">
            <span className="block text-t15 font-semibold lg:text-t17">
              {href ? (
                <PageLink href={href} target="_blank" className="hover:underline">
                  {title}
                </PageLink>
              ) : (
                title
              )}
            </span>
            {detail ? <span className="block text-t14 text-ink-2">{detail}</span> : null}
            {below}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-2 text-t14 text-ink-2">{t("more", { count: more })}</p> : null}
    </>
  );
}
