import type { ReactNode } from "react";
import { DraftFrame } from "@/app/(workspace)/agreement/draft-frame";

/** Playing the draft over the past stands among the pages of the draft. */
export default function ReplayLayout({ children }: { children: ReactNode }) {
  return <DraftFrame>{children}</DraftFrame>;
}
