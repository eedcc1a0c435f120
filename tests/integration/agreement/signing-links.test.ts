import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Result } from "@/lib/domain/result";
import { changeRow } from "@/lib/features/drafts/commands";
import { draftRows } from "@/lib/features/drafts/queries";
import { sendMail } from "@/lib/features/mail/jobs";
import { linkBehind } from "@/lib/features/signing/queries";
import { signingLink } from "@/lib/features/signing/schema";
import { changeRoles, removeMember } from "@/lib/features/team/commands";
import { adoptVersion, declineVersion, propose, withdrawProposal } from "@/lib/features/versions/commands";
import { type Command, execute } from "@/lib/platform/command";
import { hashToken, newToken } from "@/lib/platform/secrets";
import { atTheDoor, inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";
import { must } from "@/tests/support/post";
import { type GivenProposal, linkMailedTo, newRow, openDraft, proposed, versionNow } from "@/tests/support/proposal";
import { snapshotOf } from "@/tests/support/snapshot";

// Kept instead of sent, so that a test can read it.
process.env.TREKKER_MODE = "demo";

type Name = "fatima" | "hilde" | "koen" | "wout";
const now = new Date("2026-11-24T14:30:00.000Z");
const days = (count: number) => new Date(now.getTime() + count * 24 * 3600_000);
const MEMBERS = { fatima: ["trekker"], hilde: ["executive"], koen: ["executive"], wout: ["member"] } as const;

let town: GivenOrganisation<Name>;
let proposal: GivenProposal;
let link: string;

beforeEach(async () => {
  town = await given.organisation({ starter: "korte-lijnen", members: MEMBERS });
  proposal = await proposed(town.members.fatima, { now });
  link = (await linkMailedTo(town.members.hilde)).path.replace("/sign/", "");
});

type Pressing = { by?: string; here?: GivenMember; at?: Date };

/** Presses a button behind a link: nobody is signed in, unless somebody is `here`. */
function press<S extends z.ZodType, T>(
  spec: Command<S, T>,
  raw: object,
  { by = link, here, at = now }: Pressing = {},
): Promise<Result<T>> {
  const { orgId, token } = signingLink.parse(by);
  const claims = { orgId, tokenHash: hashToken(token), personHere: here?.personId ?? null };
  return execute(spec, { caller: { kind: "link", claims }, raw, now: at });
}
const sign = (pressing: Pressing = {}) => {
  const { versionId, fingerprint } = proposal;
  return press(adoptVersion, { versionId, fingerprint }, pressing);
};
const look = ({ by = link, at = now }: Pressing = {}) => {
  const { orgId, token } = signingLink.parse(by);
  return inOrganisation(orgId, (tx) => linkBehind(tx, { orgId, token, now: at }));
};
const everything = () => snapshotOf(process.env.DATABASE_URL ?? "", town.orgId);

/** Refused with this message, told beforehand as this state, and nothing was done. */
async function expectUseless(expected: { message: string; state: string }, pressing: Pressing = {}): Promise<void> {
  const before = await everything();
  expect((await look(pressing)).state).toBe(expected.state);
  const answers = [
    await sign(pressing),
    await press(declineVersion, { versionId: proposal.versionId, words: "Nee." }, pressing),
  ];
  expect(answers[0]).toMatchObject({ ok: false, refusal: { message: expected.message } });
  expect(answers[1]).toMatchObject({ ok: false });
  expect(await everything()).toBe(before);
}

describe("the link in the mail about a proposal", () => {
  it("signs as the person it was sent to, with no session, and the journal says that it was by mail", async () => {
    const { hilde } = town.members;
    expect(await look()).toMatchObject({ state: "usable", signer: { name: "Hilde" }, version: { number: 2 } });
    await must(sign());
    expect(await versionNow(town.orgId, proposal.versionId)).toMatchObject({
      state: "adopted",
      adoptedById: hilde.memberId,
    });
    const [entry] = await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.findMany({ where: { orgId: town.orgId, action: "agreement.adopt" } }),
    );
    expect(entry).toMatchObject({ actorId: hilde.memberId, actorName: "Hilde", data: { isByLink: true } });
  });

  it("signs for a later moment too, and is kept for another try when that moment cannot be", async () => {
    const { versionId, fingerprint } = proposal;
    const tooFar = await press(adoptVersion, { versionId, fingerprint, startsAt: days(500).toISOString() });
    expect(tooFar).toMatchObject({ refusal: { fields: { startsAt: [{ message: "fields.tooFarAhead" }] } } });
    expect((await look()).state).toBe("usable");
    await must(press(adoptVersion, { versionId, fingerprint, startsAt: days(7).toISOString() }));
    expect(await versionNow(town.orgId, versionId)).toMatchObject({ state: "signed", inForceFrom: days(7) });
    expect((await look()).state).toBe("used");
  });

  it("declines with words as well", async () => {
    await must(press(declineVersion, { versionId: proposal.versionId, words: "Nog niet." }));
    expect(await versionNow(town.orgId, proposal.versionId)).toMatchObject({ state: "ended", endedWords: "Nog niet." });
    expect((await look()).state).toBe("used");
  });

  it("looked at, as a mail scanner does, does nothing", async () => {
    const before = await everything();
    for (let turn = 0; turn < 5; turn += 1) expect((await look()).state).toBe("usable");
    expect(await everything()).toBe(before);
  });

  it("works for whoever it is for, also when they are signed in", async () => {
    await must(sign({ here: town.members.hilde }));
  });

  it("is read in the mail, under the person's own name, and stands there only", async () => {
    const { orgId, members } = town;
    const mails = await inOrganisation(orgId, (tx) =>
      tx.outbox.findMany({ where: { orgId, dedupeKey: { contains: "agreement_proposed" } } }),
    );
    for (const { id, payload } of mails) await sendMail({ orgId, id, payload, isLast: false });
    const kept = await atTheDoor((tx) =>
      tx.localMail.findMany({ where: { recipient: { startsWith: `hilde.${members.hilde.personId}` } } }),
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]?.text).toContain(`/sign/${link}`);
    expect(kept[0]?.text).toContain("Zo gaat het vlotter.");
    const stored = await inOrganisation(orgId, (tx) => tx.agreementLink.findMany({ where: { orgId } }));
    expect(JSON.stringify([stored, mails])).not.toContain(link.split(".")[1]);
  });
});

