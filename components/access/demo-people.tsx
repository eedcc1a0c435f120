"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { GroupHeading, RowList } from "@/components/ui/row-list";
import { initialsOf } from "@/lib/domain/people";
import { signInBy } from "./sign-in-by";
import { leaveFor, useSubmit } from "./use-submit";

type Person = { personId: string; name: string; detail: string };
export type DemoGroupWords = { id: string; title: string; people: Person[] };

/** Everybody in the demo, each one press away. */
export function DemoPeople({ groups, to }: { groups: DemoGroupWords[]; to: string }) {
  const t = useTranslations("access");
  const { run, busy, errors } = useSubmit(
    async (form) => (await signInBy("demo", { personId: String(form.get("personId")) })) ?? leaveFor(to),
  );

  function become(personId: string) {
    const form = new FormData();
    form.set("personId", personId);
    run(form);
  }

  return (
    <div className="grid gap-6">
      {errors?.whole ? <Notice kind="error">{errors.whole}</Notice> : null}
      {groups.map(({ id, title, people }) => (
        <section key={id}>
          <GroupHeading id={`demo-${id}`}>{title}</GroupHeading>
          <RowList labelledBy={`demo-${id}`}>
            {people.map(({ personId, name, detail }) => (
              <li key={personId} className="flex items-center gap-3 py-2">
                <Avatar initials={initialsOf(name)} size="lg" />
                <div className="min-w-0 flex-1">
                  <p className="font-semibold">{name}</p>
                  <p className="text-t13 text-ink-2">{detail}</p>
                </div>
                <Button aria-label={t("demo.as", { name })} isDisabled={busy} onPress={() => become(personId)}>
                  {t("signIn.submit")}
                </Button>
              </li>
            ))}
          </RowList>
        </section>
      ))}
    </div>
  );
}
