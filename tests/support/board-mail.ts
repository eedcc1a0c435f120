import type Mail from "nodemailer/lib/mailer";
import { renewAddress } from "@/lib/features/board-mail/commands";
import { boardMailOf } from "@/lib/features/board-mail/queries";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "./as";
import type { GivenMember } from "./given";
import { must } from "./post";

/** The address of a board for mail, as its trekker sees it. */
export const boardOf = (orgId: string) => inOrganisation(orgId, (tx) => boardMailOf(tx, orgId));

/** Opens an address for a board, in the place of the one it had. */
export async function opened(trekker: GivenMember): Promise<string> {
  const { address: before } = await boardOf(trekker.orgId);
  await must(as(trekker, renewAddress, { replaces: before?.id ?? null }));
  return (await boardOf(trekker.orgId)).address?.email ?? "";
}

let counter = 0;

/** An idea as a mail, another each time. */
export function ideaByMail(mail: Mail.Options): Mail.Options {
  counter += 1;
  return {
    messageId: `<${counter}.${newId()}@trekker.example>`,
    subject: `Vlieger ${counter}`,
    text: "Op de dijk.\n\n-- \nWout",
    ...mail,
  };
}
