import { z } from "zod";
import { refused, viewing } from "@/app/api/viewing";
import { campaignFacts } from "@/lib/features/campaign-facts/queries";

type Context = { params: Promise<{ campaignId: string }> };

/** The facts of a campaign as they are now, with what the asker did not read yet. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).campaignId);
  if (!id.success) return refused("not_found");
  return viewing("campaigns.look", (look) => campaignFacts(look, id.data));
}
