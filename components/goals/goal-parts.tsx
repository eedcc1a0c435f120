import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { GOAL_PARTS, type GoalParts } from "@/lib/features/goals/schema";

/** What counts towards a goal: of each kind how many, and the newest. */
export function GoalPartList({ parts }: { parts: GoalParts }) {
  const t = useTranslations("goals.parts");
  const filled = GOAL_PARTS.filter((kind) => parts[kind].count > 0);
  if (filled.length === 0) return <p className="mt-2 text-t14 text-ink-2">{t("none")}</p>;
  return (
    <dl className="mt-2 grid gap-4 text-t14">
      {filled.map((kind) => (
        <div key={kind}>
          <dt className="font-medium">{t(kind, { count: parts[kind].count })}</dt>
          {parts[kind].newest.map(({ id, words, href }) => (
            <dd key={id} className="text-ink-2">
              {href ? <Link href={href}>{words}</Link> : words}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
