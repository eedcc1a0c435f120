"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { TASK_MAX } from "@/lib/domain/campaigns";
import type { FieldsProps } from "./campaign-fields";

/** Who takes part in a campaign, each with what they do for it. */
export function PeopleField({ draft: { people }, choices, change }: FieldsProps) {
  const t = useTranslations("campaigns.form");
  const nameOf = (memberId: string) => choices.people.find(({ id }) => id === memberId)?.name ?? "";
  const left = choices.people.filter(({ id }) => people.every(({ memberId }) => memberId !== id));
  const setTask = (of: string, task: string) =>
    change({ people: people.map((one) => (one.memberId === of ? { ...one, task } : one)) });
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-t14 font-medium">{t("people")}</legend>
      <p className="text-t13 text-ink-2">{t("peopleHint")}</p>
      {people.map(({ memberId, task }) => (
        <div key={memberId} className="flex items-end gap-2">
          <TextField
            className="min-w-0 flex-1"
            label={t("task", { name: nameOf(memberId) })}
            placeholder={t("taskPlaceholder")}
            maxLength={TASK_MAX}
            value={task}
            onChange={(next) => setTask(memberId, next)}
          />
          <IconButton
            label={t("removePerson", { name: nameOf(memberId) })}
            onPress={() => change({ people: people.filter((one) => one.memberId !== memberId) })}
          >
            <X className="icon" aria-hidden />
          </IconButton>
        </div>
      ))}
      {left.length > 0 ? (
        <Select
          // A fresh one after each choice: it only adds, and holds nothing itself.
          key={people.length}
          label={t("addPerson")}
          placeholder={t("addPerson")}
          options={left.map(({ id, name }) => ({ id, label: name }))}
          onChange={(id) => change({ people: [...people, { memberId: String(id), task: "" }] })}
        />
      ) : null}
    </fieldset>
  );
}
