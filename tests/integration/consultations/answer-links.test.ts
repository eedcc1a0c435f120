import { beforeEach, describe, expect, it } from "vitest";
import { answerConsultation, openConsultation, withdrawConsultation } from "@/lib/features/consultations/commands";
import { answerLinkBehind } from "@/lib/features/consultations/queries";
import { answerLink } from "@/lib/features/consultations/schema";
import { saveVariant } from "@/lib/features/items/commands";
import { sendMail } from "@/lib/features/mail/jobs";
import { removeMember } from "@/lib/features/team/commands";
import { adoptVersion } from "@/lib/features/versions/commands";
import { execute } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { hashToken, newToken } from "@/lib/platform/secrets";
import { atTheDoor, inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must, postBeingWritten, postNow } from "@/tests/support/post";
import { snapshotOf } from "@/tests/support/snapshot";

// Kept instead of sent, so that a test can read it.
process.env.TREKKER_MODE = "demo";

type Name = "wout" | "ilse" | "hilde" | "fatima";
const MEMBERS = { wout: ["member"], ilse: ["expert"], hilde: ["executive"], fatima: ["trekker"] } as const;
/** Tuesday 24 November 2026, 15:30 in Brussels. */
const now = new Date("2026-11-24T14:30:00.000Z");
const days = (count: number) => new Date(now.getTime() + count * 24 * 3600_000);

let town: GivenOrganisation<Name>;
let itemId: string;
let consultationId: string;
let link: string;

beforeEach(async () => {
  town = await given.organisation({ members: MEMBERS });
  const { orgId, topicId, members, channels } = town;
  await inOrganisation(orgId, (tx) =>
    tx.topicExpert.create({ data: { orgId, id: newId(), topicId, memberId: members.ilse.memberId } }),
  );
  const post = await postBeingWritten(members.wout, { channelIds: [channels.byHand], topicId, now });
  itemId = post.itemId;
  const asked = { ...post.seen, power: "respond", words: "Mag dit?", now };
  ({ consultationId } = await must(as(members.wout, openConsultation, asked)));
  link = await linkMailedTo(members.ilse);
});

/** What stands in the mail that leaves for somebody. */
async function linkMailedTo({ orgId, memberId }: GivenMember): Promise<string> {
  const message = await inOrganisation(orgId, (tx) =>
    tx.outbox.findFirstOrThrow({
      where: { orgId, dedupeKey: `mail:consultation_asked:${consultationId}:${memberId}` },
    }),
  );
  await sendMail({ orgId, payload: message.payload } as Parameters<typeof sendMail>[0]);
  const mail = await atTheDoor((tx) => tx.localMail.findFirstOrThrow({ orderBy: { id: "desc" } }));
  return /\/answer\/(\S+)/.exec(mail.text)?.[1] ?? "";
}

type Pressing = { by?: string; here?: GivenMember; at?: Date; answer?: string };

function press({ by = link, here, at = now, answer = "yes" }: Pressing = {}) {
  const { orgId, token } = answerLink.parse(by);
  const claims = { orgId, tokenHash: hashToken(token), personHere: here?.personId ?? null };
  const raw = { consultationId, answer, words: "Zo mag het." };
  return execute(answerConsultation, { caller: { kind: "link", claims }, raw, now: at });
}
const look = ({ by = link, at = now }: Pressing = {}) => {
  const { orgId, token } = answerLink.parse(by);
  return inOrganisation(orgId, (tx) => answerLinkBehind(tx, { orgId, token, now: at }));
};
const everything = () => snapshotOf(process.env.DATABASE_URL ?? "", town.orgId);

/** Refused with this message, told beforehand as this state, and nothing was done. */
async function expectUseless(expected: { message: string; state: string }, pressing: Pressing = {}): Promise<void> {
  const before = await everything();
  expect((await look(pressing)).state).toBe(expected.state);
  expect(await press(pressing)).toMatchObject({ ok: false, refusal: { message: expected.message } });
  expect(await everything()).toBe(before);
}

