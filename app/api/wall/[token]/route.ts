import { refused } from "@/app/api/viewing";
import { readWall } from "@/app/wall/[token]/reading";
import { networkAddress } from "@/lib/platform/sign-in/asker";

type Context = { params: Promise<{ token: string }> };

/** What a wall shows now, for the screen that has it open. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const show = await readWall((await params).token, networkAddress(request.headers.get("x-forwarded-for")));
  if (!show) return refused("not_found");
  return Response.json(show, { headers: { "cache-control": "private, no-store", "x-robots-tag": "noindex" } });
}
