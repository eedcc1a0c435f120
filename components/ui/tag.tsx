import type { ReactNode } from "react";

/** A small fixed fact about a thing, such as a rule that allows no exception. Not for neutral facts: those go in the sentence. */
export function Tag({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex h-5 items-center gap-1.25 rounded-r-s border border-line-2 px-1.75 text-t12 font-medium whitespace-nowrap text-ink-2 [&>svg]:size-3 [&>svg]:stroke-2">
      {icon}
      {children}
    </span>
  );
}
