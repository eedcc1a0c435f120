import { randomInt } from "node:crypto";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { endAddressInput, renewAddressInput } from "./schema";

/** No sign that is taken for another one on paper or over the telephone; some 79 bits. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 16;
const newLocalPart = (): string => Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join("");

/** Gives the board an address for mail, or another one: from then on nothing comes in by the old. */
export const renewAddress = command({
  name: "boardMail.renewAddress",
  input: renewAddressInput,
  may: "board.curate",
  run: async (unit, { replaces }): Promise<Result<{ addressId: string }>> => {
    const { tx, orgId, now } = unit;
    if (
      replaces ? !(await end(unit, replaces)) : (await tx.boardAddress.count({ where: { orgId, endedAt: null } })) > 0
    )
      return refuse("conflict", "boardMail.changed");
    const id = newId();
    await tx.boardAddress.create({ data: { orgId, id, localPart: newLocalPart(), createdAt: now } });
    unit.journal({ action: "boardMail.renewAddress", subject: { kind: "board_address", id }, data: { replaces } });
    return ok({ addressId: id });
  },
});

/** Ends the address: mail to it goes nowhere any more. */
export const endAddress = command({
  name: "boardMail.endAddress",
  input: endAddressInput,
  may: "board.curate",
  run: async (unit, { addressId }): Promise<Result<{ addressId: string }>> => {
    if (!(await end(unit, addressId))) {
      const isOurs = (await unit.tx.boardAddress.count({ where: { orgId: unit.orgId, id: addressId } })) > 0;
      return isOurs ? refuse("conflict", "boardMail.changed") : refuse("not_found", "notFound");
    }
    unit.journal({ action: "boardMail.endAddress", subject: { kind: "board_address", id: addressId } });
    return ok({ addressId });
  },
});

async function end({ tx, orgId, now }: Unit, id: string): Promise<boolean> {
  const { count } = await tx.boardAddress.updateMany({ where: { orgId, id, endedAt: null }, data: { endedAt: now } });
  return count === 1;
}

export const boardMailCommands = { renewAddress, endAddress };
