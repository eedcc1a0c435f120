import { z } from "zod";
import { refused, viewing } from "@/app/api/viewing";
import { readingOf } from "@/app/reading";
import { casePage } from "@/lib/features/case-page/queries";

type Context = { params: Promise<{ caseId: string }> };

/** A case as it is now for whoever asks. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).caseId);
  if (!id.success) return refused("not_found");
  return viewing("cases.look", async (looking) => casePage(await readingOf(looking), id.data));
}
