import { viewing } from "@/app/api/viewing";
import { openBundles } from "@/lib/features/bundle-page/queries";

/** The stacks that an idea can be laid on. */
export async function GET(): Promise<Response> {
  return viewing("board.curate", ({ tx, viewer }) => openBundles(tx, viewer.orgId));
}
