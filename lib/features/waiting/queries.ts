import type { Agreement } from "@/lib/domain/agreement";
import { ROLES, type Role } from "@/lib/domain/authority";
import { actsAs, capacitiesOf } from "@/lib/domain/deputies";
import type { MemberActor } from "@/lib/domain/people";
import { rolesFor } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import { publishingStep, type WaitingKind } from "@/lib/domain/today";
import {
  type Circumstances,
  circumstancesAt,
  type FlowFacts,
  type Judgement,
  judgePower,
  nearest,
  type Subject,
} from "@/lib/domain/workflow";
import { type StandingConsultations, standingConsultations } from "@/lib/features/consultations/queries";
import { colleagues, type FlowScene, findFlowItems, judgeFor } from "@/lib/features/scenes/queries";
import {
  canSign,
  demandsOf,
  isAnswered,
  isSignable,
  ownSubjects,
  type Signs,
  whatTheySign,
  whoHasSigners,
} from "@/lib/features/sign-offs/queries";
import type { Tx } from "@/lib/platform/tenancy";

/** Who looks, when, and under which agreement. */
export type Looking = { tx: Tx; viewer: MemberActor; now: Date; agreement: Agreement };

/** One thing that waits for somebody, and until when. */
export type Waiting = { itemId: string; kind: WaitingKind; dueAt: Date };

/** As far ahead as one look goes: what is due after a thousand other things waits for nobody yet. */
const SCAN_MAX = 1_000;
/** Of those that need a closer look, with their texts and sign-offs. */
const CLOSER_MAX = 60;

type AgreedPower = "respond" | "accept" | "publish";

/** Open items that are alike in everything that counts, soonest first, with the moment each is due. */
type Row = {
  ids: string[];
  due_ats: Date[];
  stage: "respond" | "accept" | "publish";
  kind: string;
  author_kind: string;
  content_kind: string;
  content_status: string;
  risk: string;
  priority: string;
  topic_key: string | null;
  segment_id: string | null;
  segment_key: string | null;
  is_author: boolean;
  /** Who opened the stage, where that is the viewer or somebody they stand in for. */
  opener_id: string | null;
  needs_moment: boolean;
  /** Ordered out before a crisis that began since: it waits for a decision, and for nothing else. */
  is_held: boolean;
  passed_on_to_role: string | null;
  acceptors: string[] | null;
  channel_keys: string[];
  publication_states: string[];
  was_asked: boolean;
};

/**
 * What waits for the viewer, soonest first. One statement reads what every open item is decided on, the agreement is
 * asked in memory, and only what depends on who signed which text is read in full.
 */
export async function waitingFor(looking: Looking): Promise<Waiting[]> {
  const { tx, viewer } = looking;
  if (!mayTry(viewer.roles, "items.write") && !mayTry(viewer.roles, "items.decide")) return [];
  const rows = await readRows(looking);
  const signs = await whatTheySign(tx, viewer);
  const standing = await standingConsultations(tx, viewer);
  const looked = firstLooks(rows, looking, signs).map((one) =>
    standing.saidYes.has(one.itemId) && one.first === null ? { ...one, first: "look_closer" as const } : one,
  );
  const unsure = looked.filter(({ first }) => first === "look_closer").slice(0, CLOSER_MAX);
  const asked = new Set(rows.flatMap((row) => (row.was_asked ? row.ids : [])));
  const closer = await lookCloser(looking, { ids: unsure.map(({ itemId }) => itemId), asked, signs });
  const own = looked.flatMap(({ itemId, dueAt, first }): Waiting[] => {
    const kind = first === "look_closer" ? (closer.get(itemId) ?? null) : first;
    return kind ? [{ itemId, kind, dueAt }] : [];
  });
  return withConsultations(own, standing);
}

/** What was laid before the viewer waits for them until its own term; what they laid before others does not wait for them. */
function withConsultations(own: readonly Waiting[], { asked, waitsForOthers }: StandingConsultations): Waiting[] {
  const toAnswer = asked.map((one): Waiting => ({ ...one, kind: "consult" }));
  const isAsked = new Set(asked.map(({ itemId }) => itemId));
  const left = own.filter(({ itemId }) => !waitsForOthers.has(itemId) && !isAsked.has(itemId));
  return [...left, ...toAnswer].sort(bySoonest);
}

const bySoonest = (one: Pick<Waiting, "dueAt" | "itemId">, other: Pick<Waiting, "dueAt" | "itemId">): number =>
  one.dueAt.getTime() - other.dueAt.getTime() || (one.itemId < other.itemId ? -1 : 1);

type Looked = { itemId: string; dueAt: Date; first: WaitingKind | "look_closer" | null };