describe("a link that is refused, and does nothing", () => {
  it("is one that was used already", async () => {
    await must(sign());
    await expectUseless({ message: "signing.used", state: "used" });
  });

  it("is the same one pressed twice at once, the second time", async () => {
    const outcomes = await Promise.all([sign(), sign(), sign()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const entries = await inOrganisation(town.orgId, (tx) =>
      tx.journalEntry.count({ where: { orgId: town.orgId, action: "agreement.adopt" } }),
    );
    expect(entries).toBe(1);
  });

  it("is one that somebody else opened who is signed in", async () => {
    const before = await everything();
    for (const here of [town.members.koen, town.members.wout]) {
      expect(await sign({ here })).toMatchObject({
        refusal: { code: "not_allowed", message: "signing.otherPerson", values: { name: "Hilde" } },
      });
    }
    expect(await everything()).toBe(before);
  });

  it("is one that expired", async () => {
    expect((await look({ at: days(6.9) })).state).toBe("usable");
    await expectUseless({ message: "signing.expired", state: "expired" }, { at: days(7) });
  });

  it("is one to a text that changed since", async () => {
    const { fatima } = town.members;
    const { versionId } = proposal;
    await must(as(fatima, withdrawProposal, { versionId, now }));
    await expectUseless({ message: "signing.expired", state: "withdrawn" });
    const [row] = await inOrganisation(town.orgId, (tx) => draftRows(tx, town.orgId, versionId));
    const change = { draftId: versionId, rowId: row?.id, seenRevision: row?.revision, row: newRow() };
    await must(as(fatima, changeRow, { ...change, now }));
    const seen = await openDraft(fatima, now);
    await must(as(fatima, propose, { ...seen, words: "Beter.", now }));
    await expectUseless({ message: "signing.expired", state: "changed" });
    const fresh = (await linkMailedTo(town.members.hilde)).path.replace("/sign/", "");
    proposal = { ...proposal, fingerprint: (await versionNow(town.orgId, versionId)).fingerprint ?? "" };
    await must(sign({ by: fresh }));
  });

  it("is one to a proposal that was taken back and proposed again as it was: that one has links of its own", async () => {
    const { fatima } = town.members;
    await must(as(fatima, withdrawProposal, { versionId: proposal.versionId, now }));
    await must(as(fatima, propose, { ...(await openDraft(fatima, now)), words: "Toch.", now }));
    expect((await versionNow(town.orgId, proposal.versionId)).fingerprint).toBe(proposal.fingerprint);
    await expectUseless({ message: "signing.expired", state: "expired" });
  });

  it("is one for another version than it was made for", async () => {
    const other = await proposed(town.members.fatima, { now });
    const before = await everything();
    const { versionId, fingerprint } = other;
    expect(await press(adoptVersion, { versionId, fingerprint })).toMatchObject({
      refusal: { code: "stale", message: "signing.changed" },
    });
    expect(await everything()).toBe(before);
  });

  it("is one to what another executive signed or declined meanwhile", async () => {
    await must(as(town.members.koen, adoptVersion, { ...proposal, number: undefined, now }));
    await expectUseless({ message: "staleBy", state: "signed" });
    const next = await proposed(town.members.fatima, { now });
    proposal = next;
    link = (await linkMailedTo(town.members.hilde)).path.replace("/sign/", "");
    await must(as(town.members.koen, declineVersion, { versionId: next.versionId, words: "Nee.", now }));
    await expectUseless({ message: "staleBy", state: "declined" });
  });

  it("is one to a change of a version that is no longer in force", async () => {
    const other = await proposed(town.members.fatima, { now });
    await must(as(town.members.koen, adoptVersion, { ...other, number: undefined, now }));
    expect((await look()).state).toBe("otherInForce");
    expect(await sign()).toMatchObject({ refusal: { code: "stale", message: "versions.otherInForce" } });
  });

  it("is one with a changed secret, or of another organisation", async () => {
    const [orgId, token = ""] = link.split(".");
    const changed = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
    await expectUseless({ message: "signing.unknown", state: "unknown" }, { by: `${orgId}.${changed}` });
    await expectUseless({ message: "signing.unknown", state: "unknown" }, { by: `${orgId}.${newToken()}` });
    const elsewhere = await given.organisation({ members: { wim: ["executive"] } });
    await expectUseless({ message: "signing.unknown", state: "unknown" }, { by: `${elsewhere.orgId}.${token}` });
    for (const nonsense of ["", "x", `${orgId}`, `${orgId}.`, `x.${token}`, `${link}.${token}`.slice(0, 30)]) {
      expect(signingLink.safeParse(nonsense).success).toBe(false);
    }
  });

  it("is one of somebody who is no executive any more, or has no access", async () => {
    const { hilde, koen } = town.members;
    const roles = [{ role: "member", segmentId: null }];
    await must(as(koen, changeRoles, { memberId: hilde.memberId, roles, now }));
    await expectUseless({ message: "notYourRole", state: "notYourRole" });
    await must(as(koen, removeMember, { memberId: hilde.memberId, now }));
    await expectUseless({ message: "signing.noAccess", state: "noAccess" });
  });

  it("is any, for a command that is not about signing", async () => {
    const { versionId } = proposal;
    expect(await press(withdrawProposal, { versionId })).toMatchObject({
      refusal: { code: "not_allowed", message: "notYourRole" },
    });
  });
});
