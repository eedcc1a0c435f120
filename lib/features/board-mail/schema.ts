import { z } from "zod";
import type { LeftOut } from "@/lib/domain/mail-in";

export const MAIL_OUTCOMES = ["pinned", "unknown_sender", "unverified", "empty", "unreadable"] as const;
export type MailOutcome = (typeof MAIL_OUTCOMES)[number];

const id = z.uuid({ error: "fields.unknown" });

/** The address that was on screen, which the new one takes the place of; null: there was none. */
export const renewAddressInput = z.object({ replaces: id.nullable() });
export const endAddressInput = z.object({ addressId: id });

const LEFT_OUT = [
  "too_many",
  "too_large",
  "no_picture",
  "moving",
  "unreadable",
  "text",
  "mail_too_large",
  "automatic",
] as const satisfies readonly LeftOut["why"][];

export const leftOutList = z.array(z.object({ why: z.enum(LEFT_OUT), name: z.string() }));

/** How a mail ended; of one that was pinned, as what, and of one whose sender is sure, who that was. */
export const recordMailInput = z.object({
  messageId: z.string().min(1).max(600),
  sender: z.string(),
  subject: z.string(),
  outcome: z.enum(MAIL_OUTCOMES),
  leftOut: leftOutList,
  ideaId: id.nullable(),
  memberId: id.nullable(),
});

/** Whether mail for a board can come in here, and the address of this one. */
export type BoardMailView = {
  canReceive: boolean;
  address: { id: string; email: string; since: string } | null;
};

/** A mail that came, as the trekker sees it. Moments are ISO texts. */
export type MailView = {
  id: string;
  sender: string;
  subject: string;
  at: string;
  outcome: MailOutcome;
  leftOut: LeftOut[];
  ideaId: string | null;
};
