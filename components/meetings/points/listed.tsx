import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";

export type ListedLine = { key: string; title: ReactNode; detail?: ReactNode; href?: string };

/** What a point is about, thing by thing, between hairlines; large enough for the back of the room. */
export function Listed({ lines, more = 0 }: { lines: readonly ListedLine[]; more?: number }) {
  const t = useTranslations("meetingPoints");
  return (
    <>
      <ul className="border-t border-line [&>li]:border-b [&>li]:border-line">
        {lines.map(({ key, title, detail, href }) => (
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
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-2 text-t14 text-ink-2">{t("more", { count: more })}</p> : null}
    </>
  );
}
