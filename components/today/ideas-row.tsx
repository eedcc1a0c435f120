"use client";

import { useTranslations } from "next-intl";
import { useWords } from "@/components/items/use-words";
import { Deadline } from "@/components/time/deadline";
import { LinkButton } from "@/components/ui/link-button";
import { Row } from "@/components/ui/row-list";
import type { IdeasWaiting } from "@/lib/features/today/schema";

/** Ideas that wait for an answer, as one line: they are answered on the board. */
export function IdeasRow({ ideas }: { ideas: IdeasWaiting }) {
  const t = useTranslations("today.ideas");
  const words = useWords("");
  const names = ideas.names.map(words.givenName);
  const isAll = ideas.count <= names.length;
  return (
    <Row
      lead={<Deadline countdown={ideas.due} />}
      title={t("title", { count: ideas.count })}
      detail={isAll ? t("pinned", { names: words.allOf(names) }) : t("pinnedAmong", { names: words.allOf(names) })}
      actions={
        <LinkButton size="sm" href="/board" className="max-md:col-span-2 max-md:min-h-11">
          {t("toBoard")}
        </LinkButton>
      }
    />
  );
}
