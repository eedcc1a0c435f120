import { createTransport, type Transporter } from "nodemailer";
import { clock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { atTheDoor } from "@/lib/platform/tenancy";

export type Mail = { to: string; subject: string; text: string; html: string };

const kept = globalThis as typeof globalThis & { trekkerMail?: { url: string; transport: Transporter } };

/** Whether mail can leave, or be kept for the page that shows it. */
export const canMail = (): boolean => env().SMTP_URL !== undefined || keepsMail();

/** Without an SMTP server, demo and development keep mail for a page; an installation that works never does. */
export const keepsMail = (): boolean => env().SMTP_URL === undefined && env().TREKKER_MODE !== "production";

/**
 * Sends one mail, or keeps it where `keepsMail` says so.
 * @throws what the SMTP server answered, or that there is none: whoever sends decides whether to try again.
 */
export async function deliverMail(mail: Mail): Promise<void> {
  const url = env().SMTP_URL;
  if (url) {
    // Answering machines stay quiet on this header, so nobody's "out of office" comes back.
    const headers = { "Auto-Submitted": "auto-generated" };
    await transport(url).sendMail({ ...mail, from: env().MAIL_FROM, headers });
    return;
  }
  if (!keepsMail()) throw new Error("No mail can be sent: SMTP_URL is not set.");
  const { to, ...rest } = mail;
  const row = { id: newId(), recipient: to, sentAt: clock.now(), ...rest };
  await atTheDoor((tx) => tx.localMail.create({ data: row }));
}

function transport(url: string): Transporter {
  if (kept.trekkerMail?.url !== url) kept.trekkerMail = { url, transport: createTransport(url) };
  return kept.trekkerMail.transport;
}
