"use client";

import { Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWords } from "@/components/items/use-words";
import { Button } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import type { ExtensionToDecide } from "@/lib/features/extensions/schema";
import { DecideExtension } from "./decide-extension";

/** On Today: who asks the viewer for more time, for what and until when. */
export function ExtensionRows({ requests, viewerId }: { requests: ExtensionToDecide[]; viewerId: string }) {
  const t = useTranslations("extensions");
  const words = useWords(viewerId);
  return (
    <section aria-labelledby="extensions-title">
      <GroupHeading id="extensions-title">{t("title")}</GroupHeading>
      <RowList labelledBy="extensions-title">
        {requests.map((request) => (
          <Row
            key={request.requestId}
            lead={
              <span className="flex items-center gap-2 text-t14 text-ink-2">
                <Hourglass className="icon text-ink-3" aria-hidden />
                {t("until", { at: words.moment(request.until) })}
              </span>
            }
            title={
              <PageLink href={`/items/${request.itemId}`} className="rounded-[3px] underline-offset-3 hover:underline">
                {request.title}
              </PageLink>
            }
            detail={t("row", { name: request.by.name, due: words.moment(request.dueAt), reason: request.reason })}
            actions={
              <DecideExtension
                asked={request}
                title={request.title}
                trigger={
                  <Button
                    size="sm"
                    aria-label={t("decide.openNamed", { title: request.title })}
                    className="max-md:col-span-2 max-md:min-h-11"
                  >
                    {t("decide.open")}
                  </Button>
                }
              />
            }
          />
        ))}
      </RowList>
    </section>
  );
}
