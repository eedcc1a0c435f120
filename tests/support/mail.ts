import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type Mail from "nodemailer/lib/mailer";

/** The host that the tests' installation trusts, and what it writes above a mail whose signature it checked. */
export const OUR_HOST = "mx.trekker.example";
export const signedBy = (domain: string): string => `Authentication-Results: ${OUR_HOST}; dkim=pass header.d=${domain}`;

/** A mail as a mail host hands it over: what it found out about the sender on top of what the sender's program made. */
export async function delivered(
  mail: Mail.Options,
  found: string | null = signedBy("trekker.example"),
): Promise<Buffer> {
  const made = await new MailComposer(mail).compile().build();
  return found === null ? made : Buffer.concat([Buffer.from(`${found}\r\n`), made]);
}
