import { type Capacity, capacitiesOf } from "@/lib/domain/deputies";
import type { MemberActor, NamedPerson } from "@/lib/domain/people";
import { mayTry } from "@/lib/domain/permissions";
import type { WaitingKind } from "@/lib/domain/today";
import type { PersonRef } from "@/lib/domain/workflow";
import { type FlowScene, judgeFor } from "@/lib/features/judging/queries";
import { openRunOf } from "@/lib/features/scenes/queries";
import { canSign, demandsOf, ownSubjects, type Signs, whatTheySign } from "@/lib/features/sign-offs/queries";
import type { Tx } from "@/lib/platform/tenancy";

/** What each capacity of somebody who stands in for others can sign, their own first; empty for everybody else. */
export type OwnSubjects = readonly { capacity: Capacity; signs: Signs }[];

export async function ownSubjectsOf({ tx, viewer }: { tx: Tx; viewer: MemberActor }): Promise<OwnSubjects> {
  const capacities = capacitiesOf(viewer);
  if (capacities.length === 1) return [];
  const found: { capacity: Capacity; signs: Signs }[] = [];
  for (const capacity of capacities) {
    const as = { ...viewer, memberId: capacity.memberId, roles: asOwn(capacity) };
    found.push({ capacity, signs: await whatTheySign(tx, as) });
  }
  return found;
}

/** As the person they stand in for holds them, so that nothing else is looked up with them. */
const asOwn = ({ roles }: Capacity) => roles.map(({ role, segmentId }) => ({ role, segmentId }));

type Row = { scene: FlowScene; viewer: MemberActor; kind: WaitingKind; asked: readonly PersonRef[] };

/** In whose name somebody would do what waits for them; null where it is theirs. */
export function inWhoseName({ scene, viewer, kind, asked }: Row, own: OwnSubjects): NamedPerson | null {
  if (own.length === 0) return null;
  const first = (isTheirs: (one: OwnSubjects[number]) => boolean) => own.find(isTheirs)?.capacity.deputyFor ?? null;
  if (kind === "sign") {
    const wanted = [...demandsOf(scene), ...ownSubjects(scene.item)];
    return first(({ signs }) => wanted.some((one) => canSign(signs, one)));
  }
  if (kind === "consult") {
    const isAsked = ({ capacity }: OwnSubjects[number]) => asked.some(({ memberId }) => memberId === capacity.memberId);
    if (own.some(isAsked)) return first(isAsked);
    // An executive may answer whatever was asked.
    return first(({ capacity }) => capacity.roles.some(({ role }) => role === "executive"));
  }
  if (kind === "moment") return first(({ capacity }) => mayTry(capacity.roles, "items.lead"));
  const isWriting = kind === "write" && !openRunOf(scene.item)?.passedOnToRole;
  if (isWriting) return first(({ capacity }) => capacity.memberId === scene.item.authorId);
  const power = kind === "write" ? "respond" : kind === "accept" ? "accept" : "publish";
  return judgeFor(scene, power, viewer).decision.deputyFor ?? null;
}
