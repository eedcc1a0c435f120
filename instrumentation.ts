import type { Instrumentation } from "next";

/** A fault while a page was made: logged once, under the number that the page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/platform/log");
  const reference = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  log().error({ reference, route: context.routePath, method: request.method, err: error }, "fault");
};
