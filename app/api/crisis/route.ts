import { viewing } from "@/app/api/viewing";
import { crisisState } from "@/lib/features/crisis/queries";

/** Whether a crisis is on, as it is now. */
export async function GET(): Promise<Response> {
  return viewing("self.keep", ({ tx, viewer }) => crisisState(tx, viewer));
}
