import type { NextRequest } from "next/server";
import { refused, type Viewing, viewing } from "@/app/api/viewing";
import { searchOf } from "@/lib/domain/inbox";
import { inboxList, inboxRows } from "@/lib/features/inbox/queries";
import { inboxPlace } from "@/lib/features/inbox/schema";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";

/** The inbox as it is now for whoever asks; with a part and a place in it, the rows after that place. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = Object.fromEntries(request.nextUrl.searchParams);
  const looking = async ({ tx, viewer, now }: Viewing) => {
    return { tx, viewer, now, agreement: await loadAgreement(tx, await readInForce(tx, viewer.orgId)) };
  };
  if (!asked.part) {
    return viewing("cases.look", async (given) => inboxList(await looking(given), searchOf(asked)));
  }
  const page = inboxPlace.safeParse(asked);
  if (!page.success) return refused("invalid");
  return viewing("cases.look", async (given) => inboxRows(await looking(given), { ...searchOf(asked), ...page.data }));
}
