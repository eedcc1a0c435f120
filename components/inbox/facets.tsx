"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { PRIORITIES, RISKS } from "@/lib/domain/authority/situations";
import { INCOMING_KINDS } from "@/lib/domain/cases/words";
import { FACETS, type Facet, searchOf } from "@/lib/domain/inbox";
import type { InboxAround } from "@/lib/features/inbox/schema";
import { useInbox } from "./use-inbox";

const ANY = "any";

/** The facts the list can be narrowed by; each choice shows at once. */
export function Facets({ around }: { around: InboxAround }) {
  const t = useTranslations("inbox.facets");
  const { search, show } = useInbox();
  const named = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ id, label: name }));
  const options: Record<Facet, { id: string; label: string }[]> = {
    channel: named(around.channels),
    topic: named(around.topics),
    risk: RISKS.map((id) => ({ id, label: t(`risk.${id}`) })),
    priority: PRIORITIES.map((id) => ({ id, label: t(`priority.${id}`) })),
    kind: INCOMING_KINDS.map((id) => ({ id, label: t(`kind.${id}`) })),
  };
  function choose(facet: Facet, key: unknown) {
    const value = key === ANY ? undefined : String(key);
    show(searchOf({ ...search, [facet]: value }));
  }
  return (
    <div className="grid gap-4">
      {FACETS.map((facet) => (
        <Select
          key={facet}
          label={t(`${facet}.label`)}
          value={search[facet] ?? ANY}
          onChange={(key) => choose(facet, key)}
          options={[{ id: ANY, label: t(`${facet}.any`) }, ...options[facet]]}
        />
      ))}
    </div>
  );
}
