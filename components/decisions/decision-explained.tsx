import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/time/moment";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Verdict } from "@/components/ui/verdict";
import { outcomeText } from "@/lib/domain/agreement/difference/words";
import { situationText } from "@/lib/domain/agreement/sentences";
import { POWERS, type Power } from "@/lib/domain/authority";
import { atStart } from "@/lib/domain/language";
import type { DecisionView } from "@/lib/features/decisions/schema";
import { DecidingRows } from "./deciding-rows";

type DecisionExplainedProps = { view: DecisionView };

/**
 * Why it went as it went: the question in words, the answer, the rows it came from under the version of that day, and
 * whether the same question still gets the same answer.
 */
export function DecisionExplained({ view }: DecisionExplainedProps) {
  const t = useTranslations("decisions");
  const power = POWERS.find((known): known is Power => known === view.power);
  return (
    <article className="grid max-w-180 gap-7">
      <PageHeader
        title={view.item ? view.item.title : t("title")}
        {...(view.item ? { back: { href: `/items/${view.item.id}`, label: t("toItem") } } : {})}
        lead={t.rich(view.deputyFor ? "leadFor" : "lead", {
          name: view.by,
          away: view.deputyFor ?? "",
          role: view.role ? t(`role.${view.role}`) : t("role.none"),
          power: power ? t(`power.${power}`) : t("power.other"),
          at: () => <Moment at={view.at} />,
        })}
      />
      <Again view={view} />
      <Asked view={view} />
      <Answer view={view} />
      <Circumstances view={view} />
    </article>
  );
}

/** The promise of the journal, kept or broken. */
function Again({ view: { again, version } }: DecisionExplainedProps) {
  const t = useTranslations("decisions.again");
  const { number } = version;
  if (again.isSame) {
    return (
      <p className="flex gap-2 text-t14 text-ink-2">
        <CircleCheck className="icon mt-0.75 text-accent-ink" aria-hidden />
        <span>{t("same", { number })}</span>
      </p>
    );
  }
  return (
    <Notice kind="error" icon={<CircleAlert className="icon" aria-hidden />}>
      {again.verdict ? t("other", { number, verdict: t(`verdict.${again.verdict}`) }) : t("lost", { number })}
    </Notice>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h2 className="border-b border-line-2 pb-1.5 text-t15 font-semibold tracking-normal">{title}</h2>
      {children}
    </section>
  );
}

/** The facts it was decided on, as the question they were; one for each channel. */
function Asked({ view: { facts, power, words } }: DecisionExplainedProps) {
  const t = useTranslations("decisions");
  const authority = useTranslations("authority");
  const sentences = [...new Set(facts.map((set) => situationText({ power, facts: set }, authority, words)))];
  return (
    <Section title={t("asked")}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Section>
  );
}

function Answer({ view }: DecisionExplainedProps) {
  const t = useTranslations("decisions");
  const authority = useTranslations("authority");
  const { verdict, obligations, words, rows, replaced } = view;
  return (
    <Section title={t("answer")}>
      <p>
        <Verdict verdict={verdict} className="max-w-full whitespace-normal!">
          {obligations.length > 0
            ? atStart(outcomeText({ verdict, obligations }, { t: authority, words }))
            : t(`again.verdict.${verdict}`)}
        </Verdict>
      </p>
      {rows.length === 0 ? <p className="text-ink-2">{t("noRows")}</p> : null}
      {rows.length > 1 ? <p className="text-ink-2">{t("strictest")}</p> : null}
      <DecidingRows rows={rows} view={view} />
      {replaced.length > 0 ? (
        <>
          <h3 className="mt-2 text-t14 font-semibold tracking-normal">{t("replaced", { count: replaced.length })}</h3>
          <DecidingRows rows={replaced} view={view} isPutAside />
        </>
      ) : null}
    </Section>
  );
}

/** What else counted: the version, the calendar, the roles, and how the entry is kept. */
function Circumstances({ view }: DecisionExplainedProps) {
  const t = useTranslations("decisions.kept");
  const roleWords = useTranslations("decisions.role");
  const { version, calendar, roles, seal } = view;
  const moment = (at: string) => () => <Moment at={at} as="day" />;
  return (
    <Section title={t("title")}>
      <ul className="grid gap-1 text-t14 text-ink-2">
        <li>
          {version.inForceFrom
            ? t.rich(version.isInForce ? "version" : "versionThen", {
                number: version.number,
                title: version.title,
                at: moment(version.inForceFrom),
              })
            : t("versionOnly", { number: version.number, title: version.title })}{" "}
          <Link href={version.isInForce ? "/agreement" : `/agreement/versions/${version.id}`}>{t("toAgreement")}</Link>
        </li>
        <li>
          {t(calendar.wasOpen ? "open" : "closed", { number: calendar.number })}
          {calendar.isRecorded ? "" : ` ${t("calendarOfThen")}`}
        </li>
        {roles && roles.length > 1 ? (
          <li>{t("roles", { roles: roles.map((role) => roleWords(role)).join(", ") })}</li>
        ) : null}
        <li>{seal ? t.rich("sealed", { seq: seal.seq, at: moment(seal.sealedAt) }) : t("notSealed")}</li>
      </ul>
    </Section>
  );
}
