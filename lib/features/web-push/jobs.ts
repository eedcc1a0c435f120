import { createTranslator } from "next-intl";
import { z } from "zod";
import { isLocale } from "@/lib/domain/language";
import { NOTICE_KINDS } from "@/lib/domain/notices/kinds";
import { mayNameResidents } from "@/lib/features/notices/queries";
import { clock } from "@/lib/platform/clock";
import { execute } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import type { Sending } from "@/lib/platform/outbox-sending";
import { type OutsideLimits, OutsideRefused } from "@/lib/platform/outside";
import { type PushMessage, sendToDevice } from "@/lib/platform/push";
import { unseal } from "@/lib/platform/secrets";
import { inOrganisation } from "@/lib/platform/tenancy";
import en from "@/messages/en.json";
import nl from "@/messages/nl.json";
import { recordPush } from "./commands";
import { deviceAbout, sealedDevice } from "./schema";

const CATALOGUES = { nl, en };
/** More than a screen that is locked shows. */
const BODY_MAX = 300;

const pushPayload = z.object({
  memberId: z.uuid(),
  deviceId: z.uuid(),
  kind: z.enum(NOTICE_KINDS),
  href: z.string().startsWith("/"),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  about: z.string(),
  isUrgent: z.boolean(),
});
type Push = z.output<typeof pushPayload>;

/** Shows one notice on one device, unless it was read meanwhile; a device whose network does not know it any more ends. */
export async function sendPush({ orgId, payload }: Pick<Sending, "orgId" | "payload">): Promise<boolean> {
  return pushTo(orgId, pushPayload.parse(payload), {});
}

/** @param limits how the outside is reached; tests have an outside of their own. */
export async function pushTo(orgId: string, push: Push, limits: OutsideLimits): Promise<boolean> {
  const found = await deviceFor(orgId, push);
  if (!found) return true;
  const { deviceId, isUrgent } = push;
  const device = sealedDevice.parse(JSON.parse(unseal(found.sealed, deviceAbout(orgId, deviceId))));
  const status = await sendToDevice(device, messageFor(orgId, push, found), {
    now: clock.now(),
    isUrgent,
    limits,
  }).catch((fault: unknown) => {
    if (fault instanceof OutsideRefused) return GONE;
    throw fault;
  });
  const isGone = status === 404 || status === GONE;
  if (status < 300 || isGone) {
    await execute(recordPush, { caller: { kind: "system", orgId }, raw: { deviceId, isGone } });
  }
  // Busy and out of order are worth another try; anything else would be answered the same.
  return status !== 429 && status < 500;
}

const GONE = 410;

function deviceFor(orgId: string, push: Push) {
  const { memberId, deviceId, about } = push;
  return inOrganisation(orgId, async (tx) => {
    const now = clock.now();
    const device = await tx.pushSubscription.findFirst({
      where: {
        orgId,
        id: deviceId,
        memberId,
        endedAt: null,
        member: { removedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
      },
      select: { sealed: true, member: { select: { locale: true } } },
    });
    if (!device) return null;
    const notice = { orgId_memberId_dedupeKey: { orgId, memberId, dedupeKey: about } };
    const told = await tx.notification.findUnique({ where: notice, select: { readAt: true } });
    if (!told || told.readAt) return null;
    return { ...device, namesOthers: await mayNameResidents(tx, orgId, push) };
  });
}

type Reader = { member: { locale: string }; namesOthers: boolean };

function messageFor(orgId: string, push: Push, { member, namesOthers }: Reader): PushMessage {
  const { kind, href, data, about } = push;
  const lang = isLocale(member.locale) ? member.locale : "nl";
  const t = createTranslator({ locale: lang, messages: CATALOGUES[lang] });
  const body = namesOthers ? t("mail.push.openToRead") : t(`notices.${kind}.line`, data);
  return {
    title: t(`notices.${kind}.title`, data),
    body: body.length > BODY_MAX ? `${body.slice(0, BODY_MAX - 1)}…` : body,
    url: `${env().NEXTAUTH_URL}/switch/${orgId}?to=${encodeURIComponent(href)}`,
    tag: about,
    lang,
  };
}
