import { z } from "zod";
import { refused, viewing } from "@/app/api/viewing";
import { proposalCheck } from "@/lib/features/versions/queries";

/** What stands in the way of proposing `?draft=`, and who would be asked, for whoever may propose it. */
export function GET(request: Request): Promise<Response> | Response {
  const draft = z.uuid().safeParse(new URL(request.url).searchParams.get("draft"));
  if (!draft.success) return refused("invalid");
  return viewing("agreement.edit", ({ tx, viewer, now }) => proposalCheck(tx, viewer, { draftId: draft.data, now }));
}
