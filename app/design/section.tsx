import type { ReactNode } from "react";

/** One heading of the sheet, with its rule in grey behind it. */
export function Section({ title, rule, children }: { title: string; rule?: string; children: ReactNode }) {
  return (
    <section className="min-w-0 pt-8">
      <h2 className="mb-4">
        {title} {rule ? <small className="ml-1 text-t13 font-normal tracking-normal text-ink-2">{rule}</small> : null}
      </h2>
      {children}
    </section>
  );
}
