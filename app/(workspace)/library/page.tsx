import { Library } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readingOf } from "@/app/reading";
import { ContentFilters } from "@/components/library/content-filters";
import { ContentList } from "@/components/library/content-list";
import { NewContent } from "@/components/library/new-content";
import { Page } from "@/components/shell/page";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { PageLink } from "@/components/ui/page-link";
import { mayTry } from "@/lib/domain/permissions";
import { library } from "@/lib/features/library/queries";
import { contentChoices } from "@/lib/features/managed-content/queries";
import { type LibrarySearch, librarySearch } from "@/lib/features/managed-content/schema";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("content"))("title") };
}

const MORE = 120;

/** The same address with another choice in it. */
function addressOf(search: LibrarySearch, change: Partial<LibrarySearch>): string {
  const next = Object.entries({ ...search, ...change }).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return `/library?${new URLSearchParams(next)}`;
}

/** Managed content and approved answers: what the organisation has said once and stands by. */
export default async function LibraryPage({ searchParams }: PageProps<"/library">) {
  const viewer = await requireCapability("content.look");
  const search = librarySearch.parse(await searchParams);
  const t = await getTranslations("content");
  const { page, choices } = await inOrganisation(viewer.orgId, async (tx) => {
    const reading = await readingOf({ tx, viewer, now: clock.now() });
    return { page: await library(reading, search), choices: await contentChoices(reading) };
  });
  const { lines, total, counts } = page;
  const isSearched = Boolean(search.q || search.kind || search.topic || search.owner || search.state !== "usable");
  return (
    <ClientMessages of={["content", "hardening"]}>
      <Page className="[--page-max:64rem]">
        <PageHeader
          title={t("title")}
          lead={t("lead")}
          back={{ href: "/agreement", label: t("back") }}
          actions={mayTry(viewer.roles, "content.keep") ? <NewContent viewerId={viewer.memberId} /> : null}
        />
        <ContentFilters search={search} {...choices} />
        {search.state === "usable" && counts.stale + counts.waiting > 0 ? (
          <p className="mb-4 flex flex-wrap gap-x-4 text-t14">
            {counts.stale > 0 ? (
              <PageLink
                className="inline-flex min-h-6 items-center underline underline-offset-3"
                href={addressOf(search, { state: "stale" })}
              >
                {t("toReview", { count: counts.stale })}
              </PageLink>
            ) : null}
            {counts.waiting > 0 ? (
              <PageLink
                className="inline-flex min-h-6 items-center underline underline-offset-3"
                href={addressOf(search, { state: "waiting" })}
              >
                {t("toAnswer", { count: counts.waiting })}
              </PageLink>
            ) : null}
          </p>
        ) : null}
        {lines.length > 0 ? (
          <ContentList lines={lines} />
        ) : (
          <EmptyState icon={<Library aria-hidden />} title={t(isSearched ? "nothingFound" : "empty")}>
            {t(isSearched ? "nothingFoundText" : "emptyText")}
          </EmptyState>
        )}
        {total > lines.length ? (
          <div className="mt-4 flex flex-wrap items-center gap-4 text-t14 text-ink-2">
            <LinkButton href={addressOf(search, { shown: search.shown + MORE })} scroll={false}>
              {t("more")}
            </LinkButton>
            {t("shown", { shown: lines.length, total })}
          </div>
        ) : null}
      </Page>
    </ClientMessages>
  );
}
