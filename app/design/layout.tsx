import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { env } from "@/lib/platform/env";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";

/** The parts of the design system, for who builds with them: in development only. */
export default function DesignLayout({ children }: { children: ReactNode }) {
  if (env().TREKKER_MODE !== "development") notFound();
  return <ClientMessages of={["design"]}>{children}</ClientMessages>;
}
