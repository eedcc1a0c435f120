"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTaking } from "@/components/refusals/use-taking";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { TextButton } from "@/components/ui/text-button";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { inboxQuery } from "@/lib/domain/inbox";
import { endFilterAction, keepFilterAction, renameFilterAction } from "@/lib/features/inbox-filters/actions";
import type { KeptFilter } from "@/lib/features/inbox-filters/schema";
import { useInbox } from "./use-inbox";

type KeptFiltersProps = { filters: KeptFilter[]; refresh: () => void };

/** Ways of looking that one keeps: this one under a name, and those kept before. */
export function KeptFilters({ filters, refresh }: KeptFiltersProps) {
  const t = useTranslations("inbox.kept");
  return (
    <section aria-label={t("title")} className="grid gap-3 border-t border-line pt-5">
      <h3 className="text-t14">{t("title")}</h3>
      {filters.length > 0 ? (
        <ul className="[&>li]:border-b [&>li]:border-line">
          {filters.map((filter) => (
            <Kept key={filter.id} filter={filter} refresh={refresh} />
          ))}
        </ul>
      ) : null}
      <Keep refresh={refresh} />
    </section>
  );
}

const soon = (refresh: () => void) => async () => refresh();

function Keep({ refresh }: { refresh: () => void }) {
  const t = useTranslations("inbox.kept");
  const { search } = useInbox();
  const { take, isBusy } = useTaking(keepFilterAction, soon(refresh));
  const [name, setName] = useState("");
  const [errors, setErrors] = useState<FormErrors>();
  async function keep(event: FormEvent) {
    event.preventDefault();
    const taken = await take({ name, query: inboxQuery(search) });
    setErrors(taken.ok ? undefined : taken.errors);
    if (!taken.ok) return;
    setName("");
    toast.show({ text: t("keptNow", { name: name.trim() }) });
  }
  return (
    <Form
      errors={errors}
      onSubmit={(event) => void keep(event)}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2"
    >
      <TextField name="name" label={t("name")} value={name} onChange={setName} maxLength={NAME_MAX} />
      <Button type="submit" busy={isBusy} className="min-h-10 max-md:min-h-11">
        {t("keep")}
      </Button>
    </Form>
  );
}

const NAME_MAX = 60;

function Kept({ filter, refresh }: { filter: KeptFilter; refresh: () => void }) {
  const t = useTranslations("inbox.kept");
  const end = useTaking(endFilterAction, soon(refresh));
  const rename = useTaking(renameFilterAction, soon(refresh));
  const [name, setName] = useState<string | null>(null);
  const [errors, setErrors] = useState<FormErrors>();
  const { id: filterId } = filter;
  async function save(event: FormEvent) {
    event.preventDefault();
    const taken = await rename.take({ filterId, name: name ?? "" });
    setErrors(taken.ok ? undefined : taken.errors);
    if (taken.ok) setName(null);
  }
  async function letGo() {
    const taken = await end.take({ filterId });
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
  }
  if (name !== null) {
    return (
      <li className="py-2">
        <Form
          errors={errors}
          onSubmit={(event) => void save(event)}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2"
        >
          <TextField autoFocus name="name" label={t("name")} value={name} onChange={setName} maxLength={NAME_MAX} />
          <Button type="submit" busy={rename.isBusy} className="min-h-10 max-md:min-h-11">
            {t("rename")}
          </Button>
        </Form>
      </li>
    );
  }
  return (
    <li className="flex items-center gap-3 py-1.5 text-t14">
      <span className="min-w-0 flex-1 wrap-break-word">{filter.name}</span>
      <TextButton aria-label={t("renameNamed", { name: filter.name })} onPress={() => setName(filter.name)}>
        {t("rename")}
      </TextButton>
      <TextButton
        aria-label={t("endNamed", { name: filter.name })}
        isDisabled={end.isBusy}
        onPress={() => void letGo()}
      >
        {t("end")}
      </TextButton>
    </li>
  );
}
