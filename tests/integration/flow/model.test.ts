import fc from "fast-check";
import { expect, it } from "vitest";
import { fireDueSteps } from "@/lib/features/deadlines/jobs";
import { saveDetails } from "@/lib/features/details/commands";
import { acceptItem, sendBackItem, submitItem, withdrawItem } from "@/lib/features/flow/commands";
import { type FlowItem, findFlowItem } from "@/lib/features/flow-items/queries";
import { saveVariant, startPost } from "@/lib/features/items/commands";
import { publishItem, recordByHand } from "@/lib/features/publishing/commands";
import { fingerprintOf } from "@/lib/features/scenes/queries";
import { claimPublication, storeOutcome } from "@/lib/features/sending/commands";
import { signOffItem } from "@/lib/features/sign-offs/commands";
import { execute } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { seal } from "@/lib/platform/secrets";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { checkJournal, checkPublished, checkSteps } from "@/tests/support/flown";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";

const PEOPLE = {
  wout: ["member"],
  tom: ["editor"],
  fatima: ["trekker"],
  jan: ["trekker", "member"],
  hilde: ["executive"],
  ilse: ["expert"],
  piet: ["adviser"],
} as const;
type Name = keyof typeof PEOPLE;
type Town = GivenOrganisation<Name>;
type World = { town: Town; now: Date; items: string[] };

const STEPS = [
  "start",
  "write",
  "details",
  "submit",
  "accept",
  "sendBack",
  "publish",
  "byHand",
  "worker",
  "withdraw",
  "sign",
  "wait",
  "onward",
] as const;
type Step = { what: (typeof STEPS)[number]; who: Name; pick: number; turn: number };

const START = new Date("2026-11-24T08:30:00.000Z");
const WAITS = [20, 90, 400, 1_500];
const RISKS = ["low", "medium", "high"] as const;

async function newWorld(): Promise<World> {
  const town = await given.organisation({ starter: "korte-lijnen", isSmallTeam: true, members: PEOPLE });
  const { orgId } = town;
  await inOrganisation(orgId, async (tx) => {
    await tx.topicExpert.create({
      data: { orgId, id: newId(), topicId: town.topicId, memberId: town.members.ilse.memberId },
    });
    const account = { serviceUrl: "http://127.0.0.1:1", handle: "zonnebeke.test", sealedSecret: seal("x", "x") };
    await tx.channel.updateMany({ where: { orgId, id: town.channels.bluesky }, data: account });
  });
  return { town, now: START, items: [] };
}

const read = ({ town: { orgId } }: World, itemId: string): Promise<FlowItem | null> =>
  inOrganisation(orgId, (tx) => findFlowItem(tx, orgId, itemId));

/** One person tries one thing; whether it is refused is the server's to say. */
async function take(world: World, step: Step): Promise<void> {
  const { town, now } = world;
  const who = town.members[step.who];
  if (step.what === "wait") {
    world.now = new Date(now.getTime() + (WAITS[step.turn % WAITS.length] ?? 0) * 60_000);
    await fireDueSteps(town.orgId, world.now);
    return;
  }
  if (step.what === "start" || world.items.length === 0) {
    const all = [town.channels.bluesky, town.channels.byHand];
    const channelIds = [all.slice(0, 1), all.slice(1), all][step.turn % 3];
    const started = await as(who, startPost, { title: `Post ${world.items.length}`, channelIds, now });
    if (started.ok) world.items.push(started.value.itemId);
    return;
  }
  const item = await read(world, world.items[step.pick % world.items.length] ?? "");
  if (item) await act({ world, step, item });
}

type Turn = { world: World; step: Step; item: FlowItem };

async function act({ world, step, item }: Turn): Promise<unknown> {
  const { town, now } = world;
  const who = town.members[step.who];
  const seen = { itemId: item.id, seenVersion: item.version, now };
  const words = { words: "Nog niet." };
  const fingerprint = fingerprintOf(item);
  switch (step.what) {
    case "write":
      return write({ world, step, item });
    case "details":
      return as(who, saveDetails, {
        ...seen,
        ...detailsFor(world, step),
        channelIds: item.variants.map((variant) => variant.channelId),
      });
    case "submit":
      return as(who, submitItem, seen);
    case "accept":
      return as(who, acceptItem, { ...seen, fingerprint });
    case "sendBack":
      return as(who, sendBackItem, { ...seen, ...words });
    case "sign":
      return as(who, signOffItem, {
        ...seen,
        kind: "expert",
        about: "mobility",
        fingerprint,
        isGiven: true,
        words: "",
      });
    case "publish":
      return as(who, publishItem, seen);
    case "byHand":
      return as(who, recordByHand, {
        ...seen,
        publicationId: item.publications.find((publication) => publication.state === "by_hand")?.id ?? newId(),
        url: "https://www.instagram.com/p/abc/",
      });
    case "withdraw":
      return as(who, withdrawItem, { ...seen, ...words });
    case "onward":
      return onward({ world, step, item });
    default:
      return work(world, item);
  }
}

