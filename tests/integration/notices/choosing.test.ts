import { beforeEach, describe, expect, it } from "vitest";
import { sendMail } from "@/lib/features/mail/jobs";
import { chooseTimes, chooseWays } from "@/lib/features/notice-settings/commands";
import { markNoticesRead } from "@/lib/features/notices/commands";
import { atTheDoor, inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";
import { outboxOf, tell } from "@/tests/support/telling";

// Kept instead of sent, so that a test can read it.
process.env.TREKKER_MODE = "demo";

const tuesday = (time: string) => new Date(`2026-11-24T${time}:00.000+01:00`);
const wednesday = (time: string) => new Date(`2026-11-25T${time}:00.000+01:00`);

let town: GivenOrganisation<"wout" | "lieselot">;
let me: string;
beforeEach(async () => {
  town = await given.organisation({ members: { wout: ["member"], lieselot: ["member"] } });
  me = town.members.wout.memberId;
});

const mails = async () => (await outboxOf(town.orgId, "mail")).map(({ dedupeKey, dueAt }) => [dedupeKey, dueAt]);
const choose = (group: string, mail: string, push = false) =>
  must(as(town.members.wout, chooseWays, { group, mail, push }));
const recipient = () => `wout.${town.members.wout.personId}@trekker.example`;

describe("Whoever chose nothing", () => {
  it("is mailed at once what waits for them, and once a day what became of their ideas", async () => {
    await tell(town.orgId, [me], { kind: "item_to_write", now: tuesday("11:00") });
    await tell(town.orgId, [me], { kind: "idea_parked", now: tuesday("11:00") });
    expect(await mails()).toEqual([
      [`mail:item_to_write:1:${me}`, tuesday("11:00")],
      [`digest:${me}:${wednesday("09:00").toISOString()}`, wednesday("09:00")],
    ]);
  });
});

describe("What somebody chose", () => {
  it("decides: at once, once a day or never; urgent things come at once all the same", async () => {
    await choose("ideas", "now");
    await choose("waiting", "never");
    await tell(town.orgId, [me], { kind: "idea_parked", now: tuesday("11:00") });
    await tell(town.orgId, [me], { kind: "item_to_write", now: tuesday("11:00") });
    expect((await mails()).map(([key]) => key)).toEqual([`mail:idea_parked:1:${me}`]);
    await tell(town.orgId, [me], { kind: "item_to_accept", isUrgent: true, now: tuesday("22:00") });
    expect((await mails()).at(-1)).toEqual([`mail:item_to_accept:1:${me}`, tuesday("22:00")]);
  });

  it("is theirs alone, and two choices made at the same moment are both kept", async () => {
    await Promise.all([choose("ideas", "now"), choose("posts", "never"), choose("team", "daily", true)]);
    const rows = await inOrganisation(town.orgId, (tx) => tx.noticeSettings.findMany({ where: { orgId: town.orgId } }));
    expect(rows).toMatchObject([
      { memberId: me, choices: { ideas: { mail: "now" }, posts: { mail: "never" }, team: { push: true } } },
    ]);
    await tell(town.orgId, [town.members.lieselot.memberId], { kind: "idea_parked", now: tuesday("11:00") });
    expect((await mails()).map(([key]) => String(key).split(":")[0])).toEqual(["digest"]);
  });

  it("leaves them in peace in their quiet hours, which end on time", async () => {
    await must(as(town.members.wout, chooseTimes, { quietFrom: "09:00", quietUntil: "13:00", digestAt: "16:00" }));
    await tell(town.orgId, [me], { kind: "item_to_write", now: tuesday("11:00") });
    await tell(town.orgId, [me], { kind: "idea_parked", now: tuesday("11:00") });
    expect((await mails()).map(([, dueAt]) => dueAt)).toEqual([tuesday("13:00"), tuesday("16:00")]);
  });

  it("is refused beside its field where it makes no sense", async () => {
    const times = { quietFrom: "22:00", quietUntil: "22:00", digestAt: "9 uur" };
    const refused = await as(town.members.wout, chooseTimes, times);
    expect(refused).toMatchObject({ refusal: { fields: { digestAt: [{ message: "fields.time" }] } } });
    expect(await as(town.members.wout, chooseTimes, { ...times, digestAt: "09:00" })).toMatchObject({
      refusal: { fields: { quietUntil: [{ message: "fields.sameTime" }] } },
    });
  });
});

describe("Nothing comes twice", () => {
  it("what is told again is one notice and one mail", async () => {
    for (const minute of ["11:00", "11:05", "11:10"]) {
      await tell(town.orgId, [me], { kind: "item_to_write", now: tuesday(minute) });
    }
    expect(await mails()).toHaveLength(1);
    const where = { orgId: town.orgId, memberId: me };
    expect(await inOrganisation(town.orgId, (tx) => tx.notification.count({ where }))).toBe(1);
  });
});

describe("The mail of the day", () => {
  const kept = () => atTheDoor((tx) => tx.localMail.findMany({ where: { recipient: recipient() } }));
  async function told(): Promise<{ payload: object }> {
    await tell(town.orgId, [me], { kind: "idea_parked", now: tuesday("11:00") });
    await tell(town.orgId, [me], { kind: "idea_thanks", now: tuesday("15:00") });
    const [digest, ...others] = await outboxOf(town.orgId, "mail");
    expect(others).toEqual([]);
    return { payload: digest?.payload as object };
  }
  const send = ({ payload }: { payload: object }) =>
    sendMail({ orgId: town.orgId, id: "", payload: payload as never, isLast: false });
  const ids = async () => {
    const where = { orgId: town.orgId, memberId: me };
    const rows = await inOrganisation(town.orgId, (tx) => tx.notification.findMany({ where, orderBy: { id: "asc" } }));
    return rows.map(({ id }) => id);
  };

  it("is one mail that names everything, each with its own way there", async () => {
    await send(await told());
    const [mail, ...others] = await kept();
    expect(others).toEqual([]);
    expect(mail?.subject).toBe("2 dingen in Trekker voor jou");
    expect(mail?.text).toContain("Je idee is geparkeerd");
    expect(mail?.text).toContain("Je wordt bedankt");
    expect(mail?.text.match(/\/switch\//g)).toHaveLength(3);
  });

  it("leaves out what was read meanwhile, and is none when everything was", async () => {
    const digest = await told();
    const [first, second] = await ids();
    await must(as(town.members.wout, markNoticesRead, { ids: [first] }));
    await send(digest);
    expect((await kept()).map(({ subject }) => subject)).toEqual(["Eén ding in Trekker voor jou"]);
    await must(as(town.members.wout, markNoticesRead, { ids: [second] }));
    await send(digest);
    expect(await kept()).toHaveLength(1);
  });
});
