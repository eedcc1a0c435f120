import type { NextRequest } from "next/server";
import { z } from "zod";
import { refused, viewing } from "@/app/api/viewing";
import { seesItem } from "@/lib/features/item-page/queries";
import { textHistory } from "@/lib/features/text-versions/queries";

type Context = { params: Promise<{ itemId: string }> };
const asked = z.object({ itemId: z.uuid(), channelId: z.uuid().nullable() });

/** How a text of an item was before: that of the channel that is named, else what the channels share. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const channelId = request.nextUrl.searchParams.get("channel");
  const text = asked.safeParse({ itemId: (await params).itemId, channelId });
  if (!text.success) return refused("not_found");
  return viewing("items.look", async ({ tx, viewer }) =>
    (await seesItem({ tx, viewer }, text.data.itemId)) ? textHistory(tx, { orgId: viewer.orgId, ...text.data }) : null,
  );
}
