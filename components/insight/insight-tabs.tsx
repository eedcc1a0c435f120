import { getTranslations } from "next-intl/server";
import { PageTabs } from "@/components/shell/page-tabs";
import type { HeldRole } from "@/lib/domain/people";
import { type Capability, mayTry } from "@/lib/domain/permissions";

const ROOMS = [
  { id: "results", href: "/insight", needs: "results.look" },
  { id: "works", href: "/insight/works", needs: "results.look" },
  { id: "month", href: "/insight/month", needs: "results.look" },
  { id: "ideas", href: "/insight/ideas", needs: "results.look" },
  { id: "goals", href: "/insight/goals", needs: "goals.look" },
  { id: "reflex", href: "/insight/reflex", needs: "reflex.look" },
  { id: "communities", href: "/insight/communities", needs: "communities.look" },
  { id: "answering", href: "/insight/answering", needs: "service.look" },
] as const satisfies readonly { id: string; href: string; needs: Capability }[];

/** The rooms of insight, as far as they are open to whoever looks. Stands under the title of each of them. */
export async function InsightTabs({ roles }: { roles: readonly HeldRole[] }) {
  const t = await getTranslations("insight.tabs");
  const tabs = ROOMS.filter(({ needs }) => mayTry(roles, needs)).map(({ id, href }) => ({ href, label: t(id) }));
  return (
    <div className="mt-2 border-b border-line print:hidden">
      <PageTabs label={t("label")} tabs={tabs} />
    </div>
  );
}
