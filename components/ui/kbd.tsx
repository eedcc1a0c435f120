import type { ReactNode } from "react";

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-5 rounded-[4px] border border-line-2 bg-canvas px-1.5 text-center text-[0.75rem]/[1.125rem] font-medium text-ink-2">
      {children}
    </kbd>
  );
}
