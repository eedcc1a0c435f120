"use client";

import { Library } from "lucide-react";
import { useTranslations } from "next-intl";
import { Deadline } from "@/components/time/deadline";
import { LinkButton } from "@/components/ui/link-button";
import { PageLink } from "@/components/ui/page-link";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { libraryHref } from "@/lib/features/hardening/schema";
import type { ContentAsked } from "@/lib/features/managed-content/schema";

const WHYS = ["answer", "stale"] as const;

/** Which managed content waits for the viewer: what others propose, and what is theirs to look at again. */
export function ContentRows({ contents }: { contents: ContentAsked[] }) {
  return WHYS.map((why) => {
    const rows = contents.filter((content) => content.why === why);
    return rows.length > 0 ? <Rows key={why} why={why} contents={rows} /> : null;
  });
}

function Rows({ why, contents }: { why: (typeof WHYS)[number]; contents: ContentAsked[] }) {
  const t = useTranslations("today.content");
  const today = useTranslations("today");
  const headingId = `content-${why}-title`;
  const action = t(why === "answer" ? "read" : "look");
  return (
    <section aria-labelledby={headingId}>
      <GroupHeading id={headingId}>{t(why === "answer" ? "title" : "stale")}</GroupHeading>
      <RowList labelledBy={headingId}>
        {contents.map(({ id, title, by, question, due }) => (
          <Row
            key={id}
            lead={due ? <Deadline countdown={due} /> : <Library className="icon text-ink-3" aria-hidden />}
            title={
              <PageLink href={libraryHref(id)} className="rounded-[3px] underline-offset-3 hover:underline">
                {title}
              </PageLink>
            }
            detail={why === "stale" ? t("staleText") : t(question ? "words" : "by", { name: by, words: question })}
            actions={
              <LinkButton
                size="sm"
                href={libraryHref(id)}
                aria-label={today("actions.named", { action, title })}
                className="max-md:col-span-2 max-md:min-h-11"
              >
                {action}
              </LinkButton>
            }
          />
        ))}
      </RowList>
    </section>
  );
}
