"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { ByHand } from "@/components/items/by-hand";
import { RetryButton } from "@/components/items/retry-button";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { LinkButton } from "@/components/ui/link-button";
import { rowHref, type TodayRow } from "@/lib/features/today/schema";

const AnswerDialog = dynamic(() =>
  later(() => import("@/components/consultations/answer-dialog")).then((module) => module.AnswerDialog),
);

/** The action of a row, in place where it needs nothing more to be read; else the way to where it is. */
export function RowActions({ row, isPrimary }: { row: TodayRow; isPrimary: boolean }) {
  const t = useTranslations("today.actions");
  const item = { id: row.itemId, version: row.version };
  const [publication] = row.publications;
  const isAlone = row.publications.length === 1;
  if (row.kind === "place" && publication && isAlone)
    return <ByHand item={item} publication={publication} isPrimary={isPrimary} />;
  if (row.kind === "retry" && publication && isAlone) return <RetryButton item={item} publicationId={publication.id} />;
  if (row.kind === "consult" && row.consultation) {
    const button = (
      <Button
        size="sm"
        kind={isPrimary ? "primary" : "plain"}
        aria-label={t("named", { action: t("consult"), title: row.title })}
        className="max-md:col-span-2 max-md:min-h-11"
      >
        {t("consult")}
      </Button>
    );
    return <AnswerDialog consultation={row.consultation} title={row.title} trigger={button} />;
  }
  const action = t(row.caseId && row.kind === "write" ? "answer" : row.kind);
  return (
    <LinkButton
      size="sm"
      kind={isPrimary ? "primary" : "plain"}
      href={rowHref(row)}
      aria-label={t("named", { action, title: row.title })}
      className="max-md:col-span-2 max-md:min-h-11"
    >
      {action}
    </LinkButton>
  );
}
