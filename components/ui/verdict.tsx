import { Ban, Check, CircleHelp, MessagesSquare, UserCheck } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

export type VerdictKind = "allowed" | "with_acceptance" | "consult_first" | "refused" | "unanswered";

const icons = {
  allowed: Check,
  with_acceptance: UserCheck,
  consult_first: MessagesSquare,
  refused: Ban,
  unanswered: CircleHelp,
};
const grounds: Record<VerdictKind, string> = {
  allowed: "border-transparent bg-accent-soft text-accent-ink",
  with_acceptance: "border-accent-line bg-surface text-accent-ink",
  consult_first: "border-control bg-surface text-ink",
  refused: "border-transparent bg-ink text-inverse",
  unanswered: "border-dashed border-control text-ink-2",
};

type VerdictProps = { verdict: VerdictKind; children: ReactNode; className?: string | undefined };

/** An answer of the rules: the darker, the stricter; readable on a grey printer. */
export function Verdict({ verdict, children, className }: VerdictProps) {
  const Icon = icons[verdict];
  return (
    <span
      className={cx(
        "inline-flex min-h-6 items-center gap-1.5 rounded-r-s border pr-2.25 pl-1.75 text-t13 font-semibold whitespace-nowrap",
        grounds[verdict],
        className,
      )}
    >
      <Icon className="icon size-3.5 stroke-[2.25]" aria-hidden />
      {children}
    </span>
  );
}
