import { createTranslator } from "next-intl";
import { beforeAll, describe, expect, it } from "vitest";
import { moveIdea, pinIdea, remarkOnIdea } from "@/lib/features/board/commands";
import { markNoticesRead } from "@/lib/features/notices/commands";
import { countUnread, readNotices } from "@/lib/features/notices/queries";
import { newId } from "@/lib/platform/ids";
import { NOTICE_KINDS } from "@/lib/platform/notices";
import { inOrganisation } from "@/lib/platform/tenancy";
import en from "@/messages/en.json";
import nl from "@/messages/nl.json";
import { as } from "@/tests/support/as";
import { type GivenMember, type GivenOrganisation, given } from "@/tests/support/given";

let town: GivenOrganisation<"lieselot" | "wout" | "fatima">;
beforeAll(async () => {
  town = await given.organisation({ members: { lieselot: ["member"], wout: ["member"], fatima: ["trekker"] } });
});

const noticesOf = (member: GivenMember) => inOrganisation(member.orgId, (tx) => readNotices(tx, member));
const unreadOf = (member: GivenMember) => inOrganisation(member.orgId, (tx) => countUnread(tx, member));

async function told(member: GivenMember): Promise<void> {
  const ideaId = newId();
  await as(member, pinIdea, { id: ideaId, title: "Boekenkastje" });
  await as(town.members.fatima, remarkOnIdea, { ideaId, body: "Mooi!" });
}

describe("notices", () => {
  it("are read by whom they are for, newest first, and counted until they were seen", async () => {
    const { wout } = town.members;
    await told(wout);
    await told(wout);
    const notices = await noticesOf(wout);
    expect(notices.map(({ at }) => at)).toEqual(
      notices
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
    expect(await unreadOf(wout)).toBe(2);
    await as(wout, markNoticesRead, { ids: notices.map(({ id }) => id) });
    expect(await unreadOf(wout)).toBe(0);
    expect(await noticesOf(wout)).toMatchObject([{ isUnread: false }, { isUnread: false }]);
  });

  it("of somebody else stay unread, whoever names their ids", async () => {
    const { lieselot, fatima } = town.members;
    await told(lieselot);
    const ids = (await noticesOf(lieselot)).map(({ id }) => id);
    expect(await as(fatima, markNoticesRead, { ids })).toEqual({ ok: true, value: { read: 0 } });
    expect(await unreadOf(lieselot)).toBe(ids.length);
  });
});

describe.each([
  ["nl", nl],
  ["en", en],
] as const)("the words of a notice in %s", (locale, messages) => {
  it("exist for every kind, as a title and a line", () => {
    const missing = NOTICE_KINDS.filter((kind) => !messages.notices[kind]?.title || !messages.notices[kind]?.line);
    expect(missing).toEqual([]);
  });

  it("need nothing of an idea's notice that its command does not give", async () => {
    const t = createTranslator({
      locale,
      messages,
      onError: (error) => {
        throw error;
      },
    });
    const { wout, fatima } = town.members;
    for (const to of ["selected", "parked"]) {
      const ideaId = newId();
      await as(wout, pinIdea, { id: ideaId, title: "De archiefkelder" });
      await as(fatima, moveIdea, { ideaId, seenVersion: 0, to, words: to === "parked" ? "In de lente!" : "" });
    }
    for (const { kind, data } of await noticesOf(wout)) {
      expect(t(`notices.${kind}.line`, data)).toMatch(/Fatima/);
      expect(t(`notices.${kind}.title`, data)).not.toBe("");
    }
  });
});
