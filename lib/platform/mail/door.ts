import { z } from "zod";
import { ROLES } from "@/lib/domain/authority";
import { LOCALES } from "@/lib/domain/language";
import { env } from "@/lib/platform/env";
import { seal, unseal } from "@/lib/platform/secrets";
import { composeLetter, mailWords } from "./letter";
import { deliverMail } from "./transport";

const reader = { to: z.string(), locale: z.enum(LOCALES), name: z.string() };
const doorMail = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("magic_link"), ...reader, path: z.string(), minutes: z.int() }),
  z.object({ kind: z.literal("set_password"), ...reader, path: z.string(), minutes: z.int() }),
  z.object({ kind: z.literal("password_changed"), ...reader }),
  z.object({
    kind: z.literal("invitation"),
    ...reader,
    path: z.string(),
    organisation: z.string(),
    inviter: z.string(),
    role: z.enum(ROLES),
    days: z.int(),
  }),
]);

/** Mail for somebody who stands at the door: perhaps no member of anything yet. */
export type DoorMail = z.output<typeof doorMail>;

/** How the outbox keeps such a mail: sealed whole, because the link in it opens the door to whoever has it. */
export type PostedDoorMail = { address: string; kind: DoorMail["kind"]; data: { sealed: string } };
const posted = z.object({ address: z.string(), kind: z.string(), data: z.object({ sealed: z.string() }) });

export const postedDoorMail = (mail: DoorMail): PostedDoorMail => ({
  address: mail.to,
  kind: mail.kind,
  data: { sealed: seal(JSON.stringify(mail), about(mail.to, mail.kind)) },
});

/** Whether an outbox payload is a mail for the door rather than one for a member. */
export const isPostedDoorMail = (payload: unknown): boolean => posted.safeParse(payload).success;

/** Sends what `postedDoorMail` put in the outbox. */
export async function deliverPostedDoorMail(payload: unknown): Promise<void> {
  const { address, kind, data } = posted.parse(payload);
  await deliverDoorMail(doorMail.parse(JSON.parse(unseal(data.sealed, about(address, kind)))));
}

/** Writes the mail in the language of its reader, and sends it. */
export async function deliverDoorMail(mail: DoorMail): Promise<void> {
  await deliverMail({ to: mail.to, ...compose(mail) });
}

const about = (address: string, kind: string): string => `mail:${kind}:${address}`;

function compose(mail: DoorMail): { subject: string; text: string; html: string } {
  const { locale, kind } = mail;
  const t = mailWords(locale);
  const { subject, paragraphs, footer } = wordsOf(mail);
  const letter = composeLetter({
    locale,
    greeting: t("door.greeting", { name: mail.name }),
    paragraphs,
    footer,
    ...(kind === "password_changed"
      ? {}
      : { action: { label: t(`door.${kind}.action`), url: new URL(mail.path, env().NEXTAUTH_URL).href } }),
  });
  return { subject, ...letter };
}

type Words = { subject: string; paragraphs: string[]; footer: string };

function wordsOf(mail: DoorMail): Words {
  const t = mailWords(mail.locale);
  if (mail.kind === "invitation") {
    const { inviter, organisation, role, days } = mail;
    return {
      subject: t("door.invitation.subject", { organisation }),
      paragraphs: [t("door.invitation.text", { inviter, organisation, role }), t("door.invitation.until", { days })],
      footer: t("door.invitation.footer", { inviter, organisation }),
    };
  }
  const { kind } = mail;
  const text = kind === "password_changed" ? t(`door.${kind}.text`) : t(`door.${kind}.text`, { minutes: mail.minutes });
  return { subject: t(`door.${kind}.subject`), paragraphs: [text], footer: t(`door.${kind}.footer`) };
}
