import { isHeld } from "@/lib/domain/crisis";
import type { Term } from "@/lib/domain/deadlines";
import { actsAs } from "@/lib/domain/deputies";
import { whoMayGrant } from "@/lib/domain/extensions";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import { type FlowScene, whoMay } from "@/lib/features/judging/queries";
import { type Colleague, colleagues, openRunOf } from "@/lib/features/scenes/queries";
import type { Looking } from "@/lib/features/waiting/queries";
import type { Tx } from "@/lib/platform/tenancy";
import type { ExtensionAsked, ExtensionToDecide, ExtensionView } from "./schema";

type Run = FlowItem["stageRuns"][number];
type Asking = { id: string; askedById: string; until: Date; reason: string };
type Request = Asking & { stageRunId: string };

const ROWS_MAX = 10;

/** Whether the stage that is open is somebody's: its writer's while writing, afterwards whoever could take the step. */
export function holdsStage(scene: FlowScene, who: Pick<Colleague, "memberId" | "roles">): boolean {
  const { item } = scene;
  const run = openRunOf(item);
  if (!run || item.state !== "open") return false;
  if (run.stage === "notice") return who.roles.some(({ role }) => role === "trekker");
  if (run.stage === "respond" && !run.passedOnToRole) return actsAs(who).includes(item.authorId);
  const power = run.stage === "respond" ? "respond" : run.stage === "accept" ? "accept" : "publish";
  return whoMay(scene, power).some(({ memberId }) => memberId === who.memberId);
}

/** Who may grant more time for the open stage to somebody; see `whoMayGrant`. */
export function grantersOf(
  { agreement, people }: Pick<FlowScene, "agreement" | "people">,
  run: { term: unknown },
  askerId: string,
): Colleague[] {
  const asker = people.find(({ memberId }) => memberId === askerId);
  const askerIds = asker ? actsAs(asker) : [askerId];
  const term = run.term as Term;
  return whoMayGrant({ term, people, askerIds, isSmallTeam: agreement.isSmallTeam });
}

/** The request for more time that the open stage waits on; null when nobody asked. */
export const openRequest = (tx: Tx, orgId: string, stageRunId: string): Promise<Request | null> =>
  tx.extensionRequest.findFirst({ where: { orgId, stageRunId, state: "open" } });

/** What the item page shows beside the deadline: asking, what was asked, or deciding on it. */
export async function extensionView(tx: Tx, scene: FlowScene, viewer: MemberActor): Promise<ExtensionView | null> {
  const run = openRunOf(scene.item);
  const standsStill = scene.item.publications.some((sent) => isHeld(sent, scene.agreement.crisisNumber));
  if (!run || scene.item.state !== "open" || standsStill) return null;
  const request = await openRequest(tx, viewer.orgId, run.id);
  const granters = grantersOf(scene, run, request?.askedById ?? viewer.memberId);
  const isTheirs = granters.some(({ memberId }) => memberId === viewer.memberId);
  const mayAsk =
    !request && !run.pausedAt && granters.length > 0 && mayTry(viewer.roles, ASKS) && holdsStage(scene, viewer);
  if (!request && !mayAsk) return null;
  return {
    asked: request ? askedOf(request, run, scene.people) : null,
    mayAsk,
    mayDecide: request !== null && isTheirs,
    granters: granters.map(({ memberId, name }) => ({ memberId, name })),
  };
}

/** Whoever may take a step of the flow may say that they need longer for it. */
export const ASKS = "items.decide";

function askedOf(request: Asking, run: Pick<Run, "dueAt">, people: readonly Colleague[]): ExtensionAsked {
  const name = people.find(({ memberId }) => memberId === request.askedById)?.name ?? "";
  return {
    requestId: request.id,
    by: { memberId: request.askedById, name },
    until: request.until.toISOString(),
    reason: request.reason,
    dueAt: run.dueAt.toISOString(),
  };
}

/** A request with the stage that it is about. */
type OpenRequest = Asking & { itemId: string; stage: string; dueAt: Date; term: unknown };

const REQUESTS_MAX = 100;

/** The requests that the viewer may decide on, soonest deadline first. */
export async function extensionsToDecide(looking: Looking): Promise<ExtensionToDecide[]> {
  const { tx, viewer, agreement, now } = looking;
  if (!mayTry(viewer.roles, ASKS)) return [];
  const requests = await tx.$queryRaw<OpenRequest[]>`
    select e.id, e.asked_by_id as "askedById", e.until, e.reason, r.item_id as "itemId", r.stage, r.due_at as "dueAt",
      r.term
    from extension_request e join stage_run r on r.org_id = e.org_id and r.id = e.stage_run_id and r.closed_at is null
    where e.org_id = ${viewer.orgId}::uuid and e.state = 'open'
    order by r.due_at, e.id limit ${REQUESTS_MAX}`;
  if (requests.length === 0) return [];
  const people = await colleagues(tx, viewer.orgId, now);
  const mine = requests.filter((request) =>
    grantersOf({ agreement, people }, request, request.askedById).some(({ memberId }) => memberId === viewer.memberId),
  );
  const items = await tx.item.findMany({
    where: { orgId: viewer.orgId, id: { in: mine.map(({ itemId }) => itemId) }, state: "open" },
    select: { id: true, title: true },
  });
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  return mine.slice(0, ROWS_MAX).flatMap((request) => {
    const { itemId, stage } = request;
    const title = titles.get(itemId);
    return title === undefined ? [] : [{ ...askedOf(request, request, people), itemId, title, stage }];
  });
}
