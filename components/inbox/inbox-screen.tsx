"use client";

import { useQuery } from "@tanstack/react-query";
import { Inbox as InboxIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { casePageOptions } from "@/lib/features/case-page/options";
import type { InboxAround } from "@/lib/features/inbox/schema";
import type { KeptFilter } from "@/lib/features/inbox-filters/schema";
import { CaseScreen } from "./case-screen";
import { InboxList } from "./inbox-list";
import { useInbox } from "./use-inbox";
import { useInboxChanges } from "./use-inbox-changes";

type InboxScreenProps = { around: InboxAround; filters: KeptFilter[] };

const COLUMN =
  "lg:sticky lg:top-[calc(var(--top)+var(--banner))] lg:h-[calc(100dvh-var(--top)-var(--banner))] lg:overflow-y-auto";

/**
 * The inbox: what came in at the left, one conversation with its answer in the middle, what one needs for it at the right.
 * On a phone they come one after the other.
 */
export function InboxScreen({ around, filters }: InboxScreenProps) {
  const { caseId } = useInbox();
  useInboxChanges(caseId);
  return (
    <div className="lg:grid lg:grid-cols-[20.5rem_minmax(0,1fr)] min-[80rem]:max-xl:grid-cols-[17.75rem_minmax(0,1fr)]">
      <div className={cx(COLUMN, "border-line lg:border-r", caseId && "max-lg:hidden")}>
        <InboxList around={around} filters={filters} />
      </div>
      {caseId ? <Opened key={caseId} caseId={caseId} /> : <NothingOpen />}
    </div>
  );
}

function Opened({ caseId }: { caseId: string }) {
  const t = useTranslations("inbox");
  const { data: page, isError } = useQuery(casePageOptions(caseId));
  if (page) return <CaseScreen page={page} />;
  if (isError) return <EmptyState title={t("case.notThere")}>{t("case.notThereText")}</EmptyState>;
  return (
    <div role="status" className="p-8 text-t14 text-ink-2">
      {t("case.loading")}
    </div>
  );
}

function NothingOpen() {
  const t = useTranslations("inbox.none");
  return (
    <div className="grid content-center max-lg:hidden">
      <EmptyState icon={<InboxIcon aria-hidden />} title={t("title")}>
        {t("text")}
      </EmptyState>
    </div>
  );
}
