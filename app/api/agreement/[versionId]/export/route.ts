import { z } from "zod";
import { download } from "@/app/api/agreement/download";
import { refused } from "@/app/api/viewing";
import { exportedVersion } from "@/lib/features/exchange/queries";

type Context = { params: Promise<{ versionId: string }> };

/** A version of the agreement as a workbook or as text with separators (`?format=xlsx|csv`). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const versionId = z.uuid().safeParse((await params).versionId);
  if (!versionId.success) return refused("not_found");
  return download(request, (asking) => exportedVersion(asking.tx, { ...asking, versionId: versionId.data }));
}
