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
      <div className="grid gap-x-4 gap-y-0.5 md:grid-cols-[1fr_auto] md:items-center">
        <h1>{title}</h1>
        {lead ? <p className="text-ink-2 md:order-last md:col-span-2">{lead}</p> : null}
        {actions ? <div className="flex flex-wrap items-center gap-2 max-md:mt-2.5 print:hidden">{actions}</div> : null}
      </div>
    </header>
  );
}
