import { z } from "zod";
import { download } from "@/app/api/agreement/download";
import { refused } from "@/app/api/viewing";
import { EXAMPLES } from "@/lib/domain/agreement/starters";
import { exportedExample } from "@/lib/features/exchange/queries";

type Context = { params: Promise<{ example: string }> };

/** An agreement to begin from as a file (`?format=xlsx|csv`). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const example = z.enum(EXAMPLES).safeParse((await params).example);
  if (!example.success) return refused("not_found");
  return download(request, (asking) => exportedExample(asking.tx, { ...asking, example: example.data }));
}
