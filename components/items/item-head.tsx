"use client";

import {
  CalendarDays,
  Image,
  Layers,
  Lightbulb,
  Link2,
  MapPin,
  Megaphone,
  MessagesSquare,
  Shield,
  ShieldAlert,
  Siren,
  Tag,
  Target,
  Type,
  Users,
  Video,
} from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ComponentType, type ReactNode, useState } from "react";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { linkStyle } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { PageLink } from "@/components/ui/page-link";
import { campaignHref } from "@/lib/features/campaign-facts/schema";
import { caseHref } from "@/lib/features/case-answers/schema";
import { useItem } from "./item-context";
import { PlannedMoment } from "./planned-moment";

const DetailsDialog = dynamic(() => later(() => import("./details-dialog")).then((module) => module.DetailsDialog), {
  ssr: false,
});
const WithdrawDialog = dynamic(() => later(() => import("./withdraw-dialog")).then((module) => module.WithdrawDialog), {
  ssr: false,
});

/** The title, one grey line of facts, and what can be done with the whole of it. */
export function ItemHead() {
  const t = useTranslations("items");
  const { page } = useItem();
  const [dialog, setDialog] = useState<"details" | "withdraw" | null>(null);
  const close = () => setDialog(null);
  const { file } = page;
  // What an answer is about is judged where it was heard, and it ends with its conversation.
  const canChange = !file && page.state === "open" && page.may.write && page.powers.respond.verdict !== "refused";
  const canWithdraw = page.state === "open" && page.powers.withdraw.outcome === "go";
  return (
    <>
      <PageHeader
        back={file ? { href: caseHref(file.id), label: t("backToCase") } : { href: "/", label: t("backToToday") }}
        title={page.details.title}
        actions={
          canChange || canWithdraw ? (
            <>
              {canChange ? (
                <Button size="sm" kind="quiet" className="max-md:-ml-3" onPress={() => setDialog("details")}>
                  {t("details.change")}
                </Button>
              ) : null}
              {canWithdraw ? (
                <Button size="sm" kind="quiet" onPress={() => setDialog("withdraw")}>
                  {t("withdraw.open")}
                </Button>
              ) : null}
            </>
          ) : null
        }
      />
      <Facts />
      {dialog === "details" ? <DetailsDialog close={close} /> : null}
      {dialog === "withdraw" ? <WithdrawDialog close={close} /> : null}
    </>
  );
}

const TYPE_ICONS = { photo: Image, video: Video, text: Type, link: Link2 };

function Facts() {
  const t = useTranslations("items");
  const { page } = useItem();
  const { details, idea, bundle, closed, file } = page;
  const type = details.contentType ?? details.suggestedType;
  const risky = details.risk !== "low";
  return (
    <ul className="mt-2 mb-4 flex flex-wrap gap-x-5 gap-y-1 text-t14 text-ink-2">
      {page.state === "published" && closed ? (
        <Fact icon={CalendarDays}>
          {t("facts.published")} <Moment at={closed.at} />
        </Fact>
      ) : (
        <PlannedFact />
      )}
      {details.priority === "urgent" ? <Fact icon={Siren}>{t("facts.urgent")}</Fact> : null}
      {file ? null : <Fact icon={Users}>{t(`audience.${details.audience}`)}</Fact>}
      <Fact icon={risky ? ShieldAlert : Shield}>{t(`risk.${details.risk}`)}</Fact>
      {file ? null : <Fact icon={TYPE_ICONS[type]}>{t(`contentType.${type}`)}</Fact>}
      {details.campaign ? (
        <Fact icon={Megaphone}>
          <a className={linkStyle} href={campaignHref(details.campaign.id)}>
            {details.campaign.name}
          </a>
        </Fact>
      ) : null}
      {details.goal ? <Fact icon={Target}>{details.goal.name}</Fact> : null}
      {details.topic ? <Fact icon={Tag}>{details.topic.name}</Fact> : null}
      {details.segment ? <Fact icon={MapPin}>{details.segment.name}</Fact> : null}
      {bundle ? (
        <Fact icon={Layers}>
          <a className={linkStyle} href={`/board/bundles/${bundle.id}`}>
            {t("facts.bundle", { title: bundle.title, count: bundle.ideas.length })}
          </a>
        </Fact>
      ) : null}
      {idea ? (
        <Fact icon={Lightbulb}>
          <a className={linkStyle} href={`/board/${idea.id}`}>
            {t("facts.ideaOf", { name: idea.pinnedBy })}
          </a>
        </Fact>
      ) : null}
    </ul>
  );
}

/** When it goes out; an answer goes out as soon as it may. */
function PlannedFact() {
  const t = useTranslations("items");
  const { page } = useItem();
  const { plannedAt } = page.details;
  if (page.file) {
    return (
      <Fact icon={MessagesSquare}>
        <PageLink className={linkStyle} href={caseHref(page.file.id)}>
          {t("facts.answerTo")}
        </PageLink>
      </Fact>
    );
  }
  return <Fact icon={CalendarDays}>{plannedAt ? <PlannedMoment at={plannedAt} /> : t("facts.notPlanned")}</Fact>;
}

function Fact({ icon: Icon, children }: { icon: ComponentType<{ className?: string }>; children: ReactNode }) {
  return (
    <li className="flex min-h-6 items-center gap-1.5">
      <Icon className="icon text-ink-3" aria-hidden />
      <span>{children}</span>
    </li>
  );
}