/** Of a thousand open items most are alike in everything that counts: each kind of case is asked once. */
function firstLooks(rows: readonly Row[], { viewer, now, agreement }: Looking, signs: Signs): Looked[] {
  const circumstances = circumstancesAt(agreement, now);
  const looked = rows.flatMap((row) => {
    const first = firstLook({ row, viewer, agreement, circumstances, signs });
    return row.ids.flatMap((itemId, index): Looked[] => {
      const dueAt = row.due_ats[index];
      return dueAt ? [{ itemId, dueAt, first }] : [];
    });
  });
  return looked.sort(bySoonest);
}

function readRows({ tx, viewer, agreement }: Looking): Promise<Row[]> {
  const { orgId } = viewer;
  const ids = actsAs(viewer);
  return tx.$queryRaw<Row[]>`
    with asked as (
      select distinct substring(n.href from '^/items/([0-9a-f-]{36})$')::uuid as item_id from notification n
      where n.org_id = ${orgId}::uuid and n.member_id = any(${ids}::uuid[]) and n.kind = 'item_sign_off_asked'),
    open as (
    select t.id, r.due_at, t.stage, t.kind, t.author_kind, t.content_kind, t.content_status, t.risk, t.priority,
      p.key as topic_key, t.segment_id, s.key as segment_key, t.author_id = any(${ids}::uuid[]) as is_author,
      case when r.opened_by_id = any(${ids}::uuid[]) then r.opened_by_id end as opener_id,
      t.needs_moment_since is not null as needs_moment, r.passed_on_to_role,
      exists (select 1 from publication b where b.org_id = t.org_id and b.item_id = t.id
        and b.state in ('planned', 'by_hand') and b.crisis_number < ${agreement.crisisNumber}) as is_held,
      array(select jsonb_array_elements_text(coalesce(r.demands -> 'acceptors', '[]'))) as acceptors,
      array(select c.key from variant v join channel c on c.org_id = v.org_id and c.id = v.channel_id
        where v.org_id = t.org_id and v.item_id = t.id order by c.key) as channel_keys,
      array(select b.state from publication b where b.org_id = t.org_id and b.item_id = t.id order by b.state)
        as publication_states,
      exists (select 1 from asked a where a.item_id = t.id) as was_asked
    from stage_run r
    join item t on t.org_id = r.org_id and t.id = r.item_id and t.state = 'open'
    left join topic p on p.org_id = t.org_id and p.id = t.topic_id
    left join segment s on s.org_id = t.org_id and s.id = t.segment_id
    where r.org_id = ${orgId}::uuid and r.closed_at is null and r.stage in ('respond', 'accept', 'publish')
      and (r.stage <> 'respond' or t.author_id = any(${ids}::uuid[]) or r.passed_on_to_role is not null
        or t.id in (select item_id from asked))
    order by r.due_at, t.id limit ${SCAN_MAX})
    select array_agg(id order by due_at, id) as ids, array_agg(due_at order by due_at, id) as due_ats,
      stage, kind, author_kind, content_kind, content_status, risk, priority, topic_key, segment_id, segment_key,
      is_author, opener_id, needs_moment, is_held, passed_on_to_role, acceptors, channel_keys, publication_states, was_asked
    from open
    group by stage, kind, author_kind, content_kind, content_status, risk, priority, topic_key, segment_id, segment_key,
      is_author, opener_id, needs_moment, is_held, passed_on_to_role, acceptors, channel_keys, publication_states, was_asked`;
}

type FirstLook = {
  row: Row;
  viewer: MemberActor;
  agreement: Agreement;
  circumstances: Circumstances;
  signs: Signs;
};

/** What can be said without reading the texts: the step, nothing, or that it depends on who signed what. */
function firstLook(look: FirstLook): WaitingKind | "look_closer" | null {
  const { row, viewer } = look;
  if (row.stage === "publish") return publishStep(look);
  if (row.stage === "respond") {
    const isTheirs = row.passed_on_to_role ? judgedForViewer(look, "respond").outcome !== "refused" : row.is_author;
    if (isTheirs && mayTry(viewer.roles, "items.write")) return "write";
    return row.was_asked ? "look_closer" : null;
  }
  if (!mayTry(viewer.roles, "items.decide")) return null;
  const isOwnInSmallTeam = row.opener_id === viewer.memberId && look.agreement.isSmallTeam;
  const judgement = judgedForViewer(look, "accept");
  const { outcome, demands } = judgement;
  const unmet = demands.filter((demand) => !demand.isMet);
  // What nobody can agree to waits for no signature: whoever accepts sends it back.
  if (outcome === "held" && unmet.some((demand) => !isSignable(demand))) return "accept";
  if ((outcome === "held" && unmet.length > 0) || row.was_asked || isTheirsToSign(look)) return "look_closer";
  if (outcome === "go") return isOwnInSmallTeam ? "look_closer" : "accept";
  return isTheirsToAsk(judgement, viewer) ? "accept" : null;
}

