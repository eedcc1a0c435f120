"use client";

import { FileSignature } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWords } from "@/components/items/use-words";
import { LinkButton } from "@/components/ui/link-button";
import { PageLink } from "@/components/ui/page-link";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import type { SignatureAsked } from "@/lib/features/signatures/schema";
import { versionHref } from "@/lib/features/succession/schema";

type SignatureRowsProps = { asked: SignatureAsked[]; viewerId: string };

/** Which versions of the agreement wait for the viewer's signature: who proposed them, and the way to read and sign. */
export function SignatureRows({ asked, viewerId }: SignatureRowsProps) {
  const t = useTranslations("today.signatures");
  const today = useTranslations("today");
  const words = useWords(viewerId);
  return (
    <section aria-labelledby="signatures-title">
      <GroupHeading id="signatures-title">{t("title")}</GroupHeading>
      <RowList labelledBy="signatures-title">
        {asked.map(({ versionId, number, by, words: said, at, deputyFor }) => (
          <Row
            key={versionId}
            lead={
              <span className="flex items-center gap-2 text-t14 text-ink-2">
                <FileSignature className="icon text-ink-3" aria-hidden />
                <span className="sr-only">{t("since")}</span>
                {words.moment(at)}
              </span>
            }
            title={
              <PageLink href={versionHref(versionId)} className="rounded-[3px] underline-offset-3 hover:underline">
                {t("version", { number })}
              </PageLink>
            }
            detail={
              <>
                {deputyFor ? <b className="font-semibold">{today("onBehalf", { name: deputyFor })} </b> : null}
                {t("row", { by, words: said })}
              </>
            }
            actions={
              <LinkButton
                size="sm"
                href={versionHref(versionId)}
                aria-label={today("actions.named", { action: t("read"), title: t("version", { number }) })}
                className="max-md:col-span-2 max-md:min-h-11"
              >
                {t("read")}
              </LinkButton>
            }
          />
        ))}
      </RowList>
    </section>
  );
}
