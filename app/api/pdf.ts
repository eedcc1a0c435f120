import type { Paper } from "@/lib/domain/papers";
import { recordFault } from "@/lib/platform/log";
import { pdfOf } from "@/lib/platform/pdf";

/** A sheet as a PDF that opens in the browser, and is kept under this name. */
export async function answerWithPdf(name: string, paper: Paper): Promise<Response> {
  try {
    return new Response(await pdfOf(paper), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${name.replace(/[^\w.-]/g, "-")}.pdf"`,
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  } catch (fault) {
    const reference = recordFault(fault, { read: "pdf" });
    return Response.json(
      { ok: false, refusal: { code: "fault", message: "fault", values: { reference } } },
      { status: 500 },
    );
  }
}
