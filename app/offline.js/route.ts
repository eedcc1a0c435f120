import { bundled } from "@/app/bundled";

export const dynamic = "force-static";

/** What the page without a line runs: see components/board/kept/offline-page. */
export const GET = (): Promise<Response> => bundled("components/board/kept/offline-page.ts");
