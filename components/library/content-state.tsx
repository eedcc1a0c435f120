import { CircleCheck, CircleSlash, Clock, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ContentState as State } from "@/lib/domain/content";

const LOOKS = {
  in_use: { icon: CircleCheck, look: "text-ink-2" },
  stale: { icon: Clock, look: "font-semibold text-amber-ink" },
  waiting: { icon: Hourglass, look: "text-ink-2" },
  declined: { icon: CircleSlash, look: "text-ink-2" },
  ended: { icon: CircleSlash, look: "text-ink-2" },
} as const;

/** How content stands, with an icon and in words. */
export function ContentState({ state }: { state: State }) {
  const t = useTranslations("content.state");
  const { icon: Icon, look } = LOOKS[state];
  return (
    <span className={`inline-flex min-h-6 items-center gap-1.5 text-t13 ${look}`}>
      <Icon className="icon flex-none" aria-hidden />
      {t(state)}
    </span>
  );
}
