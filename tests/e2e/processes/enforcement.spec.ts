import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Role } from "@/lib/domain/authority";
import { type Installation, startInstallation } from "@/tests/support/installation";

/*
 * Who may do what, tried against the server itself over HTTP: every command, for every role, for somebody of another
 * organisation (at home, and with a forged choice of organisation) and for nobody. What is refused changes nothing.
 */
test.describe.configure({ mode: "serial", timeout: 600_000 });

let installation: Installation;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  installation = await startInstallation();
  Object.assign(process.env, installation.env, { TREKKER_LOG_LEVEL: "silent" });
  await installation.web.start();
  await expect
    .poll(
      () =>
        fetch(`${installation.webUrl}/readyz`).then(
          (answer) => answer.status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
});

test.afterAll(async () => {
  const { closeDatabase } = await import("@/lib/platform/database");
  const { closeJobSender } = await import("@/lib/platform/queues");
  await closeJobSender();
  await closeDatabase();
  await installation?.stop();
});

/** The names of the commands that the server answers to. */
function commandNames(): string[] {
  const parts = ["--import", "tsx", "tests/support/print-command-names.ts"];
  return JSON.parse(
    execFileSync(process.execPath, parts, { env: { ...process.env, ...installation.env }, encoding: "utf8" }),
  ) as string[];
}

type Answer = { status: number; code: string };
type Claims = { personId: string; sessionVersion: number; orgId: string };

async function cookieOf(claims: Claims): Promise<string> {
  const { sealSession, sessionCookie } = await import("@/lib/platform/sign-in/token");
  return `${sessionCookie()}=${await sealSession(claims)}`;
}

async function send(command: string, input: unknown, cookie: string | null): Promise<Answer> {
  const headers = { "content-type": "application/json", origin: installation.webUrl, ...(cookie ? { cookie } : {}) };
  const body = JSON.stringify(input);
  const answer = await fetch(`${installation.webUrl}/api/commands/${command}`, { method: "POST", headers, body });
  const said = (await answer.json()) as { ok: boolean; refusal?: { code: string } };
  return { status: answer.status, code: said.ok ? "ok" : (said.refusal?.code ?? "none") };
}

test("every command, for everybody: the allowed get through, everybody else is refused and nothing changes", async () => {
  const { COMMAND_CASES, EVERYBODY, STAFF, staffTown } = await import("@/tests/support/every-command");
  const { openSnapshots } = await import("@/tests/support/snapshot");
  const { given } = await import("@/tests/support/given");
  expect(Object.keys(COMMAND_CASES).sort()).toEqual(commandNames().sort());

  const town = await staffTown();
  const elsewhere = await given.organisation({ starter: "korte-lijnen", members: { wim: EVERYBODY } });
  const { wim } = elsewhere.members;
  const snapshots = await openSnapshots(installation.env.DATABASE_URL ?? "");
  const rows: string[][] = [];

  for (const [command, one] of Object.entries(COMMAND_CASES)) {
    const { prepare, allowed, throughWith = "ok", othersHear = "not_allowed", isAboutNothing } = one;
    const heard = new Map<string, string>();
    const sendAs = async (name: string, input: unknown) => {
      const { code } = await send(command, input, await cookieOf(town.members[name as keyof typeof STAFF].claims));
      heard.set(name, code);
      return code;
    };
    const isAllowed = (role: Role) => allowed.some((may) => may === role);
    const staff = Object.entries(STAFF).map(([name, [role]]) => ({ name, role }));

    // Everybody who is refused hears so about the same thing, at once; after all of them everything is as it was.
    const input = await prepare(town);
    const before = await snapshots.of(town.orgId);
    const refused = staff.filter((member) => !isAllowed(member.role));
    const [inside, outside] = await Promise.all([
      Promise.all(refused.map(async ({ name, role }) => `${command} as ${role}: ${await sendAs(name, input)}`)),
      Promise.all([
        cookieOf(wim.claims).then((cookie) => send(command, input, cookie)),
        cookieOf({ ...wim.claims, orgId: town.orgId }).then((cookie) => send(command, input, cookie)),
        send(command, input, null),
      ]).then((answers) => answers.map(({ code }) => code)),
    ]);
    expect(inside).toEqual(refused.map(({ role }) => `${command} as ${role}: ${othersHear}`));
    // At home somebody may pin, of course; about this town's things they learn not even that they exist.
    if (!isAboutNothing) expect(`${command}: ${outside[0]}`).toMatch(/: (not_found|invalid)$/);
    expect(`${command}: ${outside[1]}, ${outside[2]}`).toBe(`${command}: not_signed_in, not_signed_in`);
    expect(await snapshots.of(town.orgId), `${command} changed something while it was refused`).toBe(before);

    for (const { name, role } of staff.filter((member) => isAllowed(member.role))) {
      const own = await prepare(town);
      const untouched = throughWith === "ok" ? "" : await snapshots.of(town.orgId);
      expect(`${command} as ${role}: ${await sendAs(name, own)}`).toBe(`${command} as ${role}: ${throughWith}`);
      if (throughWith !== "ok") expect(await snapshots.of(town.orgId)).toBe(untouched);
    }
    rows.push([
      command,
      ...staff.map(({ name }) => heard.get(name) ?? ""),
      isAboutNothing ? `(${outside[0]} at home)` : (outside[0] ?? ""),
      outside[1] ?? "",
      outside[2] ?? "",
    ]);
  }
  await snapshots.close();
  const heads = ["command", ...Object.values(STAFF).map(([role]) => role), "elsewhere", "forged", "nobody"];
  console.log(table([heads, ...rows]));
});

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

