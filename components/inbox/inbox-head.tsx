"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { later } from "@/components/ui/later";
import { Link } from "@/components/ui/link";
import { TextButton } from "@/components/ui/text-button";
import { givenName, initials, intlTag, listed } from "@/lib/domain/language";
import type { InboxAround, InboxCounts } from "@/lib/features/inbox/schema";
import type { Chosen } from "./use-chosen";
import { useInbox } from "./use-inbox";

const AddCase = dynamic(() => later(() => import("./add-case")).then((module) => module.AddCase), { ssr: false });

/** As the title of a page looks; beside an open case that one is the title. */
const TITLE = "text-[1.625rem] leading-8 font-semibold tracking-[-0.015em]";

type InboxHeadProps = { around: InboxAround; counts: InboxCounts | undefined; chosen: Chosen };

/** What the list is, how much of it asks something, who is at the buttons, and adding what somebody saw. */
export function InboxHead({ around, counts, chosen }: InboxHeadProps) {
  const t = useTranslations("inbox");
  const { caseId } = useInbox();
  const [isAdding, setAdding] = useState(false);
  const answers = (counts?.due ?? 0) - (counts?.toAccept ?? 0);
  return (
    <header>
      <div className="flex items-center justify-between gap-2">
        {caseId ? <p className={TITLE}>{t("title")}</p> : <h1>{t("title")}</h1>}
        {around.may.work ? (
          <Button size="sm" icon={<Plus className="icon" aria-hidden />} onPress={() => setAdding(true)}>
            {t("add.open")}
          </Button>
        ) : null}
      </div>
      <p className="mt-0.5 flex flex-wrap items-baseline justify-between gap-x-3 text-t13 text-ink-2">
        {counts ? t("lead", { answers, accepts: counts.toAccept }) : null}
        {around.may.work && !chosen.isChoosing ? (
          <TextButton onPress={chosen.begin}>{t("chosen.begin")}</TextButton>
        ) : null}
      </p>
      <OnDuty onDuty={around.onDuty} />
      {isAdding ? <AddCase around={around} close={() => setAdding(false)} /> : null}
    </header>
  );
}

function OnDuty({ onDuty }: { onDuty: InboxAround["onDuty"] }) {
  const t = useTranslations("inbox.duty");
  const tag = intlTag(useLocale());
  const names = onDuty.map(({ person, channels }) => {
    const name = givenName(person.name);
    return channels.length > 0 ? t("on", { name, channels: listed(tag, channels) }) : name;
  });
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-0.5 text-t13 text-ink-2">
      <span className="flex gap-1 empty:hidden">
        {onDuty.map(({ person }) => (
          <Avatar key={person.memberId} initials={initials(person.name)} />
        ))}
      </span>
      <span className={cx("min-w-0", names.length > 1 ? "order-last basis-full" : "flex-1")}>
        {names.length > 0 ? t("atTheButtons", { names: listed(tag, names), count: names.length }) : t("nobody")}
      </span>
      <Link href="/roster" className="ml-auto">
        {t("roster")}
      </Link>
    </p>
  );
}
