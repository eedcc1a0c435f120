import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { renewAddress } from "@/lib/features/board-mail/commands";
import { boardMailOf } from "@/lib/features/board-mail/queries";
import { emptyIncomingMailbox } from "@/lib/features/inbox-mail/jobs";
import { newId } from "@/lib/platform/ids";
import { emptyMailbox } from "@/lib/platform/mail/mailbox";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { delivered } from "@/tests/support/mail";
import { type ImapPeer, startImap } from "@/tests/support/peers/imap";
import { photo } from "@/tests/support/pictures";
import { must } from "@/tests/support/post";

/** Where the mailbox is, as the settings of this process say: they are read once, and a server gets its port when it starts. */
const told = vi.hoisted(() => ({ url: "" }));
vi.mock("@/lib/platform/env", async (original) => {
  const { env } = await original<typeof import("@/lib/platform/env")>();
  return { env: () => ({ ...env(), IMAP_URL: told.url }) };
});

let imap: ImapPeer;
let town: GivenOrganisation<"wout" | "fatima">;
let address: string;

beforeAll(async () => {
  imap = await startImap();
  town = await given.organisation({ members: { wout: ["member"], fatima: ["trekker"] } });
  told.url = imap.url;
  await must(as(town.members.fatima, renewAddress, { replaces: null }));
  const { address: made } = await inOrganisation(town.orgId, (tx) => boardMailOf(tx, town.orgId));
  address = made?.email ?? "";
});
afterAll(() => imap?.stop());
beforeEach(() => {
  told.url = imap.url;
});

const look = () => emptyIncomingMailbox(() => new Date());
const from = () => `wout.${town.members.wout.personId}@trekker.example`;
const mail = (subject: string, more: object = {}) =>
  delivered({
    from: from(),
    to: address,
    subject,
    text: "Café €5, op de dijk.",
    messageId: `<${newId()}@trekker.example>`,
    ...more,
  });
const titles = () =>
  inOrganisation(town.orgId, async (tx) =>
    (await tx.idea.findMany({ where: { orgId: town.orgId }, orderBy: { id: "asc" } })).map(({ title }) => title),
  );

describe("a mailbox on a real server", () => {
  test("is emptied onto the board: each mail once, letters and pictures whole, and marked as read", async () => {
    const attachments = [{ filename: "dijk.jpg", content: await photo("#204060") }];
    await imap.deliver(await mail("Vlieger met foto", { attachments }));
    await imap.deliver(await mail("Nog één 🪁", { html: "<p>Een <b>vlieger</b></p>" }));
    expect(await look()).toBe(2);
    expect((await titles()).sort()).toEqual(["Nog één 🪁", "Vlieger met foto"]);
    const idea = await inOrganisation(town.orgId, (tx) =>
      tx.idea.findFirst({ where: { orgId: town.orgId, title: "Vlieger met foto" }, include: { assets: true } }),
    );
    expect([idea?.body, idea?.assets.length]).toEqual(["Café €5, op de dijk.", 1]);
    expect(await imap.count()).toEqual({ read: 2, unread: 0 });
    expect(await look()).toBe(0);
  });

  test("keeps a mail unread that could not be dealt with now, and goes on with the others", async () => {
    await imap.deliver(await mail("Lukt niet"));
    await imap.deliver(await mail("Lukt wel"));
    const seen: number[] = [];
    const taken = await emptyMailbox(async ({ bytes }) => {
      seen.push(bytes.length);
      if (seen.length === 1) throw new Error("The database is away.");
      return true;
    });
    expect([taken, seen.length, (await imap.count()).unread]).toEqual([1, 2, 1]);
    expect(await look()).toBe(1);
    expect((await titles()).includes("Lukt niet")).toBe(true);
  });

  test("takes the beginning of a mail that is heavier than any should be", async () => {
    const heavy = await mail("Te zwaar", {
      attachments: [{ filename: "film.mov", content: Buffer.alloc(32_000_000) }],
    });
    await imap.deliver(heavy);
    const sizes: [number, boolean][] = [];
    await emptyMailbox(async ({ bytes, isCut = false }) => {
      sizes.push([bytes.length, isCut]);
      return false;
    });
    expect(sizes).toEqual([[512 * 1024, true]]);
    expect(await look()).toBe(1);
    expect((await titles()).includes("Te zwaar")).toBe(true);
  });

  test("brings what came while two looked at once, once", async () => {
    await imap.deliver(await mail("Samen"));
    await Promise.all([look(), look()]);
    expect((await titles()).filter((title) => title === "Samen")).toHaveLength(1);
  });

  test("that does not let us in, or is not there, is a fault and loses nothing", async () => {
    await imap.deliver(await mail("Blijft liggen"));
    told.url = imap.url.replace("geheim", "fout");
    await expect(look()).rejects.toThrow();
    told.url = "imap://bord:geheim@127.0.0.1:1";
    await expect(look()).rejects.toThrow();
    told.url = imap.url;
    expect((await imap.count()).unread).toBe(1);
    expect(await look()).toBe(1);
  });

  test("is asked for its password over no open line but this machine's own", async () => {
    told.url = imap.url.replace("127.0.0.1", "[::ffff:127.0.0.1]");
    await expect(look()).rejects.toThrow(/STARTTLS/i);
  });
});