test("10,000 hostile inputs: typed refusals or a done deed, never a fault, and nonsense writes nothing", async () => {
  const fc = (await import("fast-check")).default;
  const { COMMAND_CASES, staffTown } = await import("@/tests/support/every-command");
  const { REFUSAL_CODES } = await import("@/lib/domain/result");
  const { openSnapshots } = await import("@/tests/support/snapshot");
  const town = await staffTown();
  const cookie = await cookieOf(town.members.fatima.claims);
  const commands = Object.keys(COMMAND_CASES);
  const snapshots = await openSnapshots(installation.env.DATABASE_URL ?? "");
  const codes: readonly string[] = ["ok", ...REFUSAL_CODES];
  const isTyped = ({ status, code }: Answer) => status < 500 && codes.includes(code);

  const nonsense = fc.sample(
    fc.tuple(fc.constantFrom(...commands), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()))),
    { numRuns: 4_000, seed: 7 },
  );
  // What takes an empty object as it is has nothing left to do here: nothing to read, a draft and a guide that are there,
  // the list of first steps put away.
  for (const command of ["agreement.renameDraft", "tone.startGuide"]) await COMMAND_CASES[command]?.prepare(town);
  expect(await send("firstSteps.end", {}, cookie)).toMatchObject({ code: "ok" });
  const before = await snapshots.of(town.orgId);
  const sent = await inEights(nonsense, ([command, input]) => send(command, input, cookie));
  expect(sent.filter((answer) => !isTyped(answer))).toEqual([]);
  expect(await snapshots.of(town.orgId)).toBe(before);
  await snapshots.close();

  const nasty = [
    "'; drop table item; --",
    "<script>alert(1)</script>",
    "\u0000",
    "\ud800",
    "\u202e\u2066",
    "🏳️‍🌈".repeat(60),
    "a".repeat(100_000),
    "../../etc/passwd",
    "{{7*7}}",
    "%00",
    "-1",
    "1e309",
    "NaN",
    "null",
    "javascript:alert(1)",
    "http://127.0.0.1:5432",
    "data:text/html,x",
    "  \u00a0 ",
    -1,
    0.5,
    Number.MAX_SAFE_INTEGER,
    2 ** 31,
    null,
    true,
    [],
    {},
    ["x"],
    { $ne: null },
    "00000000-0000-0000-0000-000000000000",
  ];
  const valid = new Map<string, Record<string, unknown>>();
  for (const command of commands) valid.set(command, (await COMMAND_CASES[command]?.prepare(town)) ?? {});
  const twisted = fc
    .sample(fc.tuple(fc.constantFrom(...commands), fc.nat(), fc.constantFrom(...nasty), fc.boolean()), {
      numRuns: 6_000,
      seed: 11,
    })
    .map(([command, field, value, alsoUnknown]): [string, unknown] => {
      const input = valid.get(command) ?? {};
      const names = [...Object.keys(input), "__proto__", "constructor"];
      const name = names[field % names.length] ?? "";
      return [command, { ...input, [name]: value, ...(alsoUnknown ? { extra: value } : {}) }];
    });
  const answers = await inEights(twisted, async ([command, input]) => ({
    command,
    input,
    ...(await send(command, input, cookie)),
  }));
  expect(answers.filter((answer) => !isTyped(answer)).slice(0, 5)).toEqual([]);
  const { inOrganisation } = await import("@/lib/platform/tenancy");
  expect(await inOrganisation(town.orgId, (tx) => tx.item.count())).toBeGreaterThan(0);
});

