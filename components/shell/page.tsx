import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type PageProps = {
  children: ReactNode;
  /** Side facts at the right; under the page where there is no room. */
  aside?: ReactNode;
  className?: string;
};

/** The room of a page: its edges, and a side panel of 272 px on wide screens. */
export function Page({ children, aside, className }: PageProps) {
  return (
    <div
      className={cx(
        "px-4 py-5 md:px-8 md:py-7",
        aside ? "lg:grid lg:grid-cols-[minmax(0,1fr)_272px] lg:gap-12" : "",
        className,
      )}
    >
      <div className="min-w-0 max-w-(--page-max,78rem)">{children}</div>
      {aside ? (
        <aside className="grid content-start gap-6 max-lg:mt-8 max-lg:border-t max-lg:border-line max-lg:pt-6 [&>section+section]:border-t [&>section+section]:border-line [&>section+section]:pt-6">
          {aside}
        </aside>
      ) : null}
    </div>
  );
}
