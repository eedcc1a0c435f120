"use client";

import { Check, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Moment } from "@/components/time/moment";
import { Avatar } from "@/components/ui/avatar";
import { initials } from "@/lib/domain/language";
import type { CampaignView, Reader } from "@/lib/features/campaigns/schema";

type AsideProps = { campaign: CampaignView; viewerId: string };

/** Who does what, where it goes out and what for; for its lead also who has read the facts. */
export function CampaignAside({ campaign, viewerId }: AsideProps) {
  const t = useTranslations("campaigns");
  const { lead, people, channels, goal } = campaign;
  const led = people.find(({ memberId }) => memberId === lead.memberId);
  const others = people.filter(({ memberId }) => memberId !== lead.memberId);
  return (
    <>
      {campaign.readers ? <Readers campaign={campaign} readers={campaign.readers} viewerId={viewerId} /> : null}
      <Part title={t("people.title")}>
        <ul className="grid gap-2">
          <Person name={lead.name} me={lead.memberId === viewerId}>
            {t("people.lead")}
            {led?.task ? <span className="block">{led.task}</span> : null}
          </Person>
          {others.map(({ memberId, name, task }) => (
            <Person key={memberId} name={name} me={memberId === viewerId}>
              {task}
            </Person>
          ))}
        </ul>
      </Part>
      {channels.length > 0 ? (
        <Part title={t("channels")}>
          <p className="text-t14 text-ink-2">{channels.map(({ name }) => name).join(", ")}</p>
        </Part>
      ) : null}
      {goal ? (
        <Part title={t("goal")}>
          <p className="text-t14 text-ink-2">{goal.name}</p>
        </Part>
      ) : null}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="mb-2 text-t14">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Person({ name, me, children }: { name: string; me: boolean; children: ReactNode }) {
  return (
    <li className="flex gap-2.5 text-t14">
      <Avatar initials={initials(name)} me={me} />
      <p className="min-w-0">
        {name}
        {children ? <span className="block text-t13 wrap-break-word text-ink-2">{children}</span> : null}
      </p>
    </li>
  );
}

type ReadersProps = AsideProps & { readers: Reader[] };

/** Whoever does not know the facts yet stands in front: those the lead still has to reach. */
function Readers({ campaign, readers, viewerId }: ReadersProps) {
  const t = useTranslations("campaigns.readers");
  const behind = readers.filter(({ isUpToDate }) => !isUpToDate);
  const upToDate = readers.filter(({ isUpToDate }) => isUpToDate);
  if (campaign.factsRevision === 0) {
    return (
      <Part title={t("title")}>
        <p className="text-t14 text-ink-2">{t("nothing")}</p>
      </Part>
    );
  }
  return (
    <Part title={t("title")}>
      <p className="mb-2 text-t13 text-ink-2">
        {behind.length === 0 ? t("all") : t("some", { read: upToDate.length, all: readers.length })}
      </p>
      <ul className="grid gap-2">
        {[...behind, ...upToDate].map((reader) => (
          <li key={reader.memberId} className="flex gap-2.5 text-t14">
            <Avatar initials={initials(reader.name)} me={reader.memberId === viewerId} />
            <p className="min-w-0 flex-1">
              {reader.name}
              <span className="block text-t13 text-ink-2">{t(`why.${reader.why}`)}</span>
            </p>
            <Standing reader={reader} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Standing({ reader: { isUpToDate, readAt } }: { reader: Reader }) {
  const t = useTranslations("campaigns.readers");
  const Icon = isUpToDate ? Check : CircleDashed;
  return (
    <p className={isUpToDate ? "text-t13 text-accent-ink" : "text-t13 text-amber-ink"}>
      <span className="flex items-center justify-end gap-1">
        <Icon className="icon size-3.5" aria-hidden />
        {isUpToDate ? t("upToDate") : t(readAt ? "behind" : "never")}
      </span>
      {readAt ? <Moment at={readAt} as="near" className="block text-right text-t12 text-ink-3" /> : null}
    </p>
  );
}
