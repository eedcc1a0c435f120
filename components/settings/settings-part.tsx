import type { ReactNode } from "react";

/** One subject of the settings: what it is at the left, what can be done about it beside that. */
export function SettingsPart({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="grid items-start gap-x-12 gap-y-4 border-t border-line pt-6 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <div>
        <h2>{title}</h2>
        {text ? <p className="max-w-prose text-t14 text-ink-2">{text}</p> : null}
      </div>
      {children}
    </section>
  );
}
