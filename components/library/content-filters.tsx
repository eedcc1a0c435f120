"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { MANAGED_KINDS } from "@/lib/domain/content";
import type { LibrarySearch } from "@/lib/features/managed-content/schema";

type ContentFiltersProps = {
  search: LibrarySearch;
  topics: { key: string; name: string }[];
  people: { memberId: string; name: string }[];
};

const ANY = "any";
const STATES = ["usable", "stale", "waiting", "ended", "declined"] as const;

/** Words to look for, and what kind, about what, whose and how it stands; what is chosen stands in the address. */
export function ContentFilters({ search, topics, people }: ContentFiltersProps) {
  const t = useTranslations("content.filters");
  const kind = useTranslations("hardening.kindWords");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [words, setWords] = useState(search.q);
  const [asked, setAsked] = useState(search.q);
  const [shown, setShown] = useState(search.q);
  if (search.q !== shown) {
    setShown(search.q);
    // Gone back to, or come from elsewhere; what was asked here may be typed on already.
    if (search.q !== asked) setWords(search.q);
  }

  function show(change: Partial<LibrarySearch>) {
    const next = { ...search, q: words, ...change };
    setAsked(next.q.trim());
    const query = new URLSearchParams();
    if (next.q.trim()) query.set("q", next.q.trim());
    for (const name of ["kind", "topic", "owner"] as const) if (next[name]) query.set(name, next[name]);
    if (next.state !== "usable") query.set("state", next.state);
    startTransition(() => router.replace(query.size > 0 ? `/library?${query}` : "/library"));
  }

  const chosen = (key: unknown) => (key === ANY ? undefined : String(key));
  return (
    <search>
      <form
        className="my-5 grid grid-cols-2 items-end gap-3 xl:grid-cols-[minmax(0,1fr)_auto_8.5rem_13.5rem_11rem_10rem]"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          show({});
        }}
      >
        <div className="col-span-2 flex items-end gap-3 xl:contents">
          <SearchField
            label={t("words")}
            placeholder={t("words")}
            value={words}
            onChange={setWords}
            onClear={() => show({ q: "" })}
            className="min-w-0 flex-1"
          />
          <Button type="submit" busy={isPending} className="min-h-10.5">
            {t("search")}
          </Button>
        </div>
        <Select
          className="min-w-0 grid-cols-[minmax(0,1fr)]"
          label={t("kind")}
          value={search.kind ?? ANY}
          onChange={(key) => show({ kind: chosen(key) as LibrarySearch["kind"] })}
          options={[{ id: ANY, label: t("anyKind") }, ...MANAGED_KINDS.map((id) => ({ id, label: kind(id) }))]}
        />
        <Select
          className="min-w-0 grid-cols-[minmax(0,1fr)]"
          label={t("state")}
          value={search.state}
          onChange={(key) => show({ state: String(key) as LibrarySearch["state"] })}
          options={STATES.map((id) => ({ id, label: t(`states.${id}`) }))}
        />
        <Select
          className="min-w-0 grid-cols-[minmax(0,1fr)]"
          label={t("topic")}
          value={search.topic ?? ANY}
          onChange={(key) => show({ topic: chosen(key) })}
          options={[{ id: ANY, label: t("anyTopic") }, ...topics.map(({ key, name }) => ({ id: key, label: name }))]}
        />
        <Select
          className="min-w-0 grid-cols-[minmax(0,1fr)]"
          label={t("owner")}
          value={search.owner ?? ANY}
          onChange={(key) => show({ owner: chosen(key) })}
          options={[
            { id: ANY, label: t("anyOwner") },
            ...people.map(({ memberId, name }) => ({ id: memberId, label: name })),
          ]}
        />
      </form>
    </search>
  );
}
