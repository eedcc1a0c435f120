import { getTranslations } from "next-intl/server";
import { PageTabs } from "@/components/shell/page-tabs";

/** The rooms of the team. The start-up check is for whoever would lead it. */
export async function TeamTabs({ mayStart }: { mayStart: boolean }) {
  const t = await getTranslations("team.tabs");
  const tabs = [
    { href: "/team", label: t("people") },
    { href: "/team/mirror", label: t("mirror") },
    { href: "/team/tasks", label: t("tasks") },
    { href: "/team/policy", label: t("policy") },
    { href: "/team/tools", label: t("tools") },
    ...(mayStart ? [{ href: "/team/start-up", label: t("startUp") }] : []),
  ];
  return (
    <div className="mt-3 border-b border-line">
      <PageTabs label={t("label")} tabs={tabs} />
    </div>
  );
}
