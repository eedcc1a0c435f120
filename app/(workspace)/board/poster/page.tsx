import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { posterOptions } from "@/components/board/poster/layout";
import { PosterOptions } from "@/components/board/poster/poster-options";
import { PosterSheet } from "@/components/board/poster/poster-sheet";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/ui/page-header";
import { WHOLE_BOARD } from "@/lib/domain/board/looking";
import { dateFormat, intlTag } from "@/lib/domain/language";
import { readBoard } from "@/lib/features/board/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { clock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board.poster"))("title") };
}

/** The board on paper, for the wall of the canteen: large enough to read from two metres. */
export default async function PosterPage({ searchParams }: PageProps<"/board/poster">) {
  const { orgId, memberId, organisation } = await requireCapability("board.look");
  const options = posterOptions(await searchParams);
  const now = clock.now();
  const view = { orgId, memberId, now, looking: { ...WHOLE_BOARD, sort: options.sort } };
  const { board, zone } = await inOrganisation(orgId, async (tx) => ({
    board: await readBoard(tx, view),
    zone: (await loadAgreement(tx, await readInForce(tx, orgId))).calendar.timeZone,
  }));
  const t = await getTranslations("board");
  const locale = await getLocale();
  const { host } = new URL(env().NEXTAUTH_URL);
  return (
    <ClientMessages of={["board"]}>
      <Page className="print:p-0 print:[--page-max:none]">
        <div className="print:hidden">
          <PageHeader back={{ href: "/board", label: t("title") }} title={t("poster.title")} lead={t("poster.lead")} />
        </div>
        <PosterOptions options={options} />
        <PosterSheet
          board={board}
          options={options}
          organisation={organisation.name}
          day={dateFormat(intlTag(locale), { dateStyle: "full", timeZone: zone }).format(now)}
          address={`${host}/board`}
        />
      </Page>
    </ClientMessages>
  );
}
