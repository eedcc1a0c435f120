import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { viewing } from "@/app/api/viewing";
import type { SearchAnswer } from "@/components/shell/types";
import { type Capability, mayTry } from "@/lib/domain/permissions";
import { type Found, findByWords } from "@/lib/features/search/queries";

const TEXT_MAX = 100;

/** What the command palette finds: posts, ideas, bundles, cases and campaigns by the words in them. */
export async function GET(request: NextRequest): Promise<Response> {
  const text = (request.nextUrl.searchParams.get("q") ?? "").replaceAll("\u0000", "").slice(0, TEXT_MAX);
  const t = await getTranslations("items.found");
  return viewing("self.keep", async ({ tx, viewer }): Promise<SearchAnswer> => {
    const found = (await findByWords(tx, viewer.orgId, text)).filter(({ kind }) => mayTry(viewer.roles, LOOK[kind]));
    return { results: found.map((one) => ({ ...addressOf(one), title: one.title, detail: t(detailOf(one)) })) };
  });
}

/** What one has to be allowed to look at for it to be found: a title is part of what is behind it. */
const LOOK = {
  idea: "board.look",
  bundle: "board.look",
  item: "items.look",
  case: "cases.look",
  campaign: "campaigns.look",
} as const satisfies Record<Found["kind"], Capability>;

const ROOMS = { idea: "board", bundle: "board/bundles", item: "items", case: "inbox", campaign: "campaigns" } as const;
const addressOf = ({ kind, id }: Found) => ({ id, href: `/${ROOMS[kind]}/${id}` });

function detailOf({ kind, where }: Found) {
  return `${kind}.${where}` as "idea.pinned";
}
