import type { ReactNode } from "react";

/** Says aloud what changed elsewhere on the page. Keep it mounted: a region that appears with its text is not read. */
export function LiveRegion({ children, urgent = false }: { children: ReactNode; urgent?: boolean }) {
  return (
    <div className="sr-only" role={urgent ? "alert" : "status"} aria-live={urgent ? "assertive" : "polite"}>
      {children}
    </div>
  );
}
