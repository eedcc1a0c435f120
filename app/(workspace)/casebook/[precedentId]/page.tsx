import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { PrecedentActions } from "@/components/casebook/precedent-actions";
import { PrecedentRemarks } from "@/components/casebook/precedent-remarks";
import { PrecedentText } from "@/components/casebook/precedent-text";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { precedentView } from "@/lib/features/precedents/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

type Props = PageProps<"/casebook/[precedentId]">;

const readPrecedent = cache(async (precedentId: string) => {
  const viewer = await requireCapability("agreement.look");
  if (!z.uuid().safeParse(precedentId).success) return null;
  const precedent = await inOrganisation(viewer.orgId, (tx) => precedentView(tx, viewer.orgId, precedentId));
  return precedent ? { precedent, mayEdit: mayTry(viewer.roles, "agreement.edit") } : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readPrecedent((await params).precedentId);
  return found ? { title: found.precedent.title } : {};
}

/** One decided case: what was asked, what was answered, and what became of it. */
export default async function PrecedentPage({ params }: Props) {
  const found = await readPrecedent((await params).precedentId);
  if (!found) notFound();
  const { precedent, mayEdit } = found;
  const t = await getTranslations("casebook");
  return (
    <ClientMessages of={["casebook"]}>
      <Page className="[--page-max:42rem]">
        <PageHeader title={precedent.title} back={{ href: "/casebook", label: t("title") }} />
        <PrecedentText precedent={precedent} />
        {mayEdit ? <PrecedentActions precedent={precedent} /> : null}
        <PrecedentRemarks precedentId={precedent.id} remarks={precedent.remarks} maySay={mayEdit} />
      </Page>
    </ClientMessages>
  );
}
