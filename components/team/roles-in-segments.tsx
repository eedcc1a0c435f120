"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { ROLES, type Role } from "@/lib/domain/authority";
import type { HeldRole } from "@/lib/domain/people";
import { Checks } from "./checks";
import type { Named } from "./types";

const NONE = "none";
const keyOf = ({ role, segmentId }: HeldRole): string => `${role} ${segmentId}`;

/** The roles in segments that the fields below say: those that stayed checked, and the one that was added. */
export function heldIn(form: FormData): HeldRole[] {
  const kept = form.getAll("inSegments").map((key) => {
    const [role, segmentId = null] = String(key).split(" ");
    return { role: role as Role, segmentId };
  });
  const [role, segmentId] = [String(form.get("addedRole") ?? NONE), String(form.get("addedIn") ?? "")];
  return role === NONE || segmentId === "" ? kept : [...kept, { role: role as Role, segmentId }];
}

/** What somebody does in one segment alone: what they have, each to be taken away, and room for one more. */
export function RolesInSegments({ roles, segments }: { roles: HeldRole[]; segments: Named[] }) {
  const t = useTranslations("team");
  const nameOf = new Map(segments.map(({ id, name }) => [id, name]));
  const held = roles.filter(({ segmentId }) => segmentId !== null);
  const options = held.map((each) => ({
    id: keyOf(each),
    label: t("roleIn", { role: t(`roles.${each.role}`), segment: nameOf.get(each.segmentId ?? "") ?? "" }),
  }));
  const addable = [{ id: NONE, label: t("change.addNone") }, ...ROLES.map((id) => ({ id, label: t(`roles.${id}`) }))];
  return (
    <>
      {held.length > 0 ? (
        <Checks
          name="inSegments"
          error={undefined}
          label={t("change.inSegments")}
          options={options}
          chosen={held.map(keyOf)}
        />
      ) : null}
      <div className="grid gap-3 md:grid-cols-2">
        <Select name="addedRole" label={t("change.add")} options={addable} defaultValue={NONE} />
        <Select
          name="addedIn"
          label={t("change.addWhere")}
          options={segments.map(({ id, name }) => ({ id, label: name }))}
          defaultValue={segments[0]?.id ?? null}
        />
      </div>
    </>
  );
}
