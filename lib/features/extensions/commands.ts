import type { Stage } from "@/lib/domain/agreement";
import type { Term } from "@/lib/domain/deadlines";
import { type Capacity, capacitiesOf } from "@/lib/domain/deputies";
import { extended } from "@/lib/domain/extensions";
import type { MemberActor, NamedPerson } from "@/lib/domain/people";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { itemHref, lockItem, notFound, staleItem } from "@/lib/features/items/commands";
import type { FlowScene } from "@/lib/features/judging/queries";
import { colleagues, openRunOf } from "@/lib/features/scenes/queries";
import { toCalendar } from "@/lib/platform/agreement";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import type { Unit } from "@/lib/platform/unit";
import { ASKS, grantersOf, holdsStage, openRequest } from "./queries";
import { askExtensionInput, decideExtensionInput } from "./schema";

type Run = FlowItem["stageRuns"][number];
type Standing = { scene: FlowScene; run: Run };

const YEAR_MS = 366 * 86_400_000;

/** Asks for a later deadline of the stage one has, of whoever may grant that. One request at a time. */
export const askExtension = command({
  name: "extensions.ask",
  input: askExtensionInput,
  may: ASKS,
  run: async (unit, input): Promise<Result<{ requestId: string }>> => {
    const { tx, orgId, now, actor } = unit;
    if (actor.kind !== "member") return notFound();
    const found = await standingOf(unit, input.itemId);
    if (!found.ok) return found;
    const { scene, run } = found.value;
    const { item } = scene;
    if (item.version !== input.seenVersion) return staleItem(unit, item.id);
    if (!holdsStage(scene, actor)) return refuse("not_allowed", "extensions.notYourStage");
    const wrong = whatIsWrong(run, input.until, now);
    if (wrong) return wrong;
    if (await openRequest(tx, orgId, run.id)) return refuse("wrong_state", "extensions.alreadyAsked");
    const granters = grantersOf(scene, run, actor.memberId);
    if (granters.length === 0) return refuse("wrong_state", "extensions.nobodyGrants");
    const requestId = newId();
    const { until, reason } = input;
    await tx.extensionRequest.create({
      data: {
        orgId,
        id: requestId,
        stageRunId: run.id,
        askedById: actor.memberId,
        askedAt: now,
        until,
        reason,
        state: "open",
      },
    });
    record(unit, "extensions.ask", { item, run, data: { requestId, until: until.toISOString(), words: reason } });
    await notify(unit, {
      kind: "extension_asked",
      memberIds: granters.map(({ memberId }) => memberId),
      href: itemHref(item.id),
      data: { by: actor.name, title: item.title, words: reason },
      dedupeKey: `extension_asked:${requestId}`,
      isUrgent: item.priority === "urgent",
    });
    return ok({ requestId });
  },
});

/** The item with the stage that is open, held until the end: nobody moves it on while its deadline changes. */
async function standingOf(unit: Unit, itemId: string): Promise<Result<Standing>> {
  const { tx, orgId, now } = unit;
  await lockItem(unit, itemId);
  const item = await findFlowItem(tx, orgId, itemId);
  if (!item) return notFound();
  const run = openRunOf(item);
  if (item.state !== "open" || !run) return refuse("wrong_state", "extensions.stageOver");
  const people = await colleagues(tx, orgId, now);
  return ok({ scene: { agreement: await unit.agreement(), now, item, people }, run });
}

function whatIsWrong(run: Run, until: Date, now: Date): Refused | null {
  const wrong = (message: string) => refuse("invalid", "invalid", { fields: { until: [{ message }] } });
  if (run.pausedAt) return refuse("wrong_state", "extensions.standsStill");
  if (until <= now) return wrong("fields.inThePast");
  if (until <= run.dueAt) return wrong("fields.notLater");
  return until.getTime() - now.getTime() > YEAR_MS ? wrong("fields.tooFarAhead") : null;
}

type Noted = { item: FlowItem; run: Run; data: Record<string, string | NamedPerson> };

function record(unit: Unit, action: string, { item, run, data }: Noted): void {
  const stage = run.stage as Stage;
  unit.journal({ action, subject: { kind: "item", id: item.id }, data: { stage, stageRunId: run.id, ...data } });
  unit.announce({ topic: "items", ids: [item.id] });
}

