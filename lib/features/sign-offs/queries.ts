import { actsAs } from "@/lib/domain/deputies";
import type { MemberActor } from "@/lib/domain/people";
import type { Demand, PersonRef } from "@/lib/domain/workflow";
import type { FlowItem } from "@/lib/features/flow-items/queries";
import { type FlowScene, judgeFor, whoMay } from "@/lib/features/judging/queries";
import type { Asking } from "@/lib/features/powers/queries";
import { expertsOf, fingerprintOf, trekkersOf } from "@/lib/features/scenes/queries";
import type { Prisma } from "@/lib/platform/generated/client";
import type { Tx } from "@/lib/platform/tenancy";
import type { Consult } from "./schema";

type Wanted = { kind: Consult["kind"]; about: string; isNeeded: boolean; wasAsked: boolean };

/** Whose agreement to the text the next step needs, was asked for, or could be asked: each topic and segment once. */
export async function consultsOf({ tx, scene, viewer, words }: Asking): Promise<Consult[]> {
  const { item } = scene;
  if (item.state !== "open" || item.stage === "notice") return [];
  const wanted = new Map<string, Wanted>();
  const add = (found: Wanted) => {
    const key = `${found.kind}:${found.about}`;
    const known = wanted.get(key);
    wanted.set(key, {
      ...found,
      isNeeded: found.isNeeded || (known?.isNeeded ?? false),
      wasAsked: found.wasAsked || (known?.wasAsked ?? false),
    });
  };
  for (const demand of demandsOf(scene)) add({ ...demand, isNeeded: true, wasAsked: false });
  for (const asked of await askedFor(tx, item.orgId, item.id)) add({ ...asked, isNeeded: false, wasAsked: true });
  if (item.topic) add({ kind: "expert", about: item.topic.key, isNeeded: false, wasAsked: false });
  const consults: Consult[] = [];
  for (const one of wanted.values()) {
    const signers = await signersIn(tx, scene, one);
    consults.push({
      ...one,
      signers,
      aboutName: words.get(one.about) ?? one.about,
      isMet: isSigned(scene, one),
      isMine: signers.some(({ memberId }) => memberId === viewer.memberId),
    });
  }
  // Once it is accepted, what was asked for good measure waits for nobody any more.
  if (item.stage === "publish") return consults.filter(({ isNeeded }) => isNeeded);
  return consults.filter((consult) => consult.isNeeded || consult.signers.length > 0);
}

/** The sign-offs the open step asks of whoever may take it. */
export function demandsOf(scene: FlowScene): { kind: Consult["kind"]; about: string }[] {
  const { item, people } = scene;
  const power = item.stage === "respond" || item.stage === "publish" ? item.stage : "accept";
  const author = people.filter(({ memberId }) => memberId === item.authorId);
  const holders = power === "respond" ? author : whoMay(scene, power);
  return holders.flatMap((holder) => judgeFor(scene, power, holder).demands.flatMap(signable));
}

function signable({ kind, about }: Demand): { kind: Consult["kind"]; about: string }[] {
  return about !== null && (kind === "expert" || kind === "coordinate") ? [{ kind, about }] : [];
}

function isSigned({ item }: FlowScene, { kind, about }: Wanted): boolean {
  const fingerprint = fingerprintOf(item);
  return item.signOffs.some(
    (signed) => signed.kind === kind && signed.about === about && signed.isGiven && signed.fingerprint === fingerprint,
  );
}

async function signersIn(tx: Tx, { item, people }: FlowScene, { kind, about }: Wanted): Promise<PersonRef[]> {
  const ids = kind === "expert" ? await expertsOf(tx, item.orgId, about) : await trekkersOf(tx, item.orgId, about);
  const signing = people.filter((one) => actsAs(one).some((id) => ids.includes(id)));
  return signing.map(({ memberId, name }) => ({ memberId, name }));
}

async function askedFor(tx: Tx, orgId: string, itemId: string): Promise<{ kind: Consult["kind"]; about: string }[]> {
  const entries = await tx.journalEntry.findMany({
    where: { orgId, subjectId: itemId, action: "flow.askSignOff" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 20,
    select: { data: true },
  });
  return entries.flatMap(({ data }) => askedIn(data));
}

function askedIn(data: Prisma.JsonValue): { kind: Consult["kind"]; about: string }[] {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return [];
  const { kind, about } = data;
  if (typeof about !== "string" || (kind !== "expert" && kind !== "coordinate")) return [];
  return [{ kind, about }];
}

/** The topics somebody is an expert of and the segments they lead: what their agreement can be asked on. */
export type Signs = { expert: ReadonlySet<string>; coordinate: ReadonlySet<string> };

export async function whatTheySign(tx: Tx, viewer: MemberActor): Promise<Signs> {
  const { orgId, roles } = viewer;
  const leads = roles.flatMap(({ role, segmentId }) => (role === "trekker" && segmentId ? [segmentId] : []));
  const [row] = await tx.$queryRaw<{ topics: string[]; segments: string[] }[]>`
    select
      array(select p.key from topic_expert e join topic p on p.org_id = e.org_id and p.id = e.topic_id
        where e.org_id = ${orgId}::uuid and e.member_id = any(${actsAs(viewer)}::uuid[])) as topics,
      array(select s.key from segment s where s.org_id = ${orgId}::uuid and s.id = any(${leads}::uuid[])) as segments`;
  return { expert: new Set(row?.topics), coordinate: new Set(row?.segments) };
}

type Signable = { kind: string; about: string | null };

/** Something that somebody can agree to; what has no topic, or asks for other content, takes a change of the item. */
export const isSignable = ({ kind, about }: Signable): boolean =>
  about !== null && (kind === "expert" || kind === "coordinate");

export const canSign = (signs: Signs, { kind, about }: Signable): boolean =>
  about !== null && (kind === "expert" || kind === "coordinate") && signs[kind].has(about);

/** The topics that have an expert and the segments that have a trekker. */
export async function whoHasSigners(tx: Tx, orgId: string): Promise<Signs> {
  const member = { removedAt: null };
  const topics = await tx.topic.findMany({ where: { orgId, experts: { some: { member } } }, select: { key: true } });
  const leads = { some: { role: "trekker", member } };
  const segments = await tx.segment.findMany({ where: { orgId, roles: leads }, select: { key: true } });
  return { expert: new Set(topics.map(({ key }) => key)), coordinate: new Set(segments.map(({ key }) => key)) };
}

export function ownSubjects({ topic, segment }: FlowItem) {
  const expert = topic ? [{ kind: "expert", about: topic.key }] : [];
  return segment ? [...expert, { kind: "coordinate", about: segment.key }] : expert;
}

/** Signed or withheld for the text as it stands: it waits for somebody else now. */
export function isAnswered(item: FlowItem, { kind, about }: { kind: string; about: string }): boolean {
  const fingerprint = fingerprintOf(item);
  return item.signOffs.some((sign) => sign.kind === kind && sign.about === about && sign.fingerprint === fingerprint);
}
