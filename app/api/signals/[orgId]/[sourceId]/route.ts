import { createHmac } from "node:crypto";
import { readAtMost, respond } from "@/app/api/commands/request";
import { isSignedBy, signedText } from "@/lib/domain/incoming";
import { type Refused, type Result, refuse } from "@/lib/domain/result";
import { bringIn } from "@/lib/features/case-sources/jobs";
import { secretOf } from "@/lib/features/case-sources/queries";
import { type Told, toldInput } from "@/lib/features/case-sources/schema";
import { id } from "@/lib/features/items/schema";
import { clock } from "@/lib/platform/clock";
import { readInput } from "@/lib/platform/input";
import { recordFault } from "@/lib/platform/log";
import { countCalls } from "@/lib/platform/rate-limit";
import { isSameSecret } from "@/lib/platform/secrets";

const BODY_MAX_BYTES = 4 * 1024 * 1024;
/** Twice as many as a flood of two hundred a second, one in each call. */
const LIMIT = { about: "signals.source", max: 24_000, windowMinutes: 1 };
/** Whoever does not know the key gets to try this often; the source itself is counted apart. */
const LIMIT_UNSIGNED = { about: "signals.unsigned", max: 600, windowMinutes: 1 };

/**
 * What another program saw: signed with the source's key over the moment and the body, at most a hundred at once, each
 * thing once however often it is sent. The answer says of each which case it is in.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/signals/[orgId]/[sourceId]">,
): Promise<Response> {
  try {
    const names = await params;
    const [orgId, sourceId] = [id.safeParse(names.orgId), id.safeParse(names.sourceId)];
    if (!orgId.success || !sourceId.success) return respond(refuse("not_found", "sources.unknown"));
    const bytes = await readAtMost(request, BODY_MAX_BYTES);
    if (!bytes) return respond(refuse("invalid", "tooLarge"), 413);
    const source = { orgId: orgId.data, sourceId: sourceId.data };
    const read = await readSigned(request.headers, bytes, source);
    if (!read.ok) return refused(read);
    const received = await bringIn(source, read.value.signals);
    return received.ok ? respond(received) : refused(received);
  } catch (fault) {
    const reference = recordFault(fault, { part: "signals" });
    return respond({ ok: false, refusal: { code: "fault", message: "fault", values: { reference } } });
  }
}

type Source = { orgId: string; sourceId: string };

/** What was sent, once it is sure who sent it and that it is not too much. */
async function readSigned(
  headers: Headers,
  bytes: Uint8Array,
  { orgId, sourceId }: Source,
): Promise<Result<{ signals: Told[] }>> {
  const now = clock.now();
  const secret = await secretOf(orgId, sourceId, now);
  if (!secret) return unsigned(sourceId, refuse("not_found", "sources.unknown"));
  const text = Buffer.from(bytes).toString("utf8");
  const call = { timestamp: headers.get("x-trekker-timestamp"), signature: headers.get("x-trekker-signature") };
  const digest = createHmac("sha256", secret)
    .update(signedText(call.timestamp ?? "", text))
    .digest("hex");
  const wrong = isSignedBy(call, { expected: `sha256=${digest}`, isSame: isSameSecret, now });
  if (wrong) return unsigned(sourceId, refuse("not_signed_in", `sources.${wrong}`));
  const tooMany = await countCalls({ ...LIMIT, whose: sourceId }, now);
  if (tooMany) return tooMany;
  const raw = parsed(text);
  return raw === undefined ? refuse("invalid", "notJson") : readInput(toldInput, raw);
}

async function unsigned(sourceId: string, refused: Refused): Promise<Refused> {
  return (await countCalls({ ...LIMIT_UNSIGNED, whose: sourceId }, clock.now())) ?? refused;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whoever is too fast is told when to come back, in the way programs read. */
function refused(answer: Refused): Response {
  const response = respond(answer);
  const { minutes } = answer.refusal.values ?? {};
  if (answer.refusal.code === "too_many") response.headers.set("retry-after", String(60 * Number(minutes ?? 1)));
  return response;
}
