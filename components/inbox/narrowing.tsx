"use client";

import { SlidersHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useWords } from "@/components/shell/use-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Link } from "@/components/ui/link";
import { SearchField } from "@/components/ui/search-field";
import { TextButton } from "@/components/ui/text-button";
import { caseHref, FACETS, type Facet, type InboxSearch, inboxHref, narrowedBy, searchOf } from "@/lib/domain/inbox";
import type { InboxAround } from "@/lib/features/inbox/schema";
import type { KeptFilter } from "@/lib/features/inbox-filters/schema";
import { CaseLink } from "./case-link";
import { Facets } from "./facets";
import { KeptFilters } from "./kept-filters";
import { useInbox } from "./use-inbox";

type NarrowingProps = { around: InboxAround; filters: KeptFilter[]; wordsId: string };

/** Words to look for and facts to narrow by; what is chosen stands in the address and can be kept under a name. */
export function Narrowing({ around, filters, wordsId }: NarrowingProps) {
  const t = useTranslations("inbox.narrow");
  const { search, show } = useInbox();
  const words = useWords(search.q, (q, how) => show({ ...search, q }, how));
  return (
    <>
      <search className="mt-3 flex gap-2">
        <form
          className="min-w-0 flex-1"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            words.searchNow();
          }}
        >
          <SearchField
            id={wordsId}
            label={t("words")}
            placeholder={t("placeholder")}
            value={words.typed}
            onChange={words.type}
            onClear={words.clear}
            maxLength={200}
          />
        </form>
        <FilterButton around={around} filters={filters} />
      </search>
      <Narrowed around={around} />
      <KeptLine filters={filters} />
    </>
  );
}

function FilterButton({ around, filters }: Omit<NarrowingProps, "wordsId">) {
  const t = useTranslations("inbox.narrow");
  const router = useRouter();
  const { search } = useInbox();
  const count = narrowedBy(search).length;
  return (
    <Dialog
      title={t("title")}
      size="sm"
      trigger={
        <Button className="min-h-10 max-md:min-h-11" icon={<SlidersHorizontal className="icon" aria-hidden />}>
          {count > 0 ? t("openCount", { count }) : t("open")}
        </Button>
      }
    >
      {(close) => (
        <div className="grid gap-6">
          <Facets around={around} />
          <KeptFilters filters={filters} refresh={() => router.refresh()} />
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Link href="/inbox/words" className="text-t14">
              {t("rules")}
            </Link>
            <Button kind="primary" onPress={close}>
              {t("done")}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** What the list is narrowed by, in words, each to be let go of. */
function Narrowed({ around }: { around: InboxAround }) {
  const t = useTranslations("inbox.narrow");
  const { search, show } = useInbox();
  const say = useFacetWords(around);
  const by = narrowedBy(search);
  if (by.length === 0) return null;
  return (
    <p className="mt-2 text-t13 text-ink-2">
      {t("only", { what: by.map((facet) => say(facet, search[facet] ?? "")).join(", ") })}{" "}
      <TextButton onPress={() => show(without(search))}>{t("all")}</TextButton>
    </p>
  );
}

const without = (search: InboxSearch): InboxSearch => ({ view: search.view, q: search.q });

/** What a fact that is narrowed by is called. */
export function useFacetWords({ channels, topics }: InboxAround): (facet: Facet, value: string) => string {
  const t = useTranslations("inbox.facets");
  return (facet, value) => {
    if (facet === "channel") return channels.find(({ id }) => id === value)?.name ?? t("gone");
    if (facet === "topic") return topics.find(({ id }) => id === value)?.name ?? t("gone");
    return t(`${facet}.${value as "low"}` as "risk.low");
  };
}

function KeptLine({ filters }: { filters: KeptFilter[] }) {
  const t = useTranslations("inbox.kept");
  const { search, caseId } = useInbox();
  if (filters.length === 0) return null;
  return (
    <nav aria-label={t("label")} className="mt-2 flex flex-wrap gap-x-3 text-t13">
      {filters.map(({ id, name, query }) => {
        const next = searchOf(Object.fromEntries(new URLSearchParams(query)));
        const isCurrent = isSame(next, search);
        return (
          <CaseLink
            key={id}
            href={caseId ? caseHref(caseId, next) : inboxHref(next)}
            current={isCurrent}
            className={`inline-flex min-h-6 items-center rounded-[3px] underline decoration-line-2 underline-offset-3 max-md:min-h-10 ${isCurrent ? "font-semibold text-ink" : "text-ink-2"}`}
          >
            {name}
          </CaseLink>
        );
      })}
    </nav>
  );
}

const isSame = (one: InboxSearch, other: InboxSearch): boolean =>
  one.view === other.view && one.q === other.q && FACETS.every((facet) => one[facet] === other[facet]);
