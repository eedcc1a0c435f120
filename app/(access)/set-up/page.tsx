import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Door } from "@/components/access/door";
import { SetUpForm } from "@/components/access/set-up-form";
import { STARTERS, starterAgreement } from "@/lib/domain/agreement/starters";
import { isFirstRun } from "@/lib/features/access/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";

/** The first run of an installation. Once there is an organisation, this page is not there any more. */
export default async function SetUpPage() {
  if (!(await isFirstRun())) redirect("/sign-in");
  const t = await getTranslations("access.setUp");
  const locale = await getLocale();
  const starters = STARTERS.map((id) => {
    const { title, description } = starterAgreement(id);
    const also = id === "korte-lijnen" ? ` ${t("smallTeam")}` : "";
    return { id, label: title[locale], detail: description[locale] + also };
  });
  return (
    <Door title={t("title")} lead={t("lead")}>
      <ClientMessages of={["startUp"]}>
        <SetUpForm starters={starters} />
      </ClientMessages>
    </Door>
  );
}
