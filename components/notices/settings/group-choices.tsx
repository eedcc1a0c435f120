"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDeed } from "@/components/channels/use-deed";
import { Checkbox } from "@/components/ui/checkbox";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { toast } from "@/components/ui/toast";
import { NOTICE_GROUPS, type NoticeGroup } from "@/lib/domain/notices/kinds";
import { type GroupChoice, MAIL_CHOICES } from "@/lib/domain/notices/settings";
import { chooseWaysAction } from "@/lib/features/notice-settings/actions";
import type { NoticeSettingsView } from "@/lib/features/notice-settings/schema";

/** By group of things: how one hears of them beside the bell, where everything always is. Kept at once. */
export function GroupChoices({ settings }: { settings: NoticeSettingsView }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {NOTICE_GROUPS.map((group) => (
        <GroupLine
          key={group}
          group={group}
          chosen={settings.choices[group]}
          conversations={settings.teamNames[group]}
        />
      ))}
    </ul>
  );
}

type GroupLineProps = { group: NoticeGroup; chosen: GroupChoice; conversations: readonly string[] };

function GroupLine({ group, chosen, conversations }: GroupLineProps) {
  const t = useTranslations("noticeSettings");
  const [choice, setChoice] = useState(chosen);
  const { run } = useDeed(chooseWaysAction);

  async function choose(next: GroupChoice) {
    setChoice(next);
    if (await run({ group, ...next })) return;
    setChoice(choice);
    toast.show({ text: t("notKept"), failed: true });
  }

  const name = t(`groups.${group}.name`);
  return (
    <li className="grid gap-x-6 gap-y-2 py-4 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="max-w-prose">
        <h3 className="text-t15 font-medium">{name}</h3>
        <p className="text-t14 text-ink-2">{t(`groups.${group}.what`)}</p>
        {conversations.length > 0 ? (
          <p className="mt-1 text-t13 text-ink-2">{t("alsoIn", { names: conversations.join(", ") })}</p>
        ) : null}
      </div>
      <div className="grid content-start justify-items-start gap-1">
        <SegmentedControl
          label={t("mailOf", { name })}
          value={choice.mail}
          onChange={(mail) => void choose({ ...choice, mail })}
          options={MAIL_CHOICES.map((id) => ({ id, label: t(`mail.${id}`) }))}
        />
        <Checkbox
          aria-label={t("pushOf", { name })}
          isSelected={choice.push}
          onChange={(push) => void choose({ ...choice, push })}
        >
          {t("push")}
        </Checkbox>
      </div>
    </li>
  );
}
