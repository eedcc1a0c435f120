import { findCommand } from "@/app/api/commands/registry";
import { isFromHere, readJson, respond } from "@/app/api/commands/request";
import { refuse } from "@/lib/domain/result";
import { answer } from "@/lib/platform/action";

type Context = { params: Promise<{ name: string }> };

/** Runs the command of this name for whoever is signed in: the same refusals as everywhere, with a status beside them. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isFromHere(request.headers)) return respond(refuse("not_allowed", "otherOrigin"));
  const spec = findCommand((await params).name);
  if (!spec) return respond(refuse("not_found", "notFound"));
  const body = await readJson(request);
  if ("answer" in body) return respond(body.answer, body.status);
  return respond(await answer(spec, body.raw));
}
