import { viewing } from "@/app/api/viewing";
import { readChoices } from "@/lib/features/looking/queries";

/** What the board can be narrowed to, and what can be put on an idea. */
export function GET(): Promise<Response> {
  return viewing("board.look", ({ tx, viewer }) => readChoices(tx, viewer.orgId));
}
