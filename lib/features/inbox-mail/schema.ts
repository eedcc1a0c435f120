import { z } from "zod";

const id = z.uuid({ error: "fields.unknown" });

/** The address that was on screen, which the new one takes the place of; null: there was none. */
export const renewInboxAddressInput = z.object({ replaces: id.nullable() });
export const endInboxAddressInput = z.object({ addressId: id });

/** Whether mail for an inbox can come in here, and the address of this one. */
export type InboxMailView = {
  canReceive: boolean;
  address: { id: string; email: string; since: string } | null;
};
