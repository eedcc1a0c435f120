"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { textsOf } from "@/components/access/use-submit";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type Load, roomFor } from "@/lib/domain/communities";
import { followCommunityAction } from "@/lib/features/communities/actions";
import type { CommunityChoices, CommunityView } from "@/lib/features/communities/schema";
import { useHours } from "./use-share";

const USUAL_MINUTES = 60;
const minutesOf = (typed: string): number => (/^\d+$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN);

type FollowDialogProps = { community: CommunityView; load: Load; people: CommunityChoices["people"] };

/** Who follows a community and what that takes in a week, held against the hours of the team while it is typed. */
export function FollowDialog({ community, load, people }: FollowDialogProps) {
  const t = useTranslations("communities.follow");
  const cancel = useTranslations("communities")("cancel");
  const { id: communityId, name, revision: seenRevision, state, follower } = community;
  const isFollowed = state === "followed";
  const [minutes, setMinutes] = useState(String(community.weekMinutes || USUAL_MINUTES));
  const before = isFollowed ? { ...load, minutes: load.minutes - community.weekMinutes } : load;
  const who = follower && !people.some(({ id }) => id === follower.memberId) ? [personOf(follower), ...people] : people;
  return (
    <DialogForm
      trigger={
        isFollowed ? (
          <Button>{t("again")}</Button>
        ) : (
          <Button kind="primary" aria-label={t("startNamed", { name })}>
            {t("start")}
          </Button>
        )
      }
      title={t("startNamed", { name })}
      submit={t("keep")}
      cancel={cancel}
      done={t("done")}
      send={(form) => {
        const { followerId = "" } = textsOf(form);
        return followCommunityAction({ communityId, seenRevision, followerId, weekMinutes: minutesOf(minutes) });
      }}
    >
      {(wrong) => (
        <>
          <Select
            name="followerId"
            label={t("who")}
            error={wrong("followerId")}
            options={who.map(({ id, name: label }) => ({ id, label }))}
            {...(follower ? { defaultValue: follower.memberId } : {})}
          />
          <TextField
            name="weekMinutes"
            label={t("minutes")}
            hint={t("minutesHint")}
            error={wrong("weekMinutes")}
            inputMode="numeric"
            value={minutes}
            onChange={setMinutes}
          />
          <FitLine load={before} minutes={minutesOf(minutes)} />
        </>
      )}
    </DialogForm>
  );
}

const personOf = ({ memberId: id, name }: { memberId: string; name: string }) => ({ id, name });

function FitLine({ load, minutes }: { load: Load; minutes: number }) {
  const t = useTranslations("communities.follow");
  const inHours = useHours();
  if (Number.isNaN(minutes)) return null;
  const fits = roomFor(load, minutes);
  const said = { hours: inHours(load.minutes + minutes), room: inHours(load.roomMinutes) };
  return (
    <p role="status" className={fits === false ? "text-t14 text-amber-ink" : "text-t14 text-ink-2"}>
      {fits === null ? t("unknown") : t(fits ? "fits" : "tooMuch", said)}
    </p>
  );
}
