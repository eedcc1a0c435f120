import type { Rule } from "@/lib/domain/agreement";
import { actsAs } from "@/lib/domain/deputies";
import type { MemberActor } from "@/lib/domain/people";
import { rolesFor } from "@/lib/domain/people";
import { type Capability, mayTry } from "@/lib/domain/permissions";
import type { Demand, FlowPower, Judgement, PersonRef, PowerAnswer } from "@/lib/domain/workflow";
import { type FlowScene, judgeFor, whoMay } from "@/lib/features/judging/queries";
import { expertsOf, trekkersOf } from "@/lib/features/scenes/queries";
import { checkWithdrawal } from "@/lib/features/withdrawing/queries";
import type { Tx } from "@/lib/platform/tenancy";

export type AgreedPower = FlowPower;
/** Keys of topics and segments with the names people know them by. */
export type Words = ReadonlyMap<string, string>;

/** Says a rule of the agreement as a sentence in the reader's language. */
export type SayRule = (rule: Rule) => string;

/** Who asks, about which item, and how things are called. */
export type Asking = { tx: Tx; scene: FlowScene; viewer: MemberActor; words: Words; say: SayRule };

/** What a person needs to be allowed to try before the agreement is asked at all; the commands name the same. */
const TRIES: Record<PowerAnswer["power"], Capability> = {
  respond: "items.write",
  accept: "items.decide",
  publish: "items.decide",
  start_talking: "cases.work",
  withdraw: "items.write",
};
const ASK_MAX = 5;

/** What the agreement says to the viewer about a step, in the shape in which it is shown; see `PowerAnswer`. */
export async function powerAnswer(asking: Asking, power: AgreedPower): Promise<PowerAnswer> {
  const { scene, viewer } = asking;
  const judgement = judgeFor(scene, power, viewer);
  const isOutOfReach = !mayTry(viewer.roles, TRIES[power]);
  const { decision, refusal } = judgement;
  const reason = refusal ? { message: refusal.message, values: refusal.values ?? {} } : null;
  return {
    power,
    outcome: isOutOfReach ? "refused" : judgement.outcome,
    verdict: isOutOfReach ? "refused" : decision.verdict,
    role: decision.role,
    ...(decision.deputyFor && judgement.outcome !== "refused" ? { deputyFor: decision.deputyFor } : {}),
    rules: rulesOf(asking, judgement),
    demands: await Promise.all(judgement.demands.map((demand) => answeredDemand(asking, demand))),
    ask: reason || isOutOfReach ? askInstead(asking, power) : [],
    reason: isOutOfReach ? (reason ?? { message: "notYourRole", values: {} }) : reason,
  };
}

function rulesOf({ scene, say }: Asking, { decision }: Judgement): PowerAnswer["rules"] {
  return decision.rows.flatMap((id) => {
    const rule = scene.agreement.rules.get(id);
    return rule ? [{ id, number: rule.number, text: say(rule) }] : [];
  });
}

function askInstead({ scene, viewer }: Asking, power: AgreedPower): PowerAnswer["ask"] {
  const others = whoMay(scene, power).filter(
    ({ memberId, roles }) => memberId !== viewer.memberId && mayTry(roles, TRIES[power]),
  );
  return others.slice(0, ASK_MAX).flatMap((other) => {
    const roleWord = judgeFor(scene, power, other).decision.role;
    return roleWord ? [{ memberId: other.memberId, name: other.name, roleWord }] : [];
  });
}

async function answeredDemand(asking: Asking, { kind, about, isMet }: Demand): Promise<PowerAnswer["demands"][number]> {
  const signers = about === null ? [] : await signersOf(asking, kind, about);
  return { kind, about, aboutName: about === null ? null : nameOf(asking, kind, about), isMet, signers };
}

/** An acceptor is a person or a role; what a role is called, the screen knows. */
function nameOf({ scene, words }: Asking, kind: string, about: string): string {
  const person = kind === "acceptor" ? scene.people.find(({ memberId }) => memberId === about) : undefined;
  return person?.name ?? words.get(about) ?? about;
}

async function signersOf({ tx, scene }: Asking, kind: string, about: string): Promise<PersonRef[]> {
  if (kind !== "expert" && kind !== "coordinate") return [];
  const { orgId } = scene.item;
  const ids = kind === "expert" ? await expertsOf(tx, orgId, about) : await trekkersOf(tx, orgId, about);
  return scene.people
    .filter((one) => actsAs(one).some((id) => ids.includes(id)))
    .map(({ memberId, name }) => ({ memberId, name }));
}

/** Whether the viewer may take the item out of the flow: asked of the same function as the command does. */
export function withdrawAnswer({ scene, viewer }: Asking): PowerAnswer {
  const outcome = checkWithdrawal(scene.item, viewer);
  const role = rolesFor(viewer.roles, scene.item.segment?.id ?? null).find((held) => held === "trekker") ?? null;
  const mayIt = outcome.ok && mayTry(viewer.roles, TRIES.withdraw);
  const leads = scene.people.filter(({ roles }) => rolesFor(roles, scene.item.segment?.id ?? null).includes("trekker"));
  const ask = leads.slice(0, ASK_MAX).map(({ memberId, name }) => ({ memberId, name, roleWord: "trekker" as const }));
  return {
    power: "withdraw",
    outcome: mayIt ? "go" : "refused",
    verdict: mayIt ? "allowed" : "refused",
    role,
    rules: [],
    demands: [],
    ask: mayIt ? [] : ask,
    reason: outcome.ok ? null : { message: outcome.refusal.message, values: {} },
  };
}
