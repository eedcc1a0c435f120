"use client";

import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import type { SectionId } from "./guide-screen";

type SectionProps = { id: SectionId; action?: ReactNode; children: ReactNode; ref?: Ref<HTMLElement> };

/** One part of the guide with its title, where its address leads, and what can be done with it. */
export function Section({ id, action, children, ref }: SectionProps) {
  const t = useTranslations("tone.parts");
  return (
    <section
      {...(ref ? { ref } : {})}
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-[calc(var(--banner)+var(--top)+1.5rem)] border-t border-line py-6 first-of-type:border-t-0 first-of-type:pt-0 print:break-inside-avoid-page"
    >
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id={`${id}-title`}>{t(id)}</h2>
        {action ? <div className="print:hidden">{action}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** What people wrote, a paragraph for each blank line. */
export function Prose({ words }: { words: string }) {
  if (words === "") return null;
  return (
    <div className="grid gap-3 text-t15 text-pretty">
      {words.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} className="whitespace-pre-wrap">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