/** Grants more time, or not; never to oneself, except in a small team where nobody else is left. */
export const decideExtension = command({
  name: "extensions.decide",
  input: decideExtensionInput,
  may: ASKS,
  run: async (unit, input): Promise<Result<{ dueAt: string }>> => {
    const { tx, orgId, now, actor } = unit;
    const request = await tx.extensionRequest.findUnique({
      where: { orgId_id: { orgId, id: input.requestId } },
      include: { stageRun: { select: { itemId: true } } },
    });
    if (!request || actor.kind !== "member") return notFound();
    const found = await standingOf(unit, request.stageRun.itemId);
    if (!found.ok) return found;
    const { scene, run } = found.value;
    if (run.id !== request.stageRunId) return refuse("wrong_state", "extensions.stageOver");
    const capacity = capacitiesOf(actor).find((own) => mayGrantIn(own, scene, { run, request, actor }));
    if (!capacity) return refuse("not_allowed", "extensions.notYours");
    const { deputyFor } = capacity;
    const until = input.until ?? request.until;
    const wrong = input.isGranted ? whatIsWrong(run, until, now) : null;
    if (wrong) return wrong;
    const { count } = await tx.extensionRequest.updateMany({
      where: { orgId, id: request.id, state: "open" },
      data: {
        state: input.isGranted ? "granted" : "refused",
        decidedById: actor.memberId,
        decidedAt: now,
        words: input.words,
        ...(input.isGranted ? { grantedUntil: until } : {}),
      },
    });
    if (count === 0) return refuse("wrong_state", "extensions.decided");
    const dueAt = input.isGranted ? until : run.dueAt;
    if (input.isGranted) await moveDeadline(unit, run, until);
    const { words, isGranted } = input;
    record(unit, isGranted ? "extensions.grant" : "extensions.refuse", {
      item: scene.item,
      run,
      data: {
        requestId: request.id,
        before: run.dueAt.toISOString(),
        until: dueAt.toISOString(),
        words,
        ...(deputyFor ? { deputyFor } : {}),
      },
    });
    await tellDecided(unit, { item: scene.item, request, words, isGranted });
    return ok({ dueAt: dueAt.toISOString() });
  },
});

type Granting = { run: Run; request: { askedById: string }; actor: MemberActor };

function mayGrantIn({ roles }: Capacity, scene: FlowScene, { run, request, actor }: Granting): boolean {
  const { memberId } = actor;
  const people = scene.people.map((one) => (one.memberId === memberId ? { ...one, roles } : one));
  return grantersOf({ ...scene, people }, run, request.askedById).some((one) => one.memberId === memberId);
}

/** The promised end moves, with the steps that did not fire yet; counted in the calendar it was promised in. */
async function moveDeadline(unit: Unit, run: Run, until: Date): Promise<void> {
  const { tx, orgId } = unit;
  const calendar = toCalendar(
    await tx.calendarVersion.findUniqueOrThrow({ where: { orgId_id: { orgId, id: run.calendarId } } }),
  );
  const waiting = { orgId, stageRunId: run.id, firedAt: null, droppedAt: null };
  const steps = await tx.deadlineStep.findMany({ where: waiting, select: { step: true, dueAt: true } });
  const term = run.term as unknown as Term;
  const promised = steps.map(({ step, dueAt }) => ({ step, at: dueAt.toISOString() }));
  const later = extended({ calendar, term, dueAt: run.dueAt.toISOString(), steps: promised }, until.toISOString());
  await tx.stageRun.updateMany({
    where: { orgId, id: run.id, closedAt: null },
    data: { dueAt: until, term: later.term },
  });
  for (const { step, at } of later.steps) {
    await tx.deadlineStep.updateMany({ where: { ...waiting, step }, data: { dueAt: at } });
    unit.wake({ queue: "deadlines", at: new Date(at) });
  }
}

type Decided = {
  item: FlowItem;
  request: { id: string; askedById: string };
  words: string;
  isGranted: boolean;
};

async function tellDecided(unit: Unit, { item, request, words, isGranted }: Decided): Promise<void> {
  await notify(unit, {
    kind: isGranted ? "extension_granted" : "extension_refused",
    memberIds: [request.askedById],
    href: itemHref(item.id),
    data: { by: unit.actor.name, title: item.title, words, hasWords: words === "" ? "no" : "yes" },
    dedupeKey: `extension_decided:${request.id}`,
    isUrgent: item.priority === "urgent",
  });
}

export const extensionCommands = { askExtension, decideExtension };
