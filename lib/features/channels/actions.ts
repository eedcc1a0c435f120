"use server";

import type { z } from "zod";
import { type Answer, action, answer } from "@/lib/platform/action";
import { recordFault } from "@/lib/platform/log";
import { addChannel, connectChannel, disconnectChannel, prepareConnection } from "./commands";
import { checkAccount } from "./queries";
import type { accountInput } from "./schema";

const PAGES = ["/settings/channels"];

export const addChannelAction = action(addChannel, PAGES);
export const disconnectChannelAction = action(disconnectChannel, PAGES);

const storeAccount = action(connectChannel, PAGES);

/** Checks an account with its network and stores it when the network says yes. */
export async function connectChannelAction(raw: z.input<typeof accountInput>): Promise<Answer<{ handle: string }>> {
  const prepared = await answer(prepareConnection, raw);
  if (!prepared.ok) return prepared;
  try {
    const checked = await checkAccount(prepared.value);
    return checked.ok ? storeAccount({ channelId: raw.channelId, proof: checked.value.proof }) : checked;
  } catch (fault) {
    const reference = recordFault(fault, { command: connectChannel.name });
    return { ok: false, refusal: { code: "fault", message: "fault", values: { reference } } };
  }
}
