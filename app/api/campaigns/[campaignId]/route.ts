import { z } from "zod";
import { refused, viewing } from "@/app/api/viewing";
import { campaignView } from "@/lib/features/campaigns/queries";

type Context = { params: Promise<{ campaignId: string }> };

/** One campaign as it is now for whoever asks. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).campaignId);
  if (!id.success) return refused("not_found");
  return viewing("campaigns.look", (look) => campaignView(look, id.data));
}
