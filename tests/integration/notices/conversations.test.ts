import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FAILURES_MAX } from "@/lib/domain/webhooks";
import {
  addTeamHook,
  changeTeamHook,
  endTeamHook,
  recordTeamHook,
  testTeamHook,
} from "@/lib/features/team-hooks/commands";
import { sendTeamHook } from "@/lib/features/team-hooks/jobs";
import { teamHooksOf } from "@/lib/features/team-hooks/queries";
import { execute } from "@/lib/platform/command";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";
import { closeSites, site } from "@/tests/support/site";
import { outboxOf, tell } from "@/tests/support/telling";

const now = new Date("2026-11-24T10:00:00.000Z");
let town: GivenOrganisation<"wout" | "fatima">;
beforeEach(async () => {
  town = await given.organisation({ members: { wout: ["member"], fatima: ["trekker"] } });
});
afterEach(closeSites);

const add = (url: string, kind = "teams", groups = ["deadlines"]) =>
  must(as(town.members.fatima, addTeamHook, { kind, name: "Communicatie", url, groups }));
const told = (notice: Partial<Parameters<typeof tell>[2]> = {}) =>
  tell(town.orgId, [town.members.wout.memberId], {
    kind: "deadline_missed",
    now,
    data: { title: "Kerstmarkt", stage: "accept" },
    ...notice,
  });
async function sayAll(): Promise<boolean[]> {
  const rows = await outboxOf(town.orgId, "team_hook");
  return Promise.all(rows.map(({ payload }) => sendTeamHook({ orgId: town.orgId, payload })));
}
const hooks = () => inOrganisation(town.orgId, (tx) => teamHooksOf(tx, town.orgId));

describe("A conversation of the team", () => {
  it("hears once of what it follows, for whom it is and where it stands, as Teams takes it", async () => {
    const { base, heard } = await site(() => ({ status: 202 }));
    await add(`${base}/werkstroom`);
    await told();
    await told();
    await told({ kind: "idea_parked", data: { title: "Zeehond", by: "Fatima", words: "Later" } });
    expect(await sayAll()).toEqual([true]);
    const card = JSON.parse(heard[0]?.body ?? "{}").attachments[0].content;
    expect(card.body.map((block: { inlines: { text: string }[] }) => block.inlines[0]?.text)).toEqual([
      "Een termijn is voorbij",
      "Voor Wout.",
      "Bij ‘Kerstmarkt’ is de termijn voorbij om te accepteren.",
    ]);
    expect(card.actions[0].url).toContain(`/switch/${town.orgId}`);
    expect(await hooks()).toMatchObject([{ last: { status: 202, hasArrived: true } }]);
  });

  it("hears of people outside only that there is something", async () => {
    const { base, heard } = await site();
    await add(`${base}/werkstroom`, "slack");
    await told({ href: "/inbox/1", data: { title: "Klacht van mevrouw Peeters", stage: "respond" } });
    await sayAll();
    expect(heard[0]?.body).toContain("Voor Wout.");
    expect(heard[0]?.body).not.toContain("Peeters");
  });

  it("is tried with a press, and what was answered stands with it", async () => {
    const { base, heard } = await site(() => ({ status: 403, body: "invalid_token" }));
    const { hookId } = await add(`${base}/dicht`, "slack");
    await must(as(town.members.fatima, testTeamHook, { hookId }));
    expect(await sayAll()).toEqual([true]);
    expect(heard[0]?.body).toContain("Trekker is verbonden");
    expect(await hooks()).toMatchObject([{ last: { status: 403, answer: "invalid_token", hasArrived: false } }]);
  });

  it("whose server is out of order is tried again, and one that says no is not", async () => {
    let status = 503;
    const { base } = await site(() => ({ status }));
    await add(`${base}/werkstroom`);
    await told();
    expect(await sayAll()).toEqual([false]);
    status = 404;
    expect(await sayAll()).toEqual([true]);
  });

  it("keeps its address to itself, through a change of its name too", async () => {
    const { base, heard } = await site();
    const { hookId } = await add(`${base}/geheim`);
    await must(
      as(town.members.fatima, changeTeamHook, { hookId, name: "Team", url: "", groups: ["deadlines", "team"] }),
    );
    const row = await inOrganisation(town.orgId, (tx) => tx.teamHook.findMany({ where: { orgId: town.orgId } }));
    expect(JSON.stringify([row, await hooks()])).not.toContain("geheim");
    await told();
    await sayAll();
    expect(heard.map(({ url }) => url)).toEqual(["/geheim"]);
  });

  it("that was ended hears nothing, also of what was on its way", async () => {
    const { base, heard } = await site();
    const { hookId } = await add(`${base}/werkstroom`);
    await told();
    await must(as(town.members.fatima, endTeamHook, { hookId }));
    expect(await sayAll()).toEqual([true]);
    expect(heard).toEqual([]);
  });

  it(`to which nothing arrives ${FAILURES_MAX} times in a row ends, and the trekker hears that`, async () => {
    const { hookId } = await add("https://hooks.voorbeeld.be/weg");
    for (let tried = 0; tried < FAILURES_MAX; tried += 1) {
      const raw = { hookId, status: null, answer: "unreachable" };
      await must(execute(recordTeamHook, { caller: { kind: "system", orgId: town.orgId }, raw }));
    }
    expect(await hooks()).toEqual([]);
    const where = { orgId: town.orgId, memberId: town.members.fatima.memberId, kind: "outside_ended" };
    expect(await inOrganisation(town.orgId, (tx) => tx.notification.count({ where }))).toBe(1);
  });
});
