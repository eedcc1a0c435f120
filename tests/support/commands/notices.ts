import { createECDH } from "node:crypto";
import { addTeamHook } from "@/lib/features/team-hooks/commands";
import { subscribeDevice } from "@/lib/features/web-push/commands";
import { addWebhook } from "@/lib/features/webhooks/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import { type CommandCase, EVERYBODY, now, type StaffTown } from "./town";

const HOOK = { name: "Communicatie", url: "https://hooks.voorbeeld.be/abc", groups: ["deadlines"] };
const WEBHOOK = { name: "Website", url: "https://www.voorbeeld.be/haak", events: ["item.published"] };

/** What a browser gives; nobody is behind it. */
export const browser = (endpoint = `https://push.voorbeeld.be/${newId()}`) => ({
  endpoint,
  p256dh: createECDH("prime256v1").generateKeys("base64url"),
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
  device: "Firefox, Linux",
});

async function hook(town: StaffTown): Promise<{ hookId: string }> {
  await fresh(town, "teamHook");
  return must(as(town.members.fatima, addTeamHook, { kind: "teams", ...HOOK }));
}

async function webhook(town: StaffTown): Promise<{ webhookId: string }> {
  await fresh(town, "webhook");
  const { webhookId } = await must(as(town.members.fatima, addWebhook, WEBHOOK));
  return { webhookId };
}

async function stopped(town: StaffTown): Promise<{ webhookId: string }> {
  const { webhookId } = await webhook(town);
  await inOrganisation(town.orgId, (tx) =>
    tx.webhook.updateMany({
      where: { orgId: town.orgId, id: webhookId },
      data: { endedAt: now(), endedBecause: "failures" },
    }),
  );
  return { webhookId };
}

/** Ends what there was, so that a town in which everybody tries everything does not fill up. */
async function fresh({ orgId }: StaffTown, table: "teamHook" | "webhook"): Promise<void> {
  await inOrganisation(orgId, async (tx) => {
    if (table === "teamHook") await tx.teamHook.updateMany({ where: { orgId }, data: { endedAt: now() } });
    else await tx.webhook.updateMany({ where: { orgId }, data: { endedAt: now(), endedBecause: "by_hand" } });
  });
}

/** How people hear of things, and what other programs are told. */
export const noticesCases: Record<string, CommandCase> = {
  "noticeSettings.chooseWays": {
    allowed: EVERYBODY,
    isAboutNothing: true,
    prepare: async () => ({ group: "ideas", mail: "never", push: true }),
  },
  "noticeSettings.chooseTimes": {
    allowed: EVERYBODY,
    isAboutNothing: true,
    prepare: async () => ({ quietFrom: "20:00", quietUntil: "07:00", digestAt: "08:30" }),
  },
  "webPush.subscribe": { allowed: EVERYBODY, isAboutNothing: true, prepare: async () => browser() },
  // Wout's own: nobody ends another's.
  "webPush.end": {
    allowed: ["member"],
    othersHear: "not_found",
    prepare: ({ members }) => must(as(members.wout, subscribeDevice, browser())),
  },
  "teamHooks.add": {
    allowed: ["trekker"],
    isAboutNothing: true,
    prepare: async (town) => {
      await fresh(town, "teamHook");
      return { kind: "slack", ...HOOK };
    },
  },
  "teamHooks.change": { allowed: ["trekker"], prepare: async (town) => ({ ...(await hook(town)), ...HOOK, url: "" }) },
  "teamHooks.end": { allowed: ["trekker"], prepare: hook },
  "teamHooks.test": { allowed: ["trekker"], prepare: hook },
  "webhooks.add": {
    allowed: ["trekker"],
    isAboutNothing: true,
    prepare: async (town) => {
      await fresh(town, "webhook");
      return WEBHOOK;
    },
  },
  "webhooks.change": { allowed: ["trekker"], prepare: async (town) => ({ ...(await webhook(town)), ...WEBHOOK }) },
  "webhooks.end": { allowed: ["trekker"], prepare: webhook },
  "webhooks.resume": { allowed: ["trekker"], prepare: stopped },
  "webhooks.test": { allowed: ["trekker"], prepare: webhook },
};
