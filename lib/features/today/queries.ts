import { cache } from "react";
import { termFor } from "@/lib/domain/agreement";
import { countdown, type Term } from "@/lib/domain/deadlines";
import { actsAs } from "@/lib/domain/deputies";
import type { MemberActor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { dayOf } from "@/lib/domain/planning";
import { dueGroup } from "@/lib/domain/today";
import { campaignsWaiting } from "@/lib/features/campaign-facts/queries";
import { inWhoseName, type OwnSubjects, ownSubjectsOf } from "@/lib/features/capacities/queries";
import { lastHeard } from "@/lib/features/case-answers/queries";
import { consultationsOf, standingConsultations } from "@/lib/features/consultations/queries";
import { countHeld, heldItems } from "@/lib/features/crisis/queries";
import { standingIn } from "@/lib/features/deputies/queries";
import { extensionsToDecide } from "@/lib/features/extensions/queries";
import { type FlowItem, findFlowItems } from "@/lib/features/flow-items/queries";
import { type FlowScene, judgeFor, whoMay } from "@/lib/features/judging/queries";
import { contentAsked } from "@/lib/features/managed-content/queries";
import { picturesOf } from "@/lib/features/media/queries";
import { actionsOfMember } from "@/lib/features/meeting-actions/queries";
import { powerAnswer, type SayRule } from "@/lib/features/powers/queries";
import { colleagues, expertsOf, fingerprintOf, openRunOf, trekkersOf } from "@/lib/features/scenes/queries";
import { signaturesAsked } from "@/lib/features/signatures/queries";
import { whatFollows } from "@/lib/features/stage-views/queries";
import { calendarOf, promisedCalendars } from "@/lib/features/stages/queries";
import { calmOf, goodNewsOf, newsOf } from "@/lib/features/today-news/queries";
import { toneErrorsOf } from "@/lib/features/tone/queries";
import { type Looking, type Waiting, waitingFor } from "@/lib/features/waiting/queries";
import { together } from "@/lib/platform/together";
import type { IdeasWaiting, OpenedRow, TodayPage, TodayRow, WithOthers } from "./schema";

const ROWS_MAX = 30;
const OTHERS_MAX = 3;

type Names = ReadonlyMap<string, string>;

/** How many things wait for the viewer; the number beside the door. */
export async function waitingCount(looking: Looking): Promise<number> {
  const { tx, viewer, agreement } = looking;
  const decidesHeld = agreement.crisisNumber > 0 && !agreement.isCrisis && mayTry(viewer.roles, "items.lead");
  const { lists, held } = await together({
    lists: listsOf(looking),
    held: decidesHeld ? countHeld(tx, viewer.orgId, agreement.crisisNumber) : 0,
  });
  const { ideas, ...rest } = lists;
  const rows = Object.values(rest).reduce((sum, { length }) => sum + length, 0);
  return rows + (ideas > 0 ? 1 : 0) + held;
}

type Lists = Awaited<ReturnType<typeof readLists>>;
const seenBy = cache((_viewer: MemberActor): { lists?: Promise<Lists> } => ({}));

/** What waits, by what it is; read once per request: the number beside the door and the page itself go by the same. */
function listsOf(looking: Looking): Promise<Lists> {
  const seen = seenBy(looking.viewer);
  seen.lists ??= readLists(looking);
  return seen.lists;
}

const readLists = (looking: Looking) =>
  together({
    waiting: waitingFor(looking),
    /** How many have no answer yet, for whoever gives one: together they are one thing to do. */
    ideas: mayTry(looking.viewer.roles, "board.curate") ? countIdeas(looking) : 0,
    extensions: extensionsToDecide(looking),
    signatures: signaturesAsked(looking),
    contents: contentAsked(looking),
    actions: actionsOfMember(looking.tx, looking.viewer),
    campaigns: campaignsWaiting(looking, todayOf(looking)),
  });

const todayOf = ({ now, agreement }: Looking) => dayOf(now.toISOString(), agreement.calendar.timeZone);

/** Everything Today shows to the viewer at this moment. */
export async function todayPage(looking: Looking & { say: SayRule }): Promise<TodayPage> {
  const { tx, viewer, now } = looking;
  const reading = listsOf(looking);
  const { lists, people, own, ideas, ...read } = await together({
    lists: reading,
    people: colleagues(tx, viewer.orgId, now),
    own: ownSubjectsOf(looking),
    ideas: mayTry(viewer.roles, "board.curate") ? ideasWaiting(looking, reading) : null,
    standing: standingIn(looking),
    held: heldItems(looking),
    news: newsOf(looking),
    goodNews: goodNewsOf(looking),
  });
  const { waiting, ideas: _, ...asked } = lists;
  const rest = { ...asked, ...read };
  const shown = waiting.slice(0, ROWS_MAX);
  const scenes = await scenesOf(
    looking,
    people,
    shown.map(({ itemId }) => itemId),
  );
  const names = new Map(people.map(({ memberId, name }): [string, string] => [memberId, name]));
  const rows = shown.flatMap((one) => {
    const scene = scenes.get(one.itemId);
    return scene ? [rowOf(scene, one, { viewer, names, own })] : [];
  });
  const toDecide = rows.find((row) => row.kind === "accept" && row.group === "today") ?? rows.find(isDecision);
  const scene = toDecide ? scenes.get(toDecide.itemId) : undefined;
  const isCalm = rows.length === 0 && !ideas && rest.actions.length === 0;
  return {
    ...rest,
    ...(await together({
      opened: scene ? openedRow(looking, scene) : null,
      others: withOthers(looking, people, waiting),
      calm: isCalm ? calmOf(looking) : { publishedThisWeek: 0, newIdeas: 0 },
    })),
    viewerName: viewer.name,
    rows,
    more: waiting.length - rows.length,
    ideas,
  };
}

const isDecision = (row: TodayRow): boolean => row.kind === "accept";

async function scenesOf(
  { tx, viewer, now, agreement }: Looking,
  people: FlowScene["people"],
  ids: readonly string[],
): Promise<Map<string, FlowScene>> {
  const items = ids.length > 0 ? await findFlowItems(tx, viewer.orgId, ids) : [];
  const calendars = await promisedCalendars({ tx, orgId: viewer.orgId, agreement }, items);
  return new Map(items.map((item) => [item.id, { agreement, now, item, people, calendars }]));
}

function dueOf(scene: FlowScene) {
  const { now, item } = scene;
  const run = openRunOf(item);
  if (!run) throw new Error("An open item has no open stage.");
  return countdown({
    calendar: calendarOf(scene),
    term: run.term as unknown as Term,
    openedAt: run.openedAt.toISOString(),
    dueAt: run.dueAt.toISOString(),
    now: now.toISOString(),
    pausedSince: run.pausedAt?.toISOString() ?? null,
  });
}

type Reader = { viewer: MemberActor; names: Names; own: OwnSubjects };

function rowOf(scene: FlowScene, { itemId, kind, dueAt }: Waiting, { viewer, names, own }: Reader): TodayRow {
  const { item, agreement, now } = scene;
  const toAnswer = kind === "consult" ? consultationsOf(scene, viewer, names).find(({ mayAnswer }) => mayAnswer) : null;
  const accepted = item.acceptances[0];
  return {
    itemId,
    caseId: item.caseId,
    kind,
    group: dueGroup(dueAt, { now, zone: agreement.calendar.timeZone }),
    due: toAnswer?.due ?? dueOf(scene),
    consultation: toAnswer ?? null,
    deputyFor: inWhoseName({ scene, viewer, kind, asked: toAnswer?.asked ?? [] }, own)?.name ?? null,
    title: item.title,
    version: item.version,
    fingerprint: fingerprintOf(item),
    isUrgent: item.priority === "urgent",
    author: { memberId: item.author.id, name: item.author.name },
    channels: item.variants.map(({ channel }) => channel.name),
    plannedAt: item.plannedAt?.toISOString() ?? null,
    sentBack: sentBackOf(item, names),
    acceptedBy: accepted ? (names.get(accepted.acceptedById) ?? null) : null,
    publications: item.publications.flatMap((sent) => leftToDo(item, sent)),
  };
}

function sentBackOf(item: FlowItem, names: Names): TodayRow["sentBack"] {
  const last = item.stageRuns.findLast((run) => run.closedAt !== null);
  if (item.stage !== "respond" || last?.outcome !== "sent_back") return null;
  return { by: names.get(last.closedById ?? "") ?? "", words: last.words ?? "" };
}

function leftToDo(item: FlowItem, { id, channelId, state, body }: FlowItem["publications"][number]) {
  if (state !== "by_hand" && state !== "failed") return [];
  const channel = item.variants.find((variant) => variant.channelId === channelId)?.channel;
  return [{ id, body, state, channelName: channel?.name ?? "" } as const];
}

async function openedRow({ tx, viewer, say }: Looking & { say: SayRule }, scene: FlowScene): Promise<OpenedRow> {
  const { item } = scene;
  const heard = item.caseId ? await lastHeard(tx, item.orgId, item.caseId) : null;
  const words = new Map([item.topic, item.segment].flatMap((one) => (one ? [[one.key, one.name] as const] : [])));
  return {
    itemId: item.id,
    said: heard ? { by: heard.contact?.name || heard.contact?.handle || "", body: heard.body } : null,
    texts: item.variants.map(({ channelId, channel, body }) => ({ channelId, name: channel.name, body })),
    pictures: picturesOf(item),
    answer: await powerAnswer({ tx, scene, viewer, words, say }, "accept"),
    follows: whatFollows(scene, viewer),
    toneErrors: await toneErrorsOf(tx, scene),
  };
}

const unanswered = (orgId: string) => ({ orgId, answeredAt: null, column: { in: ["pinned", "bundled"] } });

async function countIdeas({ tx, viewer }: Looking): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from idea
    where org_id = ${viewer.orgId}::uuid and answered_at is null and board_column in ('pinned', 'bundled')`;
  return row?.count ?? 0;
}

async function ideasWaiting(looking: Looking, lists: Promise<Lists>): Promise<IdeasWaiting | null> {
  const { tx, viewer, now, agreement } = looking;
  const soonest = await tx.idea.findMany({
    where: unanswered(viewer.orgId),
    orderBy: [{ answerDueAt: "asc" }, { id: "asc" }],
    take: 3,
    select: { answerDueAt: true, pinnedAt: true, pinnedBy: { select: { name: true } } },
  });
  const [first] = soonest;
  if (!first) return null;
  const term = termFor(agreement, { workKind: "idea", priority: "normal", stage: "answer" });
  const moments = { openedAt: first.pinnedAt.toISOString(), dueAt: first.answerDueAt.toISOString() };
  return {
    count: (await lists).ideas,
    names: [...new Set(soonest.map(({ pinnedBy }) => pinnedBy.name))],
    due: countdown({ calendar: agreement.calendar, term, now: now.toISOString(), ...moments }),
    group: dueGroup(first.answerDueAt, { now, zone: agreement.calendar.timeZone }),
  };
}

/** What lies with others to accept: of everybody for whoever leads, else of one's own. */
async function withOthers(
  looking: Looking,
  people: FlowScene["people"],
  waiting: readonly Waiting[],
): Promise<WithOthers[]> {
  const { tx, viewer } = looking;
  const own = mayTry(viewer.roles, "items.lead") ? {} : { authorId: viewer.memberId };
  const runs = await tx.stageRun.findMany({
    where: { orgId: viewer.orgId, closedAt: null, stage: "accept", item: { state: "open", ...own } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: OTHERS_MAX + ROWS_MAX,
    select: { itemId: true },
  });
  const mine = new Set(waiting.map(({ itemId }) => itemId));
  const { waitsForOthers } = await standingConsultations(tx, viewer);
  const lying = [...new Set([...waitsForOthers, ...runs.map(({ itemId }) => itemId)])];
  const ids = lying.filter((itemId) => !mine.has(itemId)).slice(0, OTHERS_MAX);
  const scenes = await scenesOf(looking, people, ids);
  const found: WithOthers[] = [];
  for (const id of ids) {
    const scene = scenes.get(id);
    if (scene) found.push(await withWhom(looking, scene));
  }
  return found;
}

async function withWhom({ tx, viewer }: Looking, scene: FlowScene): Promise<WithOthers> {
  const { item } = scene;
  const asked = askedByViewer(scene, viewer);
  if (asked) return asked;
  const holders = whoMay(scene, "accept").filter(({ memberId }) => memberId !== viewer.memberId);
  const [holder] = holders;
  const unmet = holder ? judgeFor(scene, "accept", holder).demands.find((demand) => !demand.isMet) : undefined;
  const signers = unmet?.about
    ? await (unmet.kind === "expert" ? expertsOf : trekkersOf)(tx, item.orgId, unmet.about)
    : [];
  const reading = signers.length > 0 ? scene.people.filter(({ memberId }) => signers.includes(memberId)) : holders;
  return {
    itemId: item.id,
    title: item.title,
    stage: "accept",
    people: reading.slice(0, 2).map(({ memberId, name }) => ({ memberId, name })),
    due: dueOf(scene),
  };
}

/** What the viewer, or whoever they stand in for, laid before others, and who thinks about it. */
function askedByViewer(scene: FlowScene, viewer: MemberActor): WithOthers | null {
  const names = new Map(scene.people.map(({ memberId, name }): [string, string] => [memberId, name]));
  const ids = actsAs(viewer);
  const open = consultationsOf(scene, viewer, names).find(
    ({ state, openedBy, isCurrent }) => state === "open" && ids.includes(openedBy.memberId) && isCurrent,
  );
  if (!open?.due) return null;
  const { id: itemId, title } = scene.item;
  return { itemId, title, stage: "consulted", people: open.asked.slice(0, 2), due: open.due };
}
