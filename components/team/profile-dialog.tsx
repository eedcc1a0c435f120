"use client";

import { useTranslations } from "next-intl";
import { textsOf } from "@/components/access/use-submit";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { saveTeamProfileAction } from "@/lib/features/team-people/actions";
import type { DepartmentView, TeamProfile } from "@/lib/features/team-people/schema";
import { DialogForm } from "./dialog-form";

type ProfileDialogProps = {
  name: string;
  profile: TeamProfile;
  departments: readonly Pick<DepartmentView, "id" | "name">[];
  isOwn: boolean;
};

const NONE = "none";
/** Words as people list them, with commas between. */
const listed = (text = ""): string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);

/** What somebody brings to the team: where they work, what they can, what they have a heart for, how many hours. */
export function ProfileDialog({ name, profile, departments, isOwn }: ProfileDialogProps) {
  const t = useTranslations("team.profile");
  const places = [{ id: NONE, label: t("none") }, ...departments.map((one) => ({ id: one.id, label: one.name }))];
  const { memberId, revision } = profile;
  return (
    <DialogForm
      trigger={
        <Button kind="quiet" aria-label={t("buttonNamed", { name })}>
          {t("button")}
        </Button>
      }
      title={isOwn ? t("titleOwn") : t("title", { name })}
      submit={t("save")}
      cancel={t("cancel")}
      done={t("saved")}
      send={(form) => {
        const { departmentId, skills, affinities, weekHours } = textsOf(form);
        return saveTeamProfileAction({
          memberId,
          seenRevision: revision,
          departmentId: departmentId && departmentId !== NONE ? departmentId : null,
          skills: listed(skills),
          affinities: listed(affinities),
          weekHours: weekHours?.trim() ? Number(weekHours) : null,
        });
      }}
    >
      {(wrong) => (
        <>
          <Select
            name="departmentId"
            label={t("department")}
            hint={departments.length === 0 ? t("noDepartments") : undefined}
            error={wrong("departmentId")}
            options={places}
            defaultValue={profile.departmentId ?? NONE}
          />
          <TextField
            name="skills"
            label={t("skills")}
            hint={t("skillsHint")}
            error={wrong("skills")}
            defaultValue={profile.skills.join(", ")}
          />
          <TextField
            name="affinities"
            label={t("affinities")}
            hint={t("affinitiesHint")}
            error={wrong("affinities")}
            defaultValue={profile.affinities.join(", ")}
          />
          <TextField
            name="weekHours"
            label={t("weekHours")}
            hint={t("weekHoursHint")}
            error={wrong("weekHours")}
            inputMode="numeric"
            defaultValue={profile.weekHours === null ? "" : String(profile.weekHours)}
          />
        </>
      )}
    </DialogForm>
  );
}
