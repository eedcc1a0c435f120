import { viewing } from "@/app/api/viewing";
import { testSituations } from "@/lib/features/test-situations/queries";
import type { TestSituationsAnswer } from "@/lib/features/test-situations/schema";

/** The situations kept beside the matrix as they are now, for whoever may write in the draft. */
export function GET(): Promise<Response> {
  return viewing("agreement.edit", async ({ tx, viewer }): Promise<TestSituationsAnswer> => {
    return { situations: await testSituations(tx, viewer.orgId) };
  });
}
