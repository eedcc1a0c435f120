"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { ANSWERS } from "@/lib/domain/consultations";
import type { CasebookSearch } from "@/lib/features/precedents/schema";

type CasebookFiltersProps = { search: CasebookSearch; topics: { key: string; name: string }[] };

const ANY = "any";
const POWERS = ["respond", "accept", "publish", "harden", "start_talking"] as const;

/** Words to look for and facts to keep to; what is chosen stands in the address. */
export function CasebookFilters({ search, topics }: CasebookFiltersProps) {
  const t = useTranslations("casebook.filters");
  const power = useTranslations("casebook.power");
  const outcome = useTranslations("casebook.outcome");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [words, setWords] = useState(search.words);

  function show(change: Partial<CasebookSearch>) {
    const next = { ...search, words, ...change };
    const query = new URLSearchParams();
    if (next.words.trim()) query.set("q", next.words.trim());
    for (const name of ["power", "topic", "outcome"] as const) if (next[name]) query.set(name, next[name]);
    startTransition(() => router.replace(query.size > 0 ? `/casebook?${query}` : "/casebook"));
  }

  const chosen = (key: unknown) => (key === ANY ? undefined : String(key));
  return (
    <search>
      <form
        className="my-5 grid grid-cols-2 items-end gap-3 lg:grid-cols-[minmax(0,1fr)_auto_11rem_13rem_10rem]"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          show({});
        }}
      >
        <SearchField
          label={t("words")}
          placeholder={t("words")}
          value={words}
          onChange={setWords}
          onClear={() => show({ words: "" })}
          className="max-sm:col-span-2"
        />
        <Button type="submit" busy={isPending} className="min-h-10.5 max-sm:hidden">
          {t("search")}
        </Button>
        <Select
          label={t("power")}
          value={search.power ?? ANY}
          onChange={(key) => show({ power: chosen(key) as CasebookSearch["power"] })}
          options={[{ id: ANY, label: t("anyPower") }, ...POWERS.map((id) => ({ id, label: power(id) }))]}
        />
        <Select
          label={t("topic")}
          className="max-sm:order-last max-sm:col-span-2"
          value={search.topic ?? ANY}
          onChange={(key) => show({ topic: chosen(key) })}
          options={[{ id: ANY, label: t("anyTopic") }, ...topics.map(({ key, name }) => ({ id: key, label: name }))]}
        />
        <Select
          label={t("outcome")}
          value={search.outcome ?? ANY}
          onChange={(key) => show({ outcome: chosen(key) as CasebookSearch["outcome"] })}
          options={[{ id: ANY, label: t("anyOutcome") }, ...ANSWERS.map((id) => ({ id, label: outcome(id) }))]}
        />
      </form>
    </search>
  );
}