function publishStep(look: FirstLook): WaitingKind | null {
  const { row, viewer } = look;
  if (row.is_held) return null;
  if (row.needs_moment) return mayTry(viewer.roles, "items.lead") ? "moment" : null;
  if (!mayTry(viewer.roles, "items.decide")) return null;
  const judgement = judgedForViewer(look, "publish");
  if (judgement.outcome !== "go" && !isTheirsToAsk(judgement, viewer)) return null;
  return publishingStep(row.publication_states);
}

/** Held until somebody was asked: by whoever the rule tells to ask, and where no rule answers by whoever leads. */
function isTheirsToAsk({ refusal }: Judgement, { roles }: MemberActor): boolean {
  if (refusal?.code === "consult_first") return true;
  return refusal?.code === "unanswered" && mayTry(roles, "items.lead");
}

/** As with the step itself: with the viewer's own roles, and where those are not enough for whoever they stand in for. */
function judgedForViewer(look: FirstLook, power: AgreedPower): Judgement {
  const judgements = capacitiesOf(look.viewer).map(({ memberId, roles }) =>
    judged(look, power, { memberId, roles: rolesFor(roles, look.row.segment_id) }),
  );
  return nearest(judgements);
}

/** Without sign-offs, which are of a text: what hangs on one comes out as held. */
function judged(
  { row, viewer, agreement, circumstances }: FirstLook,
  power: AgreedPower,
  who: { memberId: string; roles: readonly Role[] },
): Judgement {
  const openedBy = row.opener_id;
  const flow: FlowFacts = {
    isOwnWork: power === "accept" && openedBy !== null && [viewer.memberId, who.memberId].includes(openedBy),
    othersMayAccept: false,
    passedOnToRole: row.passed_on_to_role as Role | null,
    acceptors: row.acceptors ?? [],
    signOffs: [],
    consultationId: null,
  };
  return judgePower({ agreement, power, subject: subjectOf(row), circumstances, who, flow });
}

function subjectOf(row: Row): Subject {
  return {
    workKind: row.kind as Subject["workKind"],
    authorKind: row.author_kind as Subject["authorKind"],
    contentKind: row.content_kind as Subject["contentKind"],
    contentStatus: row.content_status as Subject["contentStatus"],
    risk: row.risk as Subject["risk"],
    priority: row.priority as Subject["priority"],
    topicKey: row.topic_key,
    segmentKey: row.segment_key,
    channelKeys: row.channel_keys,
  };
}

/** Whether accepting this asks, of anybody at all, for an agreement that the viewer could give. */
function isTheirsToSign(look: FirstLook): boolean {
  const { expert, coordinate } = look.signs;
  if (expert.size + coordinate.size === 0) return false;
  return ROLES.some((role) =>
    judged(look, "accept", { memberId: look.viewer.memberId, roles: [role] }).demands.some((demand) =>
      canSign(look.signs, demand),
    ),
  );
}

type Unsure = { ids: readonly string[]; asked: ReadonlySet<string>; signs: Signs };

/** The same questions as the commands ask, of the items themselves. */
async function lookCloser(
  { tx, viewer, now, agreement }: Looking,
  { ids, asked, signs }: Unsure,
): Promise<Map<string, WaitingKind>> {
  if (ids.length === 0) return new Map();
  const people = await colleagues(tx, viewer.orgId, now);
  const items = await findFlowItems(tx, viewer.orgId, ids);
  const signers = await whoHasSigners(tx, viewer.orgId);
  const found = items.flatMap((item): [string, WaitingKind][] => {
    const scene: FlowScene = { agreement, now, item, people };
    const wanted = [...demandsOf(scene), ...(asked.has(item.id) ? ownSubjects(item) : [])];
    if (wanted.some((one) => canSign(signs, one) && !isAnswered(item, one))) return [[item.id, "sign"]];
    if (isTheirsToAccept(scene, viewer, signers)) return [[item.id, "accept"]];
    const step = publishingAfterYes(scene, viewer);
    return step ? [[item.id, step]] : [];
  });
  return new Map(found);
}

/** Everything is signed, or waits for a signature that nobody is there to give. */
function isTheirsToAccept(scene: FlowScene, viewer: MemberActor, signers: Signs): boolean {
  if (scene.item.stage !== "accept") return false;
  const { outcome, refusal, demands } = judgeFor(scene, "accept", viewer);
  if (outcome === "go") return true;
  return refusal?.code === "demands_unmet" && demands.some((demand) => !demand.isMet && !canSign(signers, demand));
}

/** What is left of publishing for whoever was told yes. */
function publishingAfterYes(scene: FlowScene, viewer: MemberActor): WaitingKind | null {
  const { item } = scene;
  if (item.stage !== "publish" || item.needsMomentSince) return null;
  if (judgeFor(scene, "publish", viewer).outcome !== "go") return null;
  return publishingStep(item.publications.map(({ state }) => state));
}
