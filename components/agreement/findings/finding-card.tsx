import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

const TONES = { gap: "text-red-ink", clash: "text-amber-ink", plain: "text-ink" };

type FindingCardProps = {
  tone: keyof typeof TONES;
  icon: ReactNode;
  title: string;
  /** What can be done about it. */
  actions?: ReactNode;
  children: ReactNode;
};

/** One thing that was found: what it is, in a sentence or two, and what can be done about it. */
export function FindingCard({ tone, icon, title, actions, children }: FindingCardProps) {
  return (
    <li className="border-t border-line py-4 first:border-t-0 first:pt-0">
      <h3 className={cx("flex items-start gap-2 text-t14 font-semibold tracking-normal", TONES[tone])}>
        <span className="mt-0.5 flex-none">{icon}</span>
        <span className="min-w-0 break-words">{title}</span>
      </h3>
      <div className="mt-1 grid gap-1 text-t13 text-pretty text-ink-2">{children}</div>
      {actions ? <div className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">{actions}</div> : null}
    </li>
  );
}
