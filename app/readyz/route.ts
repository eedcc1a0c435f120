import { readiness } from "@/lib/platform/readiness";

export const dynamic = "force-dynamic";

/** Whether this process can do its work now: for a load balancer. */
export async function GET(): Promise<Response> {
  const state = await readiness();
  return Response.json(state, { status: state.isReady ? 200 : 503 });
}
