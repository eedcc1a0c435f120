import { useTranslations } from "next-intl";
import type { TeamProfile } from "@/lib/features/team-people/schema";

/** What somebody brings, in one line of words; nothing where nobody said anything. */
export function ProfileLine({ profile }: { profile: TeamProfile }) {
  const t = useTranslations("team.profile");
  const { department, skills, affinities, weekHours } = profile;
  const parts = [
    department,
    skills.length > 0 ? t("can", { words: skills.join(", ") }) : null,
    affinities.length > 0 ? t("likes", { words: affinities.join(", ") }) : null,
    weekHours === null ? null : t("hours", { count: weekHours }),
  ].filter(Boolean);
  return parts.length > 0 ? <p className="text-t13 text-ink-3">{parts.join(" · ")}</p> : null;
}
