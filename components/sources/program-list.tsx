"use client";

import { useTranslations } from "next-intl";
import { useDeed } from "@/components/channels/use-deed";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Row, RowList } from "@/components/ui/row-list";
import { toast } from "@/components/ui/toast";
import { endSourceAction } from "@/lib/features/case-sources/actions";
import type { SourceView } from "@/lib/features/case-sources/schema";

/** The programs that may bring something in; an ended one is gone from here, and what it brought stays. */
export function ProgramList({ sources }: { sources: readonly SourceView[] }) {
  const t = useTranslations("sources.programs");
  if (sources.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <RowList className="max-w-160 border-t border-line">
      {sources.map((source) => (
        <ProgramRow key={source.id} source={source} />
      ))}
    </RowList>
  );
}

function ProgramRow({ source }: { source: SourceView }) {
  const t = useTranslations("sources.programs");
  const { run } = useDeed(endSourceAction);
  const { name, channel, lastUsedAt, madeAt, madeBy } = source;
  async function end(): Promise<string | undefined> {
    if (!(await run({ sourceId: source.id }))) return t("failed");
    toast.show({ text: t("ended", { name }) });
    return undefined;
  }
  return (
    <Row
      title={name}
      detail={
        <>
          {lastUsedAt ? t.rich("used", { at: () => <Moment at={lastUsedAt} /> }) : t("neverUsed")}
          {" · "}
          {t.rich("made", { name: madeBy, at: () => <Moment at={madeAt} as="day" /> })}
          {channel ? ` · ${t("answeredOn", { channel })}` : null}
          <code className="block text-t13 break-all text-ink-3 select-all">{source.path}</code>
        </>
      }
      actions={
        <ConfirmDialog
          trigger={
            <Button kind="quiet" size="sm" aria-label={t("endNamed", { name })}>
              {t("end")}
            </Button>
          }
          title={t("endTitle", { name })}
          confirmLabel={t("end")}
          cancelLabel={t("cancel")}
          danger
          onConfirm={end}
        >
          <p>{t("endText")}</p>
        </ConfirmDialog>
      }
    />
  );
}