/** What somebody who knows the way would do next, so that many posts get far enough for things to go wrong. */
async function onward({ world, step, item }: Turn): Promise<void> {
  const go = (what: Step["what"], who: Name, turn = step.turn) =>
    act({ world, step: { ...step, what, who, turn }, item });
  const leader = (["fatima", "jan", "hilde"] as const)[step.turn % 3] ?? "fatima";
  if (item.stage === "respond") {
    for (const index of item.variants.keys()) await go("write", step.who, index);
    await act({
      world,
      step: { ...step, what: "submit", who: step.turn % 2 ? "wout" : "fatima" },
      item: (await read(world, item.id)) ?? item,
    });
  } else if (item.stage === "accept") {
    await go("sign", "ilse");
    await act({ world, step: { ...step, what: "accept", who: leader }, item: (await read(world, item.id)) ?? item });
  } else {
    const ways: Step["what"][] = ["publish", "worker", "byHand"];
    await go(item.publications.length === 0 ? "publish" : (ways[step.turn % 3] ?? "worker"), leader);
  }
}

function write({ world, step, item }: Turn): Promise<unknown> {
  const variant = item.variants[step.turn % Math.max(1, item.variants.length)];
  const text = { body: `Tekst ${step.turn}`, linkUrl: null, linkTitle: null };
  const seenRevision = variant?.revision ?? 0;
  const takesBack = step.turn % 2 === 0;
  return as(world.town.members[step.who], saveVariant, {
    itemId: item.id,
    channelId: variant?.channelId,
    ...text,
    seenRevision,
    takesBack,
    now: world.now,
  });
}

function detailsFor({ town, now }: World, { turn }: Step) {
  const plannedAt = turn % 3 === 0 ? new Date(now.getTime() + (60 + turn) * 60_000).toISOString() : null;
  const rest = {
    title: "Anders",
    priority: turn % 5 === 0 ? "urgent" : "normal",
    audience: "about_us",
    segmentId: null,
  };
  return {
    ...rest,
    risk: RISKS[turn % 3],
    topicId: turn % 2 === 0 ? town.topicId : null,
    plannedAt,
    takesBack: turn % 2 === 0,
  };
}

/** What the worker does, with a network that says yes; twice, for a job may run twice. */
async function work({ town, now }: World, item: FlowItem): Promise<void> {
  const caller = { kind: "system", orgId: town.orgId } as const;
  for (const { id } of item.publications) {
    const claims = await Promise.all(
      [1, 2].map(() => execute(claimPublication, { caller, raw: { publicationId: id }, now })),
    );
    for (const claim of claims) {
      if (!claim.ok || !claim.value) continue;
      const outcome = { kind: "sent", url: `https://bsky.app/${id}`, uri: `at://${id}` };
      const { version, orderedAt } = claim.value;
      const raw = { publicationId: id, version, orderedAt: orderedAt.toISOString(), itemId: item.id, outcome };
      await must(execute(storeOutcome, { caller, raw, now }));
    }
  }
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...STEPS) },
    { weight: 3, arbitrary: fc.constant("onward" as const) },
  ),
  who: fc.constantFrom(...(Object.keys(PEOPLE) as Name[])),
  pick: fc.nat(1),
  turn: fc.nat(60),
});

it("whoever tries whatever in whatever order: nothing leaves without a valid acceptance, no step is missed or doubled, the journal is whole", async () => {
  let published = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 25, maxLength: 60 }),
      async (rounds) => {
        const world = await newWorld();
        // What is in one round is tried at the same moment.
        for (const round of rounds) await Promise.all(round.map((one) => take(world, one)));
        const flown = { orgId: world.town.orgId, items: world.items, now: world.now };
        published += await checkPublished(flown);
        await checkSteps(flown);
        await checkJournal(flown);
      },
    ),
    { numRuns: Number(process.env.TREKKER_MODEL_RUNS ?? 20), endOnFailure: true },
  );
  // A model that never publishes would hold anything.
  expect(published).toBeGreaterThan(20);
}, 300_000);
