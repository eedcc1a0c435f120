import type { ReactNode } from "react";
import { BrandMark } from "@/components/shell/brand";

type DoorProps = { title: string; lead?: ReactNode; children: ReactNode };

/** The room before the house: a title, a sentence, and one thing to do. */
export function Door({ title, lead, children }: DoorProps) {
  return (
    <main className="w-full max-w-md">
      <p className="mb-6 flex items-center gap-2.5 text-t17 font-semibold">
        <BrandMark />
        Trekker
      </p>
      <h1>{title}</h1>
      {lead ? <p className="mt-1 text-ink-2">{lead}</p> : null}
      <div className="mt-6 grid gap-6">{children}</div>
    </main>
  );
}
