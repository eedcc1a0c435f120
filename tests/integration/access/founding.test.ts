import { expect, test } from "vitest";
import { STARTERS, starterAgreement } from "@/lib/domain/agreement/starters";
import { setUp, signInWithPassword } from "@/lib/features/access/commands";
import { isFirstRun } from "@/lib/features/access/queries";
import { foundOrganisation } from "@/lib/features/organisation/commands";
import { join } from "@/lib/features/team/commands";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import { execute } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import { verifyJournal } from "@/lib/platform/journal";
import { standingOf } from "@/lib/platform/session";
import { byTheClock, inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { codeOf, knock, PASSWORD } from "@/tests/support/door";

const now = new Date("2026-11-24T14:30:00.000Z");
const address = () => `fatima.${newId()}@trekker.example`;
const filledIn = () => ({
  organisation: "Gemeente Zonnebeke-aan-Zee",
  country: "BE",
  starter: "volledig",
  name: "Fatima El Amrani",
  email: address(),
  password: PASSWORD,
  locale: "nl",
});
const organisations = () => byTheClock((tx) => tx.$queryRaw<{ id: string }[]>`select id from organisation`);

// These share one database in this order: the first run comes once.
test("of eight people who fill in the set-up page at the same moment one is first, and after that nobody", async () => {
  expect(await isFirstRun()).toBe(true);
  const forms = Array.from({ length: 8 }, filledIn);
  const outcomes = await Promise.all(forms.map((form) => setUp(form)));
  expect(outcomes.map(codeOf).toSorted()).toEqual(["ok", ...Array(7).fill("wrong_state")]);
  expect(await organisations()).toHaveLength(1);
  expect(await isFirstRun()).toBe(false);
  const winner = forms[outcomes.findIndex(({ ok }) => ok)];
  expect(codeOf(await knock(signInWithPassword, { email: winner?.email, password: PASSWORD }))).toBe("ok");
  const loser = forms[outcomes.findIndex(({ ok }) => !ok)];
  expect(codeOf(await knock(signInWithPassword, { email: loser?.email, password: PASSWORD }))).toBe("not_allowed");
});

test("what is wrong in the set-up form is said beside its field, and nothing is made", async () => {
  const before = await organisations();
  const refused = await setUp({
    ...filledIn(),
    organisation: " ",
    email: "fatima",
    password: "kort",
    starter: "anders",
  });
  expect(refused).toMatchObject({ refusal: { code: "invalid" } });
  const fields = refused.ok ? {} : refused.refusal.fields;
  expect(Object.keys(fields ?? {}).toSorted()).toEqual(["email", "organisation", "password", "starter"]);
  expect(await organisations()).toEqual(before);
});

async function founded(more: object = {}) {
  const orgId = newId();
  const raw = {
    name: "Gemeente Zonnebeke-aan-Zee",
    country: "BE",
    starter: "volledig",
    segments: [{ key: "jeugd", name: "Jeugd" }],
    topics: [{ key: "speelpleinen", name: "Speelpleinen", segment: "jeugd" }],
    founder: { name: "Fatima El Amrani", email: address(), password: PASSWORD },
    ...more,
  };
  const result = await execute(foundOrganisation, { caller: { kind: "system", orgId }, raw, now });
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

test.each(STARTERS)(
  "an organisation begins with its agreement in force, every rule and term of the starter: %s",
  async (starter) => {
    const { orgId, memberId, calendarId } = await founded({ starter });
    const agreement = await inOrganisation(orgId, async (tx) => loadAgreement(tx, await readInForce(tx, orgId)));
    const { rules, terms } = starterAgreement(starter);
    expect([...agreement.rules.values()].map(({ id: _, ...rule }) => rule)).toEqual(rules);
    expect(agreement.terms).toHaveLength(terms.length);
    expect(agreement).toMatchObject({ versionNumber: 1, calendarId, isSmallTeam: starter === "korte-lijnen" });
    const version = await inOrganisation(orgId, (tx) => tx.agreementVersion.findFirstOrThrow());
    expect(version).toMatchObject({
      state: "adopted",
      starter,
      adoptedById: memberId,
      adoptedAt: now,
      inForceFrom: now,
    });
  },
);

test("who founds it leads it, and in a small team decides too", async () => {
  const roles = async (more: object) => {
    const { orgId, personId } = await founded(more);
    const standing = await standingOf({ personId, sessionVersion: 1, orgId }, now);
    return standing.kind === "in" ? standing.actor.roles.map(({ role }) => role).toSorted() : standing.kind;
  };
  expect(await roles({ starter: "volledig" })).toEqual(["trekker"]);
  expect(await roles({ starter: "korte-lijnen" })).toEqual(["executive", "trekker"]);
  expect(await roles({ starter: "volledig", isSmallTeam: true })).toEqual(["executive", "trekker"]);
});

test("the calendar closes on the country's official days, this year and the five after it, and on no others", async () => {
  const calendar = async (country: string) => {
    const { orgId } = await founded({ country });
    return inOrganisation(orgId, (tx) => tx.calendarVersion.findFirstOrThrow());
  };
  const [belgium, netherlands] = [await calendar("BE"), await calendar("NL")];
  expect(belgium).toMatchObject({ timeZone: "Europe/Brussels", number: 1, isInForce: true });
  expect(belgium.closed).toEqual(expect.arrayContaining(["2026-07-21", "2031-12-25"]));
  expect(belgium.closed).not.toEqual(expect.arrayContaining(["2026-07-11"]));
  expect(netherlands.timeZone).toBe("Europe/Amsterdam");
  expect(netherlands.closed).toEqual(expect.arrayContaining(["2026-04-27", "2026-12-26"]));
  expect(netherlands.closed).not.toEqual(expect.arrayContaining(["2026-07-21"]));
  expect(belgium.weeklyHours).toMatchObject({
    mon: [
      ["09:00", "12:00"],
      ["13:00", "17:00"],
    ],
    sun: [],
  });
});

test("two organisations of one name live beside each other, each at its own address", async () => {
  const slugs = await Promise.all(
    [await founded(), await founded()].map(({ orgId }) =>
      inOrganisation(orgId, (tx) => tx.organisation.findFirstOrThrow()),
    ),
  );
  expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(2);
});

test("ids and roles that are given are kept, so that a story can be told the same every time", async () => {
  const [memberId, personId, channelId] = [newId(), newId(), newId()];
  const founder = { memberId, personId, name: "Hilde", email: address(), roles: [{ role: "executive" }] };
  const channel = { id: channelId, key: "website", name: "Website", network: "other" };
  expect(await founded({ founder, channel })).toMatchObject({ memberId, personId, channelId });
});

test("everything is on record, in a journal that holds", async () => {
  const { orgId } = await founded();
  const { actions, verdict } = await inOrganisation(orgId, async (tx) => ({
    actions: (await tx.journalEntry.findMany({ orderBy: { action: "asc" } })).map(({ action }) => action),
    verdict: await verifyJournal(tx, orgId),
  }));
  expect(actions).toEqual(["agreement.adopt", "channels.add", "organisation.found", "team.join"]);
  expect(verdict.isWhole).toBe(true);
});

test("half an organisation is never left: what goes wrong at the last step leaves nothing, the person included", async () => {
  const before = (await organisations()).length;
  const email = address();
  const raw = {
    name: "Half",
    country: "BE",
    starter: "volledig",
    founder: { name: "Fatima", email, password: PASSWORD },
  };
  const twice = [
    { key: "jeugd", name: "Jeugd" },
    { key: "jeugd", name: "Jeugd" },
  ];
  const call = { caller: { kind: "system", orgId: newId() } as const, now };
  await expect(execute(foundOrganisation, { ...call, raw: { ...raw, topics: twice } })).rejects.toThrow();
  expect((await organisations()).length).toBe(before);
  expect(codeOf(await knock(signInWithPassword, { email, password: PASSWORD }))).toBe("not_allowed");
});

test("nobody founds an organisation from within one", async () => {
  const { orgId, personId } = await founded();
  const trekker = { claims: { personId, sessionVersion: 1, orgId } };
  expect(codeOf(await as(trekker, foundOrganisation, {}))).toBe("not_allowed");
  expect(codeOf(await as(trekker, join, {}))).toBe("not_allowed");
});
