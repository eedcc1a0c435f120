import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { readingOf } from "@/app/reading";
import { ContentFacts } from "@/components/library/content-facts";
import { ContentScreen } from "@/components/library/content-screen";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { contentView } from "@/lib/features/managed-content/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

type Props = PageProps<"/library/[contentId]">;

const readContent = cache(async (contentId: string) => {
  const viewer = await requireCapability("content.look");
  if (!z.uuid().safeParse(contentId).success) return null;
  const now = clock.now();
  const content = await inOrganisation(viewer.orgId, async (tx) =>
    contentView(await readingOf({ tx, viewer, now }), contentId),
  );
  return content ? { content, mayArrange: mayTry(viewer.roles, "items.lead") } : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readContent((await params).contentId);
  return found ? { title: found.content.title } : {};
}

/** One piece of managed content. */
export default async function ContentPage({ params }: Props) {
  const found = await readContent((await params).contentId);
  if (!found) notFound();
  const { content, mayArrange } = found;
  const t = await getTranslations("content");
  return (
    <ClientMessages of={["content", "difference", "hardening"]}>
      <Page className="[--page-max:44rem]" aside={<ContentFacts content={content} />}>
        <PageHeader title={content.title} back={{ href: "/library", label: t("title") }} />
        <ContentScreen content={content} mayArrange={mayArrange} />
      </Page>
    </ClientMessages>
  );
}
