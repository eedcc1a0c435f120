import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { z } from "zod";
import { AssetDetail } from "@/components/media/asset-detail";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { readAsset } from "@/lib/features/assets/queries";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

type Props = PageProps<"/media/[assetId]">;

/** Read once per request: its name stands in the tab, the rest on the page. */
const readPicture = cache(async (assetId: string) => {
  const { orgId } = await requireCapability("media.look");
  if (!z.uuid().safeParse(assetId).success) return null;
  return inOrganisation(orgId, (tx) => readAsset(tx, orgId, assetId));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [asset, t] = await Promise.all([readPicture((await params).assetId), getTranslations("library")]);
  return asset ? { title: asset.title || t("untitled") } : {};
}

/** One picture of the library. */
export default async function AssetPage({ params }: Props) {
  const actor = await requireCapability("media.look");
  const asset = await readPicture((await params).assetId);
  if (!asset) notFound();
  const t = await getTranslations("library");
  const isTheirs = asset.addedById === actor.memberId && mayTry(actor.roles, "media.add");
  return (
    <ClientMessages of={["library", "media", "refusals"]}>
      <Page>
        <PageHeader back={{ href: "/media", label: t("title") }} title={asset.title || t("untitled")} />
        <AssetDetail
          key={asset.id}
          asset={asset}
          canEdit={mayTry(actor.roles, "media.edit")}
          canRemove={isTheirs || mayTry(actor.roles, "items.lead")}
        />
      </Page>
    </ClientMessages>
  );
}
