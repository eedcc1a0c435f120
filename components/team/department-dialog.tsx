"use client";

import { useTranslations } from "next-intl";
import { textsOf } from "@/components/access/use-submit";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { addDepartmentAction, changeDepartmentAction } from "@/lib/features/team-people/actions";
import type { DepartmentView } from "@/lib/features/team-people/schema";
import { DialogForm } from "./dialog-form";
import { EndDepartment } from "./end-department";

/** A department with its size: a new one, or what there is to change about one. */
export function DepartmentDialog({ department }: { department?: DepartmentView }) {
  const t = useTranslations("team.departments");
  return (
    <DialogForm
      trigger={
        department ? (
          <Button kind="quiet" aria-label={t("changeNamed", { name: department.name })}>
            {t("change")}
          </Button>
        ) : (
          <Button kind="primary">{t("add")}</Button>
        )
      }
      title={department ? t("changeTitle", { name: department.name }) : t("add")}
      submit={t("save")}
      cancel={t("cancel")}
      done={t("saved")}
      send={(form) => {
        const { name = "", people = "" } = textsOf(form);
        const said = { name, people: Number(people) };
        if (!department) return addDepartmentAction(said);
        return changeDepartmentAction({ departmentId: department.id, seenRevision: department.revision, ...said });
      }}
    >
      {(wrong) => (
        <>
          <TextField
            name="name"
            label={t("name")}
            error={wrong("name")}
            defaultValue={department?.name ?? ""}
            autoFocus
          />
          <TextField
            name="people"
            label={t("people")}
            hint={t("peopleHint")}
            error={wrong("people")}
            inputMode="numeric"
            defaultValue={department ? String(department.people) : ""}
          />
          {department ? <EndDepartment id={department.id} name={department.name} /> : null}
        </>
      )}
    </DialogForm>
  );
}