/** Eight at a time, as a browser would open connections. */
async function inEights<In, Out>(list: readonly In[], work: (one: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = [];
  for (let at = 0; at < list.length; at += 8) results.push(...(await Promise.all(list.slice(at, at + 8).map(work))));
  return results;
}

test("an adviser, at every page and every read: in inside the scope, refused outside it, and in their own room always", async () => {
  const { ADVISER_ROOMS, USUAL_SCOPE } = await import("@/lib/domain/advice");
  const { ADVISER_PAGES, ADVISER_READS, askable, pageAddresses, readAddresses } = await import(
    "@/tests/support/adviser-places"
  );
  const { staffTown } = await import("@/tests/support/every-command");
  const { inOrganisation } = await import("@/lib/platform/tenancy");
  const reads = (address: string) => /\bGET\b/.test(readFileSync(join("app", address, "route.ts"), "utf8"));
  expect(Object.keys(ADVISER_PAGES).sort()).toEqual(pageAddresses());
  expect(Object.keys(ADVISER_READS).sort()).toEqual(readAddresses(reads));

  const places = Object.entries({ ...ADVISER_PAGES, ...ADVISER_READS });
  const { orgId, members } = await staffTown();
  const cookie = await cookieOf(members.piet.claims);
  const scopes = { everything: ADVISER_ROOMS, usual: USUAL_SCOPE.look, nothing: [] };
  const alone = Object.fromEntries(ADVISER_ROOMS.map((room) => [room, [room]]));
  const rows = new Map(places.map(([address, place]) => [address, [address, place]]));
  for (const [scope, look] of Object.entries<readonly string[]>({ ...scopes, ...alone })) {
    await inOrganisation(orgId, (tx) =>
      tx.adviserScope.updateMany({ where: { orgId, memberId: members.piet.memberId }, data: { look: [...look] } }),
    );
    const heard = await inEights(places, async ([address]) => admission(askable(address), cookie));
    for (const [index, [address, place]] of places.entries()) {
      const isIn = place === "own" || look.includes(place);
      // Today is where one lands: who may not look there is sent to their own room.
      const expected = isIn ? "in" : address === "/" ? "sent to /advice" : "refused";
      expect(`${address} with ${scope}: ${heard[index]}`).toBe(`${address} with ${scope}: ${expected}`);
      if (scope in scopes) rows.get(address)?.push(heard[index] ?? "");
    }
  }
  console.log(table([["for the adviser", "room", ...Object.keys(scopes)], ...rows.values()]));
});

/** Whether somebody gets in: what is not there inside is still inside. A page that streams says it in its text. */
async function admission(address: string, cookie: string): Promise<string> {
  const leaving = new AbortController();
  const answer = await fetch(`${installation.webUrl}${address}`, {
    headers: { cookie },
    redirect: "manual",
    signal: leaving.signal,
  });
  const { status } = answer;
  const isEndless = answer.headers.get("content-type")?.includes("event-stream") ?? false;
  const text = isEndless ? "" : await answer.text();
  if (isEndless) leaving.abort();
  if (status === 403 || text.includes("NEXT_HTTP_ERROR_FALLBACK;403")) return "refused";
  if (status >= 300 && status < 400) return `sent to ${answer.headers.get("location") ?? ""}`;
  return status < 500 && status !== 400 ? "in" : `answered ${status}`;
}
