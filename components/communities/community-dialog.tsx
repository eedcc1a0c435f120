"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { textsOf } from "@/components/access/use-submit";
import { DialogForm } from "@/components/team/dialog-form";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { COMMUNITY_ABOUT_MAX, COMMUNITY_NAME_MAX, COMMUNITY_NETWORK_MAX, PROFILE_MAX } from "@/lib/domain/communities";
import { addCommunityAction, changeCommunityAction } from "@/lib/features/communities/actions";
import type { AskedProfile, CommunityChoices, CommunityView } from "@/lib/features/communities/schema";

const NONE = "none";
const chosen = (id = NONE): string | null => (id === NONE || id === "" ? null : id);

type CommunityDialogProps = { community?: CommunityView; choices: CommunityChoices };

/** What a community is called, where it is and what it is about. */
export function CommunityDialog({ community, choices }: CommunityDialogProps) {
  const t = useTranslations("communities");
  return (
    <DialogForm
      trigger={
        community ? (
          <Button aria-label={t("changeNamed", { name: community.name })}>{t("change")}</Button>
        ) : (
          <Button kind="primary">{t("add")}</Button>
        )
      }
      title={community ? t("change") : t("add")}
      submit={community ? t("keep") : t("addSubmit")}
      cancel={t("cancel")}
      done={t("saved")}
      send={(form) => {
        const { name = "", network = "", url = "", about = "", topicId, segmentId, goalId } = textsOf(form);
        const { channelId, profile = "" } = textsOf(form);
        const parts = { topicId: chosen(topicId), segmentId: chosen(segmentId), goalId: chosen(goalId) };
        const asked = { channelId: chosen(channelId), profile: profile.trim() };
        const said = { name, network, url: url.trim(), about, ...parts, ...asked };
        return community
          ? changeCommunityAction({ communityId: community.id, seenRevision: community.revision, ...said })
          : addCommunityAction(said);
      }}
    >
      {(wrong) => (
        <>
          <TextField
            name="name"
            label={t("name")}
            hint={t("nameHint")}
            error={wrong("name")}
            maxLength={COMMUNITY_NAME_MAX}
            defaultValue={community?.name ?? ""}
            autoFocus
          />
          <TextField
            name="network"
            label={t("network")}
            hint={t("networkHint")}
            error={wrong("network")}
            maxLength={COMMUNITY_NETWORK_MAX}
            defaultValue={community?.network ?? ""}
          />
          <TextField name="url" type="url" label={t("url")} error={wrong("url")} defaultValue={community?.url ?? ""} />
          <TextArea
            name="about"
            label={t("about")}
            error={wrong("about")}
            rows={2}
            maxLength={COMMUNITY_ABOUT_MAX}
            defaultValue={community?.about ?? ""}
          />
          <PartFields community={community} choices={choices} wrong={wrong} />
          <ProfileFields asked={community?.asked ?? null} channels={choices.channels} wrong={wrong} />
        </>
      )}
    </DialogForm>
  );
}

type PartFieldsProps = {
  community: CommunityView | undefined;
  choices: CommunityChoices;
  wrong: (name: string) => string | undefined;
};

/** What it shares with other communities, and what it counts towards. A goal that ended stays where it was. */
function PartFields({ community, choices, wrong }: PartFieldsProps) {
  const t = useTranslations("communities");
  const { topics, segments } = choices;
  const own = community?.goal;
  const goals = own && !choices.goals.some(({ id }) => id === own.id) ? [own, ...choices.goals] : choices.goals;
  const optionsOf = (none: string, those: CommunityChoices["goals"]) => [
    { id: NONE, label: none },
    ...those.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <>
      <Select
        name="topicId"
        label={t("topic")}
        error={wrong("topicId")}
        options={optionsOf(t("noTopic"), topics)}
        defaultValue={community?.topic?.id ?? NONE}
      />
      <Select
        name="segmentId"
        label={t("segment")}
        error={wrong("segmentId")}
        options={optionsOf(t("noSegment"), segments)}
        defaultValue={community?.segment?.id ?? NONE}
      />
      <Select
        name="goalId"
        label={t("goal")}
        error={wrong("goalId")}
        options={optionsOf(t("noGoal"), goals)}
        defaultValue={own?.id ?? NONE}
      />
    </>
  );
}

type ProfileFieldsProps = {
  asked: AskedProfile | null;
  channels: CommunityChoices["channels"];
  wrong: (name: string) => string | undefined;
};

/** By which channel a network is asked for the size, and of which profile. A channel that is connected no more stays where it was. */
function ProfileFields({ asked, channels, wrong }: ProfileFieldsProps) {
  const t = useTranslations("communities");
  const [channelId, setChannel] = useState<string>(asked?.channel.id ?? NONE);
  const own = asked?.channel;
  const those = own && !channels.some(({ id }) => id === own.id) ? [own, ...channels] : channels;
  if (those.length === 0) return null;
  return (
    <>
      <Select
        name="channelId"
        label={t("askedBy")}
        hint={t("askedByHint")}
        error={wrong("channelId")}
        options={[{ id: NONE, label: t("askedByNobody") }, ...those.map(({ id, name }) => ({ id, label: name }))]}
        value={channelId}
        onChange={(id) => setChannel(String(id))}
      />
      {channelId === NONE ? null : (
        <TextField
          name="profile"
          label={t("profile")}
          hint={t("profileHint")}
          error={wrong("profile")}
          maxLength={PROFILE_MAX}
          defaultValue={asked?.profile ?? ""}
        />
      )}
    </>
  );
}
