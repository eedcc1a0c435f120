"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useDeed } from "@/components/channels/use-deed";
import { Form } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { linkStyle } from "@/components/ui/link";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { type NoticeGroup, TEAM_GROUPS } from "@/lib/domain/notices/kinds";
import { addTeamHookAction, changeTeamHookAction } from "@/lib/features/team-hooks/actions";
import { TEAM_HOOK_KINDS, type TeamHookKind, type TeamHookView } from "@/lib/features/team-hooks/schema";
import { Choices } from "./choices";

/** What a team usually wants to see together: what has a deadline, what comes in, and what holds for all. */
const USUAL: readonly NoticeGroup[] = ["deadlines", "inbox", "team"];

/** Where each of them explains how to make such an address. */
const GUIDES: Record<TeamHookKind, string> = {
  teams:
    "https://support.microsoft.com/nl-nl/office/maak-inkomende-webhooks-met-werkstromen-voor-microsoft-teams-8ae491c7-0394-4861-ba59-055e33f75498",
  slack: "https://api.slack.com/messaging/webhooks",
};

/** A conversation, and what it hears of. Its address is not shown again; left empty, the one there is stays. */
export function TeamHookForm({ hook, close }: { hook?: TeamHookView; close: () => void }) {
  const t = useTranslations("outside.team");
  const add = useDeed(addTeamHookAction);
  const change = useDeed(changeTeamHookAction);
  const [kind, setKind] = useState<TeamHookKind>(hook?.kind ?? "teams");
  const [name, setName] = useState(hook?.name ?? "");
  const [url, setUrl] = useState("");
  const [groups, setGroups] = useState<readonly NoticeGroup[]>(hook?.groups ?? USUAL);

  async function keep(event: FormEvent) {
    event.preventDefault();
    const said = { name, url, groups: [...groups] };
    if (!(await (hook ? change.run({ hookId: hook.id, ...said }) : add.run({ kind, ...said })))) return;
    toast.show({ text: t(hook ? "changed" : "added", { name }) });
    close();
  }

  return (
    <Form errors={hook ? change.errors : add.errors} onSubmit={(event) => void keep(event)}>
      {hook ? null : (
        <RadioGroup
          label={t("kind")}
          value={kind}
          onChange={(chosen) => setKind(TEAM_HOOK_KINDS.find((one) => one === chosen) ?? "teams")}
          choices={TEAM_HOOK_KINDS.map((id) => ({ id, label: t(`kinds.${id}`), detail: t(`how.${id}`) }))}
        />
      )}
      <a href={GUIDES[kind]} target="_blank" rel="noreferrer" className={`${linkStyle} justify-self-start`}>
        {t("guide")}
      </a>
      <TextField name="name" label={t("name")} hint={t("nameHint")} maxLength={60} value={name} onChange={setName} />
      <TextField
        name="url"
        inputMode="url"
        autoComplete="off"
        label={t("url")}
        hint={t(hook ? "urlStays" : "urlHint")}
        value={url}
        onChange={setUrl}
      />
      <Choices
        name="groups"
        label={t("groups")}
        value={groups}
        onChange={setGroups}
        options={TEAM_GROUPS.map((id) => ({ id, label: t(`groupNames.${id}`) }))}
      />
      <p className="text-t13 text-ink-2">{t("noNames")}</p>
      <FormButtons
        cancel={t("cancel")}
        onCancel={close}
        submit={t(hook ? "keep" : "addSubmit")}
        busy={add.isBusy || change.isBusy}
      />
    </Form>
  );
}
