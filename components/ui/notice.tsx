import { CircleAlert, Siren, Users, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

export type NoticeKind = "undo" | "offline" | "presence" | "crisis" | "error" | "mine";

/** The ground of a notice; a link or button inside takes its colour from it. */
export const noticeGrounds: Record<NoticeKind, string> = {
  undo: "bg-ink text-inverse [&_a]:text-inherit [&_button]:text-inherit [&_a]:decoration-current [&_button]:decoration-current",
  offline: "bg-amber-soft text-amber-ink font-medium [&_a]:text-inherit [&_button]:text-inherit",
  presence: "border border-line-2 bg-surface text-ink",
  crisis:
    "bg-red text-on-red font-medium [&_a]:text-inherit [&_button]:text-inherit [&_a]:decoration-current [&_button]:decoration-current",
  error: "bg-red-soft text-red-ink font-medium [&_a]:text-inherit [&_button]:text-inherit",
  mine: "bg-accent-soft text-ink",
};

const icons = { offline: WifiOff, presence: Users, crisis: Siren, error: CircleAlert };

type NoticeProps = {
  kind: NoticeKind;
  icon?: ReactNode;
  /** The way out, at the end of the line. */
  action?: ReactNode;
  children: ReactNode;
  /** Stands in a live region already, which reads it. */
  silent?: boolean;
  className?: string | undefined;
};

/** One sentence about the state of things, with its way out. */
export function Notice({ kind, icon, action, children, silent = false, className }: NoticeProps) {
  const Icon = kind === "undo" || kind === "mine" ? null : icons[kind];
  return (
    <div
      role={silent ? undefined : kind === "error" ? "alert" : "status"}
      className={cx(
        "flex flex-wrap items-center gap-x-3 gap-y-1 rounded-r px-4 py-3 text-t14 [&>svg]:flex-none",
        noticeGrounds[kind],
        className,
      )}
    >
      {icon ?? (Icon ? <Icon className="icon" aria-hidden /> : null)}
      <div className="min-w-0 flex-1 basis-40">{children}</div>
      {action}
    </div>
  );
}
