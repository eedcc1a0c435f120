import type { ComponentProps } from "react";
import { cx } from "./cx";
import { PageLink } from "./page-link";

/** The underlined green of a link in a text. */
export const linkStyle =
  "rounded-[3px] text-accent-ink underline decoration-1 underline-offset-3 decoration-accent-line hover:decoration-current";

/** A link inside a sentence or beside a heading. */
export function Link({ className, ...rest }: ComponentProps<typeof PageLink>) {
  return <PageLink {...rest} className={cx(linkStyle, className)} />;
}
