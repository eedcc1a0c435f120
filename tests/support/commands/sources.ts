import { makeSource } from "@/lib/features/case-sources/commands";
import { renewInboxAddress } from "@/lib/features/inbox-mail/commands";
import { newId } from "@/lib/platform/ids";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import type { CommandCase, StaffTown } from "./town";

async function inboxAddressNow({ orgId }: StaffTown): Promise<string | null> {
  const row = await inOrganisation(orgId, (tx) => tx.inboxAddress.findFirst({ where: { orgId, endedAt: null } }));
  return row?.id ?? null;
}

const aName = () => `Meldpunt ${newId()}`;

/** Where cases come from: the trekker's, like the channels they are answered on. */
export const sourceCases: Record<string, CommandCase> = {
  "caseSources.make": {
    allowed: ["trekker"],
    isAboutNothing: true,
    prepare: async () => ({ name: aName(), channelId: null }),
  },
  "caseSources.end": {
    allowed: ["trekker"],
    prepare: async (town) => {
      const { sourceId } = await must(as(town.members.fatima, makeSource, { name: aName() }));
      return { sourceId };
    },
  },
  "inboxMail.renewAddress": {
    allowed: ["trekker"],
    isAboutNothing: true,
    prepare: async (town) => ({ replaces: await inboxAddressNow(town) }),
  },
  "inboxMail.endAddress": {
    allowed: ["trekker"],
    prepare: async (town) =>
      must(as(town.members.fatima, renewInboxAddress, { replaces: await inboxAddressNow(town) })),
  },
};
