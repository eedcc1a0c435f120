"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { PersonRef } from "@/lib/domain/workflow";
import { divideTaskAction } from "@/lib/features/team-tasks/actions";
import type { TaskView } from "@/lib/features/team-tasks/schema";
import { Checks } from "./checks";
import { DialogForm } from "./dialog-form";

const NOBODY = "nobody";
const LISTS = ["responsible", "consulted", "informed"] as const;

/** Who does a task, who answers for it, who is asked beforehand and who is told. */
export function TaskDialog({ task, people }: { task: TaskView; people: PersonRef[] }) {
  const t = useTranslations("team.tasks");
  const name = t(`names.${task.task}`);
  const options = people.map(({ memberId, name: label }) => ({ id: memberId, label }));
  return (
    <DialogForm
      trigger={
        <Button kind={task.standing === "nobodys" ? "plain" : "quiet"} aria-label={t("divideNamed", { name })}>
          {t("divide")}
        </Button>
      }
      title={name}
      submit={t("save")}
      cancel={t("cancel")}
      done={t("saved")}
      send={(form) => {
        const accountable = String(form.get("accountableId") ?? NOBODY);
        const chosen = (part: (typeof LISTS)[number]) => form.getAll(`${part}Ids`).map(String);
        return divideTaskAction({
          task: task.task,
          seenRevision: task.revision,
          isOurs: form.get("isOurs") !== null,
          accountableId: accountable === NOBODY ? null : accountable,
          responsibleIds: chosen("responsible"),
          consultedIds: chosen("consulted"),
          informedIds: chosen("informed"),
          words: String(form.get("words") ?? ""),
        });
      }}
    >
      {(wrong) => (
        <>
          <Checkbox name="isOurs" value="yes" defaultSelected={task.isOurs}>
            {t("isOurs")}
          </Checkbox>
          <Select
            name="accountableId"
            label={t("parts.accountable")}
            hint={t("partHints.accountable")}
            error={wrong("accountableId")}
            options={[{ id: NOBODY, label: t("nobody") }, ...options]}
            defaultValue={task.accountable?.memberId ?? NOBODY}
          />
          {LISTS.map((part) => (
            <details key={part} open={part === "responsible"} className="border-t border-line pt-3">
              <summary className="cursor-pointer text-t14 font-medium">{t(`parts.${part}`)}</summary>
              <Checks
                name={`${part}Ids`}
                label={t(`partHints.${part}`)}
                options={options}
                chosen={task[part].map(({ memberId }) => memberId)}
                error={wrong(`${part}Ids`)}
              />
            </details>
          ))}
          <TextField
            name="words"
            label={t("words")}
            hint={t("wordsHint")}
            error={wrong("words")}
            defaultValue={task.words}
          />
        </>
      )}
    </DialogForm>
  );
}
