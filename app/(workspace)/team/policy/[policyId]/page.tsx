import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { ConfirmPolicy } from "@/components/policies/confirm-policy";
import { EndPolicy } from "@/components/policies/end-policy";
import { RevisePolicy } from "@/components/policies/policy-form";
import { PolicyReaders } from "@/components/policies/policy-readers";
import { PolicyVersions } from "@/components/policies/policy-versions";
import { Page } from "@/components/shell/page";
import { Moment } from "@/components/time/moment";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { policyView } from "@/lib/features/policies/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

type Props = PageProps<"/team/policy/[policyId]">;

/** Read once per request: its name stands in the tab, the rest on the page. */
const readPolicy = cache(async (policyId: string) => {
  const viewer = await requireCapability("team.look");
  if (!z.uuid().safeParse(policyId).success) return null;
  const now = clock.now();
  const policy = await inOrganisation(viewer.orgId, (tx) => policyView({ tx, viewer, now }, policyId));
  return policy ? { policy, mayLead: mayTry(viewer.roles, "policies.lead") } : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readPolicy((await params).policyId);
  return found ? { title: found.policy.title } : {};
}

/** One guideline as it is now, who has read it, and what it said before. */
export default async function PolicyPage({ params }: Props) {
  const found = await readPolicy((await params).policyId);
  if (!found) notFound();
  const { policy, mayLead } = found;
  const t = await getTranslations("policies");
  const [current, ...earlier] = policy.versions;
  const mayChange = mayLead && !policy.isEnded;
  return (
    <ClientMessages of={["policies", "refusals"]}>
      <Page aside={policy.isEnded ? undefined : <PolicyReaders policy={policy} />}>
        <PageHeader
          back={{ href: "/team/policy", label: t("title") }}
          title={policy.title}
          lead={
            <>
              {t("version", { number: policy.version })} · {current?.issuedBy} ·{" "}
              <Moment at={policy.issuedAt} as="day" />
            </>
          }
          actions={
            mayChange ? (
              <>
                <RevisePolicy key={policy.version} policy={policy} />
                <EndPolicy policyId={policy.id} title={policy.title} />
              </>
            ) : null
          }
        />
        {policy.isEnded ? (
          <Notice kind="presence" className="mt-5 max-w-prose">
            {t("endedText")}
          </Notice>
        ) : null}
        {current?.changes ? (
          <p className="mt-5 max-w-prose text-t14">{t("new", { changes: current.changes })}</p>
        ) : null}
        <p className="my-5 max-w-prose whitespace-pre-line">{current?.body}</p>
        {policy.hasToRead ? <ConfirmPolicy policyId={policy.id} version={policy.version} /> : null}
        {policy.read ? (
          <p className="text-t14 text-ink-2">
            {t("youRead", { version: policy.read.version })} <Moment at={policy.read.at} as="day" />.
          </p>
        ) : null}
        <PolicyVersions versions={earlier} />
      </Page>
    </ClientMessages>
  );
}
