import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { PageLink } from "./page-link";

type PageHeaderProps = {
  title: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  back?: { href: string; label: string };
  actions?: ReactNode;
};

/** The title of a page, one line that explains it, and what can be done with the whole of it. */
export function PageHeader({ title, lead, back, actions }: PageHeaderProps) {
  return (
    <header>
      {back ? (
        <PageLink
          href={back.href}
          className="-ml-1 mb-1.5 inline-flex min-h-6 items-center gap-1 rounded-r-s pr-1.5 text-t13 text-ink-2 hover:text-ink"
        >
          <ChevronLeft className="icon" aria-hidden />
          {back.label}
        </PageLink>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <h1>{title}</h1>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      {lead ? <p className="mt-0.5 text-ink-2">{lead}</p> : null}
    </header>
  );
}
