import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { beHere, openKept, pinHere, sendWaiting } from "@/components/board/kept/here";
import { hearKept, type KeptNews } from "@/components/board/kept/news";
import type { KeptPin } from "@/components/board/kept/pin";
import { dropPin, keepPin, keptPins, readPin } from "@/components/board/kept/store";

/** What came over the line, and what the server would say to it; null: there is no line. */
type Said = { ok: true; value: object } | { ok: false; refusal: { code: string; message: string } };
let sent: { address: string; body: unknown }[];
let server: (address: string, tries: number) => Said | null;
let news: KeptNews["kind"][];

const fine: Said = { ok: true, value: { assetId: "0190" } };
const refused = (code: string, message = code): Said => ({ ok: false, refusal: { code, message } });

vi.stubGlobal("fetch", async (address: string, { body }: RequestInit) => {
  sent.push({ address, body: typeof body === "string" ? JSON.parse(body) : body });
  const answer = server(address, sent.filter((one) => one.address === address).length);
  if (!answer) throw new TypeError("Failed to fetch");
  return Response.json(answer);
});
vi.stubGlobal("document", { documentElement: { lang: "nl" } });

beforeEach(async () => {
  sent = [];
  news = [];
  server = () => fine;
  for (const owner of ["lieselot", "wout"]) for (const { id } of await keptPins(owner)) await dropPin(id);
});
hearKept(({ kind }) => news.push(kind));

let count = 0;
const pin = (part: Partial<KeptPin> = {}): KeptPin => {
  count += 1;
  const words = { id: `pin-${count}`, title: `Idee ${count}`, body: "", link: "" };
  return { ...words, owner: "lieselot", source: "shared", files: [], at: count, state: "waiting", ...part };
};
const file = (name: string, bytes = 10) => ({ id: name, name, blob: new Blob([new Uint8Array(bytes)]) });
const names = () => sent.map(({ address }) => address.replace("/api/commands/", ""));

describe("an idea that is pinned", () => {
  it("is sent with the id it was kept under, for whom it was kept, and is gone from the device", async () => {
    const one = pin();
    expect(await pinHere(one)).toEqual({ kind: "pinned" });
    expect(sent[0]?.body).toMatchObject({ id: one.id, title: one.title, keptFor: "lieselot", source: "shared" });
    expect([await readPin(one.id), news]).toEqual([null, ["pinned"]]);
  });

  it("waits without a line, in the order in which they came, and goes out once when it is back", async () => {
    server = () => null;
    const [first, second] = [pin(), pin()];
    expect(await pinHere(first)).toEqual({ kind: "kept" });
    expect(await pinHere(second)).toEqual({ kind: "kept" });
    server = () => fine;
    sent = [];
    await Promise.all([sendWaiting("lieselot"), sendWaiting("lieselot")]);
    expect(sent.map(({ body }) => (body as { id: string }).id)).toEqual([first.id, second.id]);
    expect(await keptPins("lieselot")).toEqual([]);
  });

  it.each(["not_signed_in", "fault", "too_many"])(
    "waits where the server says %s: that is not its fault",
    async (code) => {
      server = () => refused(code);
      expect(await pinHere(pin())).toEqual({ kind: "kept" });
      expect(await keptPins("lieselot")).toHaveLength(1);
    },
  );

  it("waits where somebody else is signed in by now", async () => {
    server = () => refused("not_allowed", "board.keptForOther");
    expect(await pinHere(pin())).toEqual({ kind: "kept" });
  });

  it("that is refused stays with whoever typed it, and is not sent again by itself", async () => {
    server = () => refused("invalid");
    expect(await pinHere(pin())).toMatchObject({ kind: "refused", refusal: { code: "invalid" } });
    expect(await keptPins("lieselot")).toEqual([]);
    const shared = pin({ state: "arrived" });
    await keepPin(shared);
    await pinHere(shared);
    expect(await readPin(shared.id)).toMatchObject({ state: "arrived", title: shared.title });
    await sendWaiting("lieselot");
    expect(sent).toHaveLength(2);
  });

  it("that is refused after it waited stays on the device with why", async () => {
    const one = pin();
    await keepPin(one);
    server = () => refused("invalid", "fields.required");
    await sendWaiting("lieselot");
    expect(await readPin(one.id)).toMatchObject({ state: "refused", refusal: { message: "fields.required" } });
  });
});

describe("its pictures", () => {
  it("come after it, one by one, and what is done is not done again", async () => {
    const one = pin({ files: [file("a.jpg"), file("b.jpg")] });
    await keepPin(one);
    server = (address, tries) => (address === "/api/assets" && tries === 2 ? null : fine);
    await sendWaiting("lieselot");
    expect(await readPin(one.id)).toMatchObject({ isPinned: true, state: "waiting", files: [{ name: "b.jpg" }] });
    server = () => fine;
    await sendWaiting("lieselot");
    expect(names()).toEqual([
      "board.pinIdea",
      "/api/assets",
      "assets.attach",
      "/api/assets",
      "/api/assets",
      "assets.attach",
    ]);
    expect(await readPin(one.id)).toBeNull();
  });

  it("that are not taken stay with why, while the words and the others hang", async () => {
    const one = pin({ files: [file("a.jpg"), file("groot.jpg", 15 * 1024 * 1024 + 1), file("c.jpg")] });
    await keepPin(one);
    server = (address, tries) =>
      address === "/api/assets" && tries === 1 ? refused("invalid", "media.image_type") : fine;
    await sendWaiting("lieselot");
    expect(await readPin(one.id)).toMatchObject({
      state: "left",
      files: [
        { name: "a.jpg", refusal: { message: "media.image_type" } },
        { name: "groot.jpg", refusal: { message: "media.tooLarge" } },
      ],
    });
    expect(news.at(-1)).toBe("left");
  });
});

describe("a device that several people use", () => {
  const here = (owner: string) => beHere({ owner, photoTitle: "Foto", hasWorker: false });

  it("keeps what is somebody's from everybody else", async () => {
    const one = pin();
    await keepPin(one);
    await here("wout");
    expect(await keptPins("wout")).toEqual([]);
    expect(await openKept("wout", one.id)).toBeNull();
    await sendWaiting("wout");
    expect(sent).toEqual([]);
  });

  it("gives what was shared while nobody was signed in to who signs in, to look at and not by itself", async () => {
    const one = pin({ owner: null, state: "arrived", at: Date.now() });
    await keepPin(one);
    expect(await here("wout")).toBe(one.id);
    expect(sent).toEqual([]);
    expect(await openKept("wout", one.id)).toMatchObject({ owner: "wout" });
    expect(await here("wout")).toBeNull();
    expect(await keptPins("lieselot")).toEqual([]);
  });
});
