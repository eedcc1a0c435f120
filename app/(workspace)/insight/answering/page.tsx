import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Report } from "@/components/service-levels/report";
import { serviceReport } from "@/lib/features/service-report/queries";
import { reportInput } from "@/lib/features/service-report/schema";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("answering"))("title") };
}

type ReportPageProps = { searchParams: Promise<Record<string, string | string[]>> };

/** How fast is answered and solved, against what was promised. */
export default async function AnsweringPage({ searchParams }: ReportPageProps) {
  const viewer = await requireCapability("service.look");
  const asked = reportInput.parse(await searchParams);
  const { orgId } = viewer;
  const report = await inOrganisation(orgId, (tx) => serviceReport({ tx, orgId, now: clock.now() }, asked));
  return (
    <ClientMessages of={[]}>
      <Report report={report} roles={viewer.roles} />
    </ClientMessages>
  );
}
