import { useTranslations } from "next-intl";
import { useMeetingWords } from "@/components/meetings/use-meeting-words";
import { useMomentContext } from "@/components/time/now";
import { SplitBar } from "@/components/ui/split-bar";
import { formatPercent } from "@/lib/domain/language";
import type { CampaignFacts, GoalFacts, MixFacts, SuccessFacts } from "@/lib/domain/meetings";
import { CONTENT_TYPES } from "@/lib/domain/mix";

type Told<Facts> = { facts: Facts; viewerId: string };

/** The effect first and large: it is what came of the work. */
export function Successes({ facts, viewerId }: Told<SuccessFacts>) {
  const t = useTranslations("meetingPoints.success");
  const words = useMeetingWords(viewerId);
  return (
    <ul className="grid gap-6 md:grid-cols-2">
      {facts.items.map((effect, index) => (
        <li
          key={`${effect.onDay}-${effect.words}`}
          className={facts.items.length === 1 || index === 0 ? "md:col-span-2" : ""}
        >
          <p
            className={`font-semibold text-accent-ink text-balance ${index === 0 ? "text-t26 lg:text-[2.4rem]/[1.15]" : "text-t20"}`}
          >
            {effect.words}
          </p>
          {effect.story ? <p className="mt-1 text-t15 text-ink-2 lg:text-t17">{effect.story}</p> : null}
          <p className="mt-1 text-t14 text-ink-2">
            {effect.title
              ? t(effect.pinnedBy ? "ofPinned" : "of", {
                  title: effect.title,
                  name: effect.pinnedBy ?? "",
                  day: words.shortDay(effect.onDay),
                })
              : words.shortDay(effect.onDay)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Over ourselves against the goal, and what kinds of content there were; the figures stand in the words. */
export function MixBars({ facts }: { facts: MixFacts }) {
  const t = useTranslations("meetingPoints.mix");
  const { locale } = useMomentContext();
  if (facts.percent === null) return null;
  const percent = (of: number) => formatPercent(locale, of / 100);
  const most = Math.max(1, ...CONTENT_TYPES.map((type) => facts.types[type]));
  return (
    <div className="grid max-w-[46rem] gap-6">
      <SplitBar
        left={{ label: t("us"), value: percent(facts.percent) }}
        right={{ label: t("community"), value: percent(100 - facts.percent) }}
        share={facts.percent / 100}
        goal={facts.goalPercent / 100}
        label={t("bar", { percent: facts.percent, goal: facts.goalPercent })}
      >
        {facts.communityNeeded ? t("needed", { count: facts.communityNeeded }) : t("mark", { goal: facts.goalPercent })}
      </SplitBar>
      <dl className="grid gap-2 lg:grid-cols-2 lg:gap-x-10">
        {CONTENT_TYPES.map((type) => (
          <div key={type} className="grid grid-cols-[6rem_1fr_auto] items-center gap-3 text-t15">
            <dt>{t(`type.${type}`)}</dt>
            <dd className="contents">
              <span className="h-3 rounded-[3px] bg-sunken forced-color-adjust-none" aria-hidden>
                <span
                  className="block h-full rounded-[3px] bg-data-2"
                  style={{ width: `${(facts.types[type] / most) * 100}%` }}
                />
              </span>
              <b>{facts.types[type]}</b>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

export function GoalBar({ facts, viewerId }: Told<GoalFacts>) {
  const t = useTranslations("meetingPoints.goal");
  const words = useMeetingWords(viewerId);
  const { value, target, unit, owner } = facts;
  if (value === null || target === null) return null;
  return (
    <div className="grid max-w-[46rem] gap-2">
      <p className="text-t17">
        <b className="text-t26 lg:text-[2.4rem]/[1.15]">{words.number(value)}</b>{" "}
        <span className="text-ink-2">{t("of", { target, unit })}</span>
      </p>
      <span className="h-2 overflow-hidden rounded-full bg-line forced-color-adjust-none" aria-hidden>
        <span
          className="block h-full rounded-full bg-data-1"
          style={{ width: `${target > 0 ? Math.min(100, (value / target) * 100) : 0}%` }}
        />
      </span>
      {owner ? <p className="text-t14 text-ink-2">{t("owner", { name: words.whom(owner) })}</p> : null}
    </div>
  );
}

export function CampaignBar({ facts, viewerId }: Told<CampaignFacts>) {
  const t = useTranslations("meetingPoints.campaign");
  const words = useMeetingWords(viewerId);
  const total = facts.published + facts.toGo;
  return (
    <div className="grid max-w-[46rem] gap-2">
      {total > 0 ? (
        <span className="h-2 overflow-hidden rounded-full bg-line forced-color-adjust-none" aria-hidden>
          <span
            className="block h-full rounded-full bg-data-1"
            style={{ width: `${(facts.published / total) * 100}%` }}
          />
        </span>
      ) : null}
      {facts.lead ? <p className="text-t14 text-ink-2">{t("lead", { name: words.whom(facts.lead) })}</p> : null}
    </div>
  );
}
