import { bundled } from "@/app/bundled";

export const dynamic = "force-static";

/** The service worker: see components/board/kept/worker. */
export const GET = (): Promise<Response> => bundled("components/board/kept/worker.ts");