describe("the link in the mail about a question", () => {
  it("answers as the person it was sent to, with no session; looking, however often, does nothing", async () => {
    const before = await everything();
    for (let times = 0; times < 3; times += 1) expect((await look()).state).toBe("usable");
    expect(await everything()).toBe(before);
    await must(press());
    const [answered] = (await postNow(town.orgId, itemId)).item.consultations;
    expect(answered).toMatchObject({ answer: "yes", answeredById: town.members.ilse.memberId });
    const entry = await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.findFirstOrThrow({ where: { orgId: town.orgId, action: "consultations.answerYes" } }),
    );
    expect(entry).toMatchObject({ actorName: "Ilse", data: { isByLink: true } });
  });

  it("works once", async () => {
    await must(press());
    await expectUseless({ message: "signing.used", state: "used" });
  });

  it("works once, also when it is pressed several times at the same moment", async () => {
    const tries = await Promise.all(Array.from({ length: 4 }, () => press()));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is refused where somebody else is signed in, and works for the person themselves", async () => {
    const before = await everything();
    expect(await press({ here: town.members.hilde })).toMatchObject({ refusal: { message: "signing.otherPerson" } });
    expect(await everything()).toBe(before);
    await must(press({ here: town.members.ilse }));
  });

  it("is refused after its time, with a changed token, and of another organisation", async () => {
    await expectUseless({ message: "signing.expired", state: "expired" }, { at: days(8) });
    const [orgId] = link.split(".");
    await expectUseless({ message: "signing.unknown", state: "unknown" }, { by: `${orgId}.${newToken()}` });
    const elsewhere = await given.organisation({ members: { wim: ["member"] } });
    const moved = link.replace(town.orgId, elsewhere.orgId);
    await expectUseless({ message: "signing.unknown", state: "unknown" }, { by: moved });
  });

  it("is refused once the text it was about is another", async () => {
    const { wout } = town.members;
    const channelId = town.channels.byHand;
    const text = { itemId, channelId, body: "Heel iets anders.", linkUrl: null, linkTitle: null, seenRevision: 1 };
    await must(as(wout, saveVariant, { ...text, now }));
    await expectUseless({ message: "consultations.textChanged", state: "changed" });
  });

  it("is refused once somebody else answered, or the question was taken back", async () => {
    const { hilde, wout } = town.members;
    await must(as(wout, withdrawConsultation, { consultationId, now }));
    await expectUseless({ message: "consultations.withdrawn", state: "withdrawn" });
    const { seen } = await postNow(town.orgId, itemId);
    const asked = { ...seen, power: "respond", words: "En nu?", now };
    ({ consultationId } = await must(as(wout, openConsultation, asked)));
    link = await linkMailedTo(town.members.ilse);
    await must(as(hilde, answerConsultation, { consultationId, answer: "yes", now }));
    await expectUseless({ message: "consultations.answered", state: "answered" });
  });

  it("is refused to whoever left", async () => {
    await must(as(town.members.hilde, removeMember, { memberId: town.members.ilse.memberId, now }));
    await expectUseless({ message: "signing.noAccess", state: "noAccess" });
  });

  it("is good for this question alone: not for another, and not to sign an agreement", async () => {
    const { wout } = town.members;
    const other = await postBeingWritten(wout, { channelIds: [town.channels.byHand], topicId: town.topicId, now });
    const asked = { ...other.seen, power: "respond", words: "Mag dit ook?", now };
    const first = consultationId;
    ({ consultationId } = await must(as(wout, openConsultation, asked)));
    expect(await press()).toMatchObject({ refusal: { message: "consultations.textChanged" } });
    consultationId = first;
    const { orgId, token } = answerLink.parse(link);
    const claims = { orgId, tokenHash: hashToken(token), personHere: null };
    const raw = { versionId: newId(), fingerprint: "0".repeat(64), startsAt: null };
    expect(await execute(adoptVersion, { caller: { kind: "link", claims }, raw, now })).toMatchObject({ ok: false });
  });
});
