import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Library } from "@/components/media/library";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { mayTry } from "@/lib/domain/permissions";
import { libraryOptions } from "@/lib/features/assets/options";
import { readLibrary } from "@/lib/features/assets/queries";
import { libraryQuery } from "@/lib/features/assets/schema";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("library"))("title") };
}

/** Every picture of the organisation, the first of them in place. */
export default async function MediaPage({ searchParams }: PageProps<"/media">) {
  const actor = await requireCapability("media.look");
  const t = await getTranslations("library");
  const { words, use } = libraryQuery.catch(libraryQuery.parse({})).parse(await searchParams);
  const filter = { words: words.trim(), use };
  const page = await inOrganisation(actor.orgId, (tx) => readLibrary(tx, actor.orgId, filter));
  const client = new QueryClient();
  client.setQueryData(libraryOptions(filter).queryKey, { pages: [page], pageParams: [null] });
  return (
    <ClientMessages of={["library", "media", "refusals"]}>
      <HydrationBoundary state={dehydrate(client)}>
        <Page>
          <PageHeader back={{ href: "/board", label: t("back") }} title={t("title")} lead={t("lead")} />
          <Library start={filter} canAdd={mayTry(actor.roles, "media.add")} />
        </Page>
      </HydrationBoundary>
    </ClientMessages>
  );
}
