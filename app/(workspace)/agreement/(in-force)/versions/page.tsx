import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readAgreementView } from "@/app/(workspace)/agreement/(in-force)/view";
import { VersionChanges } from "@/components/agreement/versions/version-changes";
import { VersionList } from "@/components/agreement/versions/version-list";
import { mayTry } from "@/lib/domain/permissions";
import { versionLines } from "@/lib/features/versions/queries";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  const [t, agreement] = await Promise.all([getTranslations("versions"), getTranslations("agreement")]);
  return { title: `${t("title")} · ${agreement("title")}` };
}

/** Every version there was, with what waits for a signature on top. */
export default async function VersionsPage() {
  const [{ view, actor }, t] = await Promise.all([readAgreementView(), getTranslations("versions")]);
  const lines = await inOrganisation(actor.orgId, (tx) => versionLines(tx, actor.orgId));
  const may = { edit: mayTry(actor.roles, "agreement.edit"), sign: mayTry(actor.roles, "agreement.adopt") };
  return (
    <>
      <p className="mt-4 max-w-prose text-t14 text-ink-2">{t("lead")}</p>
      <VersionList lines={lines} zone={view.calendar.timeZone} may={may} />
      <VersionChanges />
    </>
  );
}
