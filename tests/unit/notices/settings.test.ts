import { describe, expect, test } from "vitest";
import { groupOf, NOTICE_GROUPS, NOTICE_KINDS } from "@/lib/domain/notices/kinds";
import { DEFAULT_SETTINGS, namesResidents, waysOf, withDefaults } from "@/lib/domain/notices/settings";

const plain = { isUrgent: false, isQuiet: false, isPersonal: false };
const { choices } = DEFAULT_SETTINGS;

describe("Groups of notices", () => {
  test("every kind is in exactly one", () => {
    expect(new Set(NOTICE_KINDS).size).toBe(NOTICE_KINDS.length);
    expect(NOTICE_KINDS.filter((kind) => !NOTICE_GROUPS.includes(groupOf(kind)))).toEqual([]);
  });

  test("are few enough to choose between", () => expect(NOTICE_GROUPS.length).toBeLessThanOrEqual(8));
});

describe("Whoever chose nothing", () => {
  test("hears at once what waits for them and what has a deadline, and of ideas once a day", () => {
    expect(waysOf({ kind: "item_to_accept", ...plain }, choices)).toEqual({ mail: "now", push: true });
    expect(waysOf({ kind: "deadline_missed", ...plain }, choices)).toEqual({ mail: "now", push: true });
    expect(waysOf({ kind: "idea_parked", ...plain }, choices)).toEqual({ mail: "daily", push: false });
  });
});

describe("The ways a notice takes", () => {
  const silent = withDefaults(
    Object.fromEntries(NOTICE_GROUPS.map((group) => [group, { mail: "never", push: false }])),
  );
  test("are those that were chosen; a group nobody spoke of is as for everybody", () => {
    const chosen = withDefaults({ ideas: { mail: "now", push: true } });
    expect(waysOf({ kind: "idea_parked", ...plain }, chosen)).toEqual({ mail: "now", push: true });
    expect(waysOf({ kind: "campaign_facts", ...plain }, chosen)).toEqual(choices.knowledge);
  });

  test("urgent things take every way, whatever was chosen", () => {
    expect(waysOf({ kind: "item_to_accept", ...plain, isUrgent: true }, silent)).toEqual({ mail: "now", push: true });
  });

  test("a mail by which one answers does not wait for the mail of the day", () => {
    const daily = withDefaults({ waiting: { mail: "daily", push: false } });
    expect(waysOf({ kind: "consultation_asked", ...plain, isPersonal: true }, daily).mail).toBe("now");
    expect(waysOf({ kind: "consultation_asked", ...plain, isPersonal: true }, silent).mail).toBe("never");
  });

  test("what is soon enough at the next visit has no mail of its own", () => {
    const quiet = { ...plain, isQuiet: true };
    expect(waysOf({ kind: "item_to_accept", ...quiet }, choices)).toEqual({ mail: "never", push: true });
    expect(waysOf({ kind: "idea_remark", ...quiet }, choices)).toEqual({ mail: "daily", push: false });
  });

  test("words in which a resident may be named are those of the inbox alone", () => {
    expect(NOTICE_KINDS.filter(namesResidents).every((kind) => groupOf(kind) === "inbox")).toBe(true);
  });
});
