import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

/** A heading with its hairline, over a list of rows. */
export function GroupHeading({ children, aside, as: Heading = "h2", id }: GroupHeadingProps) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line pb-1.5 text-t13 text-ink-2">
      <Heading id={id} className="text-t13 font-semibold tracking-normal">
        {children}
      </Heading>
      {aside ? <span>{aside}</span> : null}
    </div>
  );
}

type GroupHeadingProps = { children: ReactNode; aside?: ReactNode; as?: "h2" | "h3"; id?: string };

/** Rows between hairlines, on the page itself. */
export function RowList({ ordered = false, children, labelledBy, className }: RowListProps) {
  const List = ordered ? "ol" : "ul";
  return (
    <List aria-labelledby={labelledBy} className={cx("[&>li]:border-b [&>li]:border-line", className)}>
      {children}
    </List>
  );
}

type RowListProps = {
  /** The order means something, such as what is due first. */
  ordered?: boolean;
  children: ReactNode;
  /** Id of the heading that names the list. */
  labelledBy?: string;
  className?: string;
};

/** One row: what leads it (often a deadline), what it is, and its actions. On a phone the three stand under each other. */
export function Row({ lead, title, detail, actions, open = false, children, ...rest }: RowProps) {
  return (
    <li
      {...rest}
      className={cx(
        "py-2 md:grid md:gap-x-5",
        lead ? "md:grid-cols-[9.5rem_minmax(0,1fr)_auto]" : "md:grid-cols-[minmax(0,1fr)_auto]",
        open ? "py-3 md:items-start" : "md:items-center",
      )}
    >
      {lead ? <div className="max-md:mb-1">{lead}</div> : null}
      <div className={cx("min-w-0", open && "md:col-[2/-1]")}>
        <div className="text-t15 font-semibold text-balance">{title}</div>
        {detail ? <div className="text-t13 text-ink-2">{detail}</div> : null}
        {children}
      </div>
      {actions ? (
        <div className="flex flex-wrap gap-2 max-md:mt-3 max-md:grid max-md:grid-cols-2">{actions}</div>
      ) : null}
    </li>
  );
}

type RowProps = Omit<ComponentProps<"li">, "title"> & {
  lead?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  actions?: ReactNode;
  /** Opened in place: its content takes the full width beside the lead. */
  open?: boolean;
};
