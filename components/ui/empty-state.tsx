import type { ReactNode } from "react";
import { cx } from "./cx";

type EmptyStateProps = {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  /** At most one thing to do next. */
  action?: ReactNode;
  /** Draws the edge, where the state stands beside other panels. */
  framed?: boolean;
  as?: "h1" | "h2" | "h3" | "p";
};

/** Nothing here, on purpose: one icon, one title, one sentence, one button. */
export function EmptyState({ icon, title, children, action, framed = false, as: Heading = "h2" }: EmptyStateProps) {
  return (
    <div
      className={cx(
        "grid justify-items-center gap-1 p-8 text-center text-t14 text-ink-2 [&>svg]:mb-2 [&>svg]:size-6 [&>svg]:text-ink-3",
        framed && "rounded-r border border-line",
      )}
    >
      {icon}
      <Heading className="text-t15 font-semibold tracking-normal text-ink">{title}</Heading>
      {children ? <div className="max-w-prose text-pretty">{children}</div> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
