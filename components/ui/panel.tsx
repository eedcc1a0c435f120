import type { ComponentProps } from "react";
import { cx } from "./cx";

/** A ground of its own, for something you could pick up: a quoted text, a card. Never inside another one. */
export function Panel({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={cx("rounded-r border border-line bg-surface", className)} />;
}
