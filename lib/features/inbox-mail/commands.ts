import { randomInt } from "node:crypto";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { inboxAddressOf } from "./queries";
import { endInboxAddressInput, renewInboxAddressInput } from "./schema";

/** No sign that is taken for another one on paper. Residents write to it, so it is short; it is no secret. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 10;
const newLocalPart = (): string => Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join("");

/**
 * Gives the inbox an address for mail, or another one: from then on nothing comes in by the old. What comes in by it is
 * answered on a channel of its own, which is made with the first address.
 */
export const renewInboxAddress = command({
  name: "inboxMail.renewAddress",
  input: renewInboxAddressInput,
  may: "channels.lead",
  run: async (unit, { replaces }): Promise<Result<{ addressId: string }>> => {
    const { tx, orgId, now } = unit;
    if (
      replaces ? !(await end(unit, replaces)) : (await tx.inboxAddress.count({ where: { orgId, endedAt: null } })) > 0
    )
      return refuse("conflict", "inboxMail.changed");
    const id = newId();
    const localPart = newLocalPart();
    await tx.inboxAddress.create({ data: { orgId, id, localPart, createdAt: now } });
    await keepChannel(unit, inboxAddressOf(env().MAIL_IN_ADDRESS ?? "", localPart));
    unit.journal({ action: "inboxMail.renewAddress", subject: { kind: "inbox_address", id }, data: { replaces } });
    return ok({ addressId: id });
  },
});

/** Ends the address: mail to it goes nowhere any more. */
export const endInboxAddress = command({
  name: "inboxMail.endAddress",
  input: endInboxAddressInput,
  may: "channels.lead",
  run: async (unit, { addressId }): Promise<Result<{ addressId: string }>> => {
    const { tx, orgId } = unit;
    if (!(await end(unit, addressId))) {
      const isOurs = (await tx.inboxAddress.count({ where: { orgId, id: addressId } })) > 0;
      return isOurs ? refuse("conflict", "inboxMail.changed") : refuse("not_found", "notFound");
    }
    unit.journal({ action: "inboxMail.endAddress", subject: { kind: "inbox_address", id: addressId } });
    return ok({ addressId });
  },
});

async function end({ tx, orgId, now }: Unit, id: string): Promise<boolean> {
  const { count } = await tx.inboxAddress.updateMany({ where: { orgId, id, endedAt: null }, data: { endedAt: now } });
  return count === 1;
}

/** The channel mail is answered on: its account is the address that an answer to the answer comes in by. */
async function keepChannel({ tx, orgId }: Unit, handle: string): Promise<void> {
  const { count } = await tx.channel.updateMany({
    where: { orgId, network: "mail", archivedAt: null },
    data: { handle },
  });
  if (count > 0) return;
  const channel = { orgId, key: "mail", name: "E-mail", network: "mail" };
  await tx.channel.createMany({ data: [{ ...channel, id: newId(), handle }], skipDuplicates: true });
}

export const inboxMailCommands = { renewInboxAddress, endInboxAddress };
