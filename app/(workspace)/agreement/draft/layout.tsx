import type { ReactNode } from "react";
import { DraftFrame } from "@/app/(workspace)/agreement/draft-frame";

/** The pages of the draft, under one title. */
export default function DraftLayout({ children }: { children: ReactNode }) {
  return <DraftFrame>{children}</DraftFrame>;
}
