import { LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import { Deadline } from "@/components/time/deadline";
import { Avatar } from "@/components/ui/avatar";
import { Due } from "@/components/ui/due";
import { FlowSteps } from "@/components/ui/flow-steps";
import { SplitBar } from "@/components/ui/split-bar";
import { Tag } from "@/components/ui/tag";
import { Verdict } from "@/components/ui/verdict";
import { sampleCountdown } from "./sample-frame";
import { Section } from "./section";

const factStyle = "grid items-center gap-x-4 sm:grid-cols-[200px_1fr]";

export function Deadlines() {
  const t = useTranslations("design.dues");
  return (
    <Section title={t("title")} rule={t("rule")}>
      <ul className="grid gap-3 text-t14 text-ink-2">
        <li className={factStyle}>
          <Deadline countdown={sampleCountdown("2026-11-25T08:40:00Z", 130)} />
          {t("calm")}
        </li>
        <li className={factStyle}>
          <Deadline countdown={sampleCountdown("2026-11-24T15:05:00Z", 35)} />
          {t("soon")}
        </li>
        <li className={factStyle}>
          <Deadline countdown={sampleCountdown("2026-11-24T14:18:00Z", -12)} detail={t("passedOn")} />
          {t("late")}
        </li>
        <li className={factStyle}>
          <Deadline countdown={sampleCountdown("2026-11-24T15:05:00Z", 35)} standsStill detail={t("byWhom")} />
          {t("still")}
        </li>
        <li className={factStyle}>
          <Due state="in_time" words={t("inTimeWords")} />
          {t("inTime")}
        </li>
      </ul>
      <div className="mt-8 max-w-md">
        <FlowSteps
          stateWords={{ done: t("flow.done"), now: t("flow.now"), to_come: t("flow.toCome") }}
          steps={[
            { id: "a", state: "done", title: t("flow.first"), aside: t("flow.firstAt"), detail: t("flow.firstDetail") },
            {
              id: "b",
              state: "now",
              title: t("flow.second"),
              aside: <Due state="calm" words={t("flow.left")} compact />,
              detail: t("flow.secondDetail"),
              term: { share: 0.46, words: t("flow.used") },
            },
            { id: "c", state: "to_come", title: t("flow.third"), detail: t("flow.thirdDetail") },
          ]}
        />
      </div>
    </Section>
  );
}

const verdicts = ["allowed", "with_acceptance", "consult_first", "refused", "unanswered"] as const;

export function Verdicts() {
  const t = useTranslations("design.verdicts");
  return (
    <Section title={t("title")} rule={t("rule")}>
      <ul className="grid gap-3 text-t14 text-ink-2">
        {verdicts.map((verdict) => (
          <li key={verdict} className={factStyle}>
            <span>
              <Verdict verdict={verdict}>{t(`${verdict}.words`)}</Verdict>
            </span>
            {t(`${verdict}.meaning`)}
          </li>
        ))}
        <li className={factStyle}>
          <span>
            <Tag icon={<LockKeyhole aria-hidden />}>{t("binding")}</Tag>
          </span>
          {t("bindingMeaning")}
        </li>
      </ul>
      <div className="mt-8 grid max-w-72 gap-6">
        <p className="flex items-center gap-2 text-t13 text-ink-2">
          <Avatar initials="LM" name="Lieselot Maes" />
          <Avatar initials="WP" name="Wout Pieters" size="lg" />
          <Avatar initials="FE" name="Fatima El Amrani" size="lg" me />
          {t("you")}
        </p>
        <SplitBar
          left={{ label: t("mix.left"), value: "27 %" }}
          right={{ label: t("mix.right"), value: "73 %" }}
          share={0.27}
          goal={0.2}
          label={t("mix.label")}
        >
          {t("mix.rule")}
        </SplitBar>
      </div>
    </Section>
  );
}
