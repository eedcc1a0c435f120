import { z } from "zod";
import { refused, viewing } from "@/app/api/viewing";
import { readingOf } from "@/app/reading";
import { itemPage } from "@/lib/features/item-page/queries";

type Context = { params: Promise<{ itemId: string }> };

/** The page of an item as it is now for whoever asks. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).itemId);
  if (!id.success) return refused("not_found");
  return viewing("items.look", async (looking) => itemPage(await readingOf(looking), id.data));
}
