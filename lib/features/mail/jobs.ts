import { createTranslator } from "next-intl";
import { z } from "zod";
import { isLocale } from "@/lib/domain/language";
import { env } from "@/lib/platform/env";
import { deliverPostedDoorMail, isPostedDoorMail } from "@/lib/platform/mail/door";
import { composeLetter } from "@/lib/platform/mail/letter";
import { deliverMail } from "@/lib/platform/mail/transport";
import { aboutPersonalPath, NOTICE_KINDS } from "@/lib/platform/notices";
import type { Sending } from "@/lib/platform/outbox-sending";
import { unseal } from "@/lib/platform/secrets";
import { inOrganisation } from "@/lib/platform/tenancy";
import en from "@/messages/en.json";
import nl from "@/messages/nl.json";

const CATALOGUES = { nl, en };

const memberMail = z.object({
  memberId: z.uuid(),
  kind: z.enum(NOTICE_KINDS),
  href: z.string().startsWith("/"),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  personal: z.object({ sealed: z.string(), days: z.int() }).optional(),
});
type MemberMail = z.output<typeof memberMail>;

/** Sends one mail of the outbox: a notice to a member, or a letter for somebody at the door. */
export async function sendMail({ orgId, payload }: Sending): Promise<boolean> {
  if (isPostedDoorMail(payload)) {
    await deliverPostedDoorMail(payload);
    return true;
  }
  const mail = memberMail.parse(payload);
  const reader = await readerOf(orgId, mail.memberId);
  // Whoever left the organisation meanwhile gets no more of its mail.
  if (!reader) return true;
  await deliverMail({ to: reader.email, ...letterFor(mail, { ...reader, orgId }) });
  return true;
}

const readerOf = (orgId: string, memberId: string) =>
  inOrganisation(orgId, (tx) =>
    tx.member.findFirst({
      where: { orgId, id: memberId, removedAt: null },
      select: { name: true, email: true, locale: true, organisation: { select: { name: true } } },
    }),
  );

type Reader = { orgId: string; name: string; locale: string; organisation: { name: string } };

function letterFor(mail: MemberMail, reader: Reader) {
  const locale = isLocale(reader.locale) ? reader.locale : "nl";
  const t = createTranslator({ locale, messages: CATALOGUES[locale] });
  const subject = t(`notices.${mail.kind}.title`, mail.data);
  const { personal } = mail;
  const letter = composeLetter({
    locale,
    greeting: t("mail.member.greeting", { name: reader.name }),
    paragraphs: [
      t(`notices.${mail.kind}.line`, mail.data),
      ...(personal ? [t("mail.personal.once", { days: personal.days })] : []),
    ],
    action: { label: t(personal ? "mail.personal.open" : "mail.member.open"), url: addressIn(mail, reader.orgId) },
    footer: t("mail.member.footer", { organisation: reader.organisation.name }),
  });
  return { subject, ...letter };
}

/** A page of the organisation, for whoever signs in; or the member's own address, which needs no signing in. */
function addressIn({ memberId, href, personal }: MemberMail, orgId: string): string {
  const base = env().NEXTAUTH_URL;
  if (personal) return new URL(unseal(personal.sealed, aboutPersonalPath(memberId)), base).href;
  return `${base}/switch/${orgId}?to=${encodeURIComponent(href)}`;
}
