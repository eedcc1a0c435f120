"use client";

import { ChevronLeft, MapPin, MessageSquare, Shield, ShieldAlert, Siren, Tag, User } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import { later } from "@/components/ui/later";
import { linkStyle } from "@/components/ui/link";
import { TextButton } from "@/components/ui/text-button";
import { inboxHref } from "@/lib/domain/inbox";
import { CaseLink } from "./case-link";
import { CaseState } from "./case-state";
import { useCase } from "./use-case";
import { useInbox } from "./use-inbox";

const TriageDialog = dynamic(() => later(() => import("./triage-dialog")).then((module) => module.TriageDialog), {
  ssr: false,
});

/** What the case is called, what it is about, and how it stands. */
export function CaseHead({ children }: { children: ReactNode }) {
  const t = useTranslations("inbox.case");
  const page = useCase();
  const { search } = useInbox();
  return (
    <header className="px-4 pt-5 md:px-8 min-[80rem]:max-xl:px-5">
      <CaseLink
        href={inboxHref(search)}
        className="-ml-1 mb-1.5 inline-flex min-h-6 items-center gap-1 rounded-r-s pr-1.5 text-t13 text-ink-2 hover:text-ink max-md:min-h-10 lg:hidden"
      >
        <ChevronLeft className="icon" aria-hidden />
        {t("back")}
      </CaseLink>
      <Title key={page.id} title={page.title} />
      <Facts />
      <CaseState />
      {children}
    </header>
  );
}

/** Takes the focus when its case is opened, so that who reads by ear or by key goes on there. */
function Title({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasThere = useRef(false);
  useEffect(() => {
    // What opened with the page itself takes nothing.
    if (!wasThere.current && document.activeElement !== document.body) heading.current?.focus({ preventScroll: true });
    wasThere.current = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="text-t20 wrap-break-word outline-none">
      {title}
    </h1>
  );
}

function Facts() {
  const t = useTranslations("inbox");
  const page = useCase();
  const [isOpen, setOpen] = useState(false);
  const { triage, contact, may, state } = page;
  const canJudge = may.work && state !== "closed" && triage.by !== null;
  return (
    <>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-t13 text-ink-2">
        <Fact icon={MessageSquare}>
          {triage.topic
            ? t("case.about", { kind: t(`facets.kind.${triage.contentKind}`), topic: triage.topic.name })
            : t(`facets.kind.${triage.contentKind}`)}
        </Fact>
        <Fact icon={triage.risk === "low" ? Shield : ShieldAlert}>{t(`facets.risk.${triage.risk}`)}</Fact>
        {triage.priority === "urgent" ? <Fact icon={Siren}>{t("facets.priority.urgent")}</Fact> : null}
        <Fact icon={User}>
          {contact?.profileUrl ? (
            <a href={contact.profileUrl} target="_blank" rel="noreferrer" className={linkStyle}>
              {contact.name}
            </a>
          ) : (
            (contact?.name ?? t("case.unknown"))
          )}
          {`, ${t(`triage.authors.${triage.authorKind}`)}`}
        </Fact>
        {triage.segment ? <Fact icon={MapPin}>{triage.segment.name}</Fact> : null}
        {triage.sentiment ? <Fact icon={Tag}>{t(`triage.sentiments.${triage.sentiment}`)}</Fact> : null}
        {canJudge ? (
          <li>
            <TextButton onPress={() => setOpen(true)}>{t("triage.change")}</TextButton>
          </li>
        ) : null}
      </ul>
      {isOpen ? <TriageDialog close={() => setOpen(false)} /> : null}
    </>
  );
}

function Fact({ icon: Icon, children }: { icon: ComponentType<{ className?: string }>; children: ReactNode }) {
  return (
    <li className="flex min-h-6 items-center gap-1.5">
      <Icon className="icon size-3.5 flex-none text-ink-3" aria-hidden />
      <span>{children}</span>
    </li>
  );
}
