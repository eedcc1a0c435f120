import type { NamedPerson } from "@/lib/domain/people";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { moveItem, setScene } from "@/lib/features/flow/commands";
import { itemHref, notFound, staleItem } from "@/lib/features/items/commands";
import type { FlowScene } from "@/lib/features/judging/queries";
import { endPause, pauseStage } from "@/lib/features/pauses/commands";
import { expertsOf, fingerprintOf, trekkersOf } from "@/lib/features/scenes/queries";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { notify } from "@/lib/platform/notices";
import { runningDeputies } from "@/lib/platform/standing-in";
import type { Unit } from "@/lib/platform/unit";
import { demandsOf } from "./queries";
import { askSignOffInput, signOffInput } from "./schema";

/** Who can sign off: the experts of a topic, the trekkers of a segment. */
export async function signersOf(unit: Pick<Unit, "tx" | "orgId">, kind: string, about: string): Promise<string[]> {
  return kind === "expert" ? expertsOf(unit.tx, unit.orgId, about) : trekkersOf(unit.tx, unit.orgId, about);
}

type Signer = { memberId: string; deputyFor: NamedPerson | null };

/** Who can sign off at this moment: those people in their own name, then whoever stands in for one of them. */
async function signersNow(unit: Unit, kind: string, about: string): Promise<Signer[]> {
  const ids = await signersOf(unit, kind, about);
  const running = await runningDeputies(unit.tx, unit.orgId, unit.now);
  return [
    ...ids.map((memberId): Signer => ({ memberId, deputyFor: null })),
    ...running
      .filter(({ away }) => ids.includes(away.memberId))
      .map(({ deputyId, away }): Signer => ({ memberId: deputyId, deputyFor: away })),
  ];
}

type Subject = { kind: string; about: string };

/** What a pause for it is called. */
const subjectOf = ({ kind, about }: Subject): string => `${kind} ${about}`;

/** Whether the agreement wants it and it was not given yet: then they have the item. Asked for good measure, the clock runs. */
function isObliged(scene: FlowScene, { kind, about }: Subject): boolean {
  const fingerprint = fingerprintOf(scene.item);
  const isGiven = scene.item.signOffs.some(
    (signed) => signed.kind === kind && signed.about === about && signed.isGiven && signed.fingerprint === fingerprint,
  );
  return !isGiven && demandsOf(scene).some((demand) => demand.kind === kind && demand.about === about);
}

/** Asks the people whose agreement the item needs first. */
export const askSignOff = command({
  name: "flow.askSignOff",
  input: askSignOffInput,
  may: "items.write",
  run: async (unit, input): Promise<Result<{ asked: string[] }>> => {
    const found = await setScene(unit, input, "sign_off");
    if (!found.ok) return found;
    const { item } = found.value;
    const asked = await signersOf(unit, input.kind, input.about);
    if (asked.length === 0) return refuse("wrong_state", "flow.nobodySigns", { values: { about: input.about } });
    if (isObliged(found.value, input)) await pauseStage(unit, item, { why: "sign_off", about: subjectOf(input) });
    unit.journal({
      action: "flow.askSignOff",
      subject: { kind: "item", id: item.id },
      data: { kind: input.kind, about: input.about },
    });
    await notify(unit, {
      kind: "item_sign_off_asked",
      memberIds: asked,
      href: itemHref(item.id),
      data: { title: item.title, by: unit.actor.name },
      dedupeKey: `item_sign_off_asked:${item.id}:${input.about}:${fingerprintOf(item)}`,
    });
    return ok({ asked });
  },
});

/** An expert or another segment's trekker agrees to the text as it stands, or withholds that with a reason. */
export const signOffItem = command({
  name: "flow.signOff",
  input: signOffInput,
  may: "items.decide",
  run: async (unit, input): Promise<Result<{ isGiven: boolean }>> => {
    const { tx, orgId, actor, now } = unit;
    const found = await setScene(unit, input, "sign_off");
    if (!found.ok) return found;
    const { item } = found.value;
    if (actor.kind !== "member") return notFound();
    const signer = (await signersNow(unit, input.kind, input.about)).find((one) => one.memberId === actor.memberId);
    if (!signer) return refuse("not_allowed", "flow.notYoursToSign", { values: { about: input.about } });
    const { deputyFor } = signer;
    if (!input.isGiven && input.words === "") {
      return refuse("invalid", "invalid", { fields: { words: [{ message: "fields.reasonNeeded" }] } });
    }
    if (fingerprintOf(item) !== input.fingerprint) return staleItem(unit, item.id);
    if (!(await moveItem(unit, item, {}))) return staleItem(unit, item.id);
    const { kind, about, fingerprint, isGiven, words } = input;
    await tx.signOff.create({
      data: {
        orgId,
        id: newId(),
        itemId: item.id,
        kind,
        about,
        fingerprint,
        isGiven,
        words,
        memberId: actor.memberId,
        deputyForId: deputyFor?.memberId ?? null,
        signedAt: now,
      },
    });
    await endPause(unit, item, { why: "sign_off", about: subjectOf(input) });
    unit.journal({
      action: isGiven ? "flow.signOff" : "flow.withholdSignOff",
      subject: { kind: "item", id: item.id },
      data: { kind, about, fingerprint, words, ...(deputyFor ? { deputyFor } : {}) },
    });
    unit.announce({ topic: "items", ids: [item.id] });
    await notify(unit, {
      kind: isGiven ? "item_sign_off_given" : "item_sign_off_withheld",
      memberIds: [item.authorId],
      href: itemHref(item.id),
      data: { title: item.title, by: actor.name, words },
      dedupeKey: `item_sign_off:${item.id}:${about}:${item.version}`,
    });
    return ok({ isGiven });
  },
});

export const signOffCommands = { askSignOff, signOffItem };
