import { z } from "zod";
import { linkToken } from "@/lib/features/team/schema";

/** How long the link in the mail about a proposal works. */
export const LINK_DAYS = 7;

/** `<organisation>.<secret>`, as it stands in the address of the page to sign on. */
export const signingLink = z
  .string()
  .transform((link) => {
    const [orgId, token] = link.split(".");
    return { orgId, token };
  })
  .pipe(z.object({ orgId: z.uuid({ error: "fields.link" }), token: linkToken }));

/** Why a link can no longer be used to sign, or `usable`. */
export type LinkState =
  | "usable"
  | "unknown"
  | "noAccess"
  | "notYourRole"
  | "used"
  | "withdrawn"
  | "changed"
  | "signed"
  | "declined"
  | "expired"
  | "otherInForce";
