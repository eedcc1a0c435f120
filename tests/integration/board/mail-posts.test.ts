import type Mail from "nodemailer/lib/mailer";
import { beforeAll, describe, expect, it } from "vitest";
import { POST } from "@/app/api/mail-in/[secret]/route";
import { inOrganisation } from "@/lib/platform/tenancy";
import { ideaByMail, opened } from "@/tests/support/board-mail";
import { type GivenOrganisation, given } from "@/tests/support/given";
import { delivered } from "@/tests/support/mail";

let town: GivenOrganisation<"wout" | "fatima">;
let address: string;

beforeAll(async () => {
  town = await given.organisation({ members: { wout: ["member"], fatima: ["trekker"] } });
  address = await opened(town.members.fatima);
});

const wouts = (mail: Mail.Options = {}): Mail.Options =>
  ideaByMail({ from: `wout.${town.members.wout.personId}@trekker.example`, to: address, ...mail });
const ideaCount = () => inOrganisation(town.orgId, (tx) => tx.idea.count({ where: { orgId: town.orgId } }));

describe("mail that a mail host posts", () => {
  const SECRET = process.env.MAIL_IN_SECRET ?? "";
  async function post(body: BodyInit, { type = "message/rfc822", secret = SECRET } = {}) {
    const request = new Request(`http://trekker.example/api/mail-in/${secret}`, {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
    const response = await POST(request, { params: Promise.resolve({ secret }) });
    return { status: response.status, said: await response.json() };
  }
  const bodyOf = async (mail: Mail.Options) => new Uint8Array(await delivered(mail));

  it("hangs on the board as it came, and in JSON", async () => {
    expect(await post(await bodyOf(wouts({ subject: "Gebracht" })))).toEqual({
      status: 200,
      said: { outcome: "pinned" },
    });
    const raw = (await delivered(wouts({ subject: "In een doosje", to: "an@trekker.example" }))).toString();
    const json = JSON.stringify({ RawEmail: raw, OriginalRecipient: address });
    expect(await post(json, { type: "application/json" })).toEqual({ status: 200, said: { outcome: "pinned" } });
    const base64 = JSON.stringify({ rawBase64: (await delivered(wouts())).toString("base64") });
    expect(await post(base64, { type: "application/json; charset=utf-8" })).toMatchObject({
      said: { outcome: "pinned" },
    });
  });

  it("goes nowhere without the secret, or when it is no mail", async () => {
    const before = await ideaCount();
    expect((await post(await bodyOf(wouts()), { secret: "a-secret-that-nobody-knows-1" })).status).toBe(404);
    expect((await post("{}", { type: "application/json" })).status).toBe(422);
    expect((await post("nonsense", { type: "application/json" })).status).toBe(422);
    expect((await post("")).status).toBe(422);
    expect((await post("Zomaar wat tekst, en geen mail.")).said).toEqual({ outcome: "nobodys" });
    expect(await ideaCount()).toBe(before);
  });

  it("is read no further than a mail can be long", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const request = new Request(`http://trekker.example/api/mail-in/${SECRET}`, {
      method: "POST",
      body: endless,
      duplex: "half",
    } as RequestInit);
    const { status } = await POST(request, { params: Promise.resolve({ secret: SECRET }) });
    expect([status, sent < 100_000_000]).toEqual([413, true]);
  });
});
