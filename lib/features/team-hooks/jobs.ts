import { createTranslator } from "next-intl";
import { z } from "zod";
import { listed } from "@/lib/domain/language";
import { type Card, slackMessage, teamsMessage } from "@/lib/domain/notices/cards";
import { NOTICE_KINDS } from "@/lib/domain/notices/kinds";
import { hasArrived } from "@/lib/domain/webhooks";
import { mayNameResidents } from "@/lib/features/notices/queries";
import { execute } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import type { Sending } from "@/lib/platform/outbox-sending";
import { fetchOutside, type OutsideLimits, OutsideRefused } from "@/lib/platform/outside";
import { unseal } from "@/lib/platform/secrets";
import { inOrganisation } from "@/lib/platform/tenancy";
import nl from "@/messages/nl.json";
import { recordTeamHook } from "./commands";
import { teamHookAbout } from "./schema";

const ANSWER_MAX = 300;

const told = z.object({
  hookId: z.uuid(),
  kind: z.enum(NOTICE_KINDS),
  href: z.string().startsWith("/"),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  memberIds: z.array(z.uuid()),
});
const tried = z.object({ hookId: z.uuid(), test: z.object({ by: z.string() }) });
const teamHookPayload = z.union([told, tried]);
type Said = z.output<typeof teamHookPayload>;

/** Says one thing in one conversation. Its words are Dutch: a team speaks one language, whatever each member reads. */
export async function sendTeamHook({ orgId, payload }: Pick<Sending, "orgId" | "payload">): Promise<boolean> {
  return sayInTeam(orgId, teamHookPayload.parse(payload), {});
}

/** @param limits how the outside is reached; tests have an outside of their own. False: worth another try. */
export async function sayInTeam(orgId: string, said: Said, limits: OutsideLimits): Promise<boolean> {
  const hook = await inOrganisation(orgId, (tx) =>
    tx.teamHook.findFirst({
      where: { orgId, id: said.hookId, endedAt: null },
      select: { kind: true, sealedUrl: true },
    }),
  );
  if (!hook) return true;
  const card = await cardOf(orgId, said);
  const message = hook.kind === "slack" ? slackMessage(card) : teamsMessage(card);
  const url = unseal(hook.sealedUrl, teamHookAbout(orgId, said.hookId));
  const outcome = await post(url, JSON.stringify(message), limits);
  const { status, answer } = outcome;
  await execute(recordTeamHook, { caller: { kind: "system", orgId }, raw: { hookId: said.hookId, status, answer } });
  return "test" in said || hasArrived(status) || !outcome.isWorthAnotherTry;
}

async function post(url: string, body: string, limits: OutsideLimits) {
  try {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body };
    const answer = await fetchOutside(url, init, {
      ...limits,
      redirectsMax: 0,
      bytesMax: ANSWER_MAX,
      whenLonger: "cut",
    });
    const { status } = answer;
    return { status, answer: await answer.text(), isWorthAnotherTry: status === 429 || status >= 500 };
  } catch (fault) {
    const isRefused = fault instanceof OutsideRefused;
    return { status: null, answer: isRefused ? "refused" : "unreachable", isWorthAnotherTry: !isRefused };
  }
}

async function cardOf(orgId: string, said: Said): Promise<Card> {
  const t = createTranslator({ locale: "nl", messages: nl });
  const open = (href: string) => ({
    label: t("mail.member.open"),
    url: `${env().NEXTAUTH_URL}/switch/${orgId}?to=${encodeURIComponent(href)}`,
  });
  if ("test" in said) {
    const lines = [t("mail.team.testLine", { by: said.test.by })];
    return { title: t("mail.team.test"), lines, open: open("/settings/outside") };
  }
  const { kind, data, href } = said;
  const { people, namesOthers } = await knownOf(orgId, said);
  return {
    title: t(`notices.${kind}.title`, data),
    lines: [
      t("mail.team.for", { people: listed("nl", people) }),
      ...(namesOthers ? [] : [t(`notices.${kind}.line`, data)]),
    ],
    open: open(href),
  };
}

type Told = z.output<typeof told>;

const knownOf = (orgId: string, { memberIds, kind, href }: Told) =>
  inOrganisation(orgId, async (tx) => {
    const where = { orgId, id: { in: memberIds } };
    const rows = await tx.member.findMany({ where, orderBy: { name: "asc" }, select: { name: true } });
    const namesOthers = await mayNameResidents(tx, orgId, { kind, href });
    return { people: rows.map(({ name }) => name), namesOthers };
  });
