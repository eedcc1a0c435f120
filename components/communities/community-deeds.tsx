"use client";

import { useTranslations } from "next-intl";
import { textsOf } from "@/components/access/use-submit";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Load } from "@/lib/domain/communities";
import { mergeCommunityAction } from "@/lib/features/communities/actions";
import type { CommunityChoices, CommunityView } from "@/lib/features/communities/schema";
import { CommunityDialog } from "./community-dialog";
import { FollowDialog } from "./follow-dialog";
import { useCommunityDeeds } from "./use-community-deeds";

type Others = { id: string; name: string }[];
type CommunityDeedsProps = { community: CommunityView; choices: CommunityChoices; load: Load; others: Others };

/** What whoever leads can do with a community as a whole. */
export function CommunityDeeds({ community, choices, load, others }: CommunityDeedsProps) {
  const t = useTranslations("communities");
  const deeds = useCommunityDeeds();
  const { name, revision, state } = community;
  if (state === "merged" || state === "ended")
    return (
      <Button
        busy={deeds.isBusy}
        aria-label={t("gone.resumeNamed", { name })}
        onPress={() => void deeds.bringBack(community)}
      >
        {t("gone.resume")}
      </Button>
    );
  return (
    <>
      <Button
        kind="quiet"
        busy={deeds.isBusy}
        aria-label={t("endNamed", { name })}
        onPress={() => void deeds.end(community)}
      >
        {t("end")}
      </Button>
      {others.length > 0 ? <MergeDialog community={community} others={others} /> : null}
      <CommunityDialog key={`change ${revision}`} community={community} choices={choices} />
      {state === "followed" ? (
        <Button
          busy={deeds.isBusy}
          aria-label={t("follow.stopNamed", { name })}
          onPress={() => void deeds.stop(community)}
        >
          {t("follow.stop")}
        </Button>
      ) : null}
      <FollowDialog key={`follow ${revision}`} community={community} load={load} people={choices.people} />
    </>
  );
}

function MergeDialog({ community, others }: { community: CommunityView; others: Others }) {
  const t = useTranslations("communities");
  const { id: communityId, name, revision: seenRevision } = community;
  return (
    <DialogForm
      trigger={
        <Button kind="quiet" aria-label={t("merge.doNamed", { name })}>
          {t("merge.do")}
        </Button>
      }
      title={t("merge.doNamed", { name })}
      submit={t("merge.do")}
      cancel={t("cancel")}
      done={t("merge.done", { name })}
      send={(form) => mergeCommunityAction({ communityId, seenRevision, intoId: textsOf(form).intoId ?? "" })}
    >
      {(wrong) => (
        <Select
          name="intoId"
          label={t("merge.into", { name })}
          hint={t("merge.explain")}
          error={wrong("intoId")}
          options={others.map(({ id, name: label }) => ({ id, label }))}
        />
      )}
    </DialogForm>
  );
}
