import { renewAddress } from "@/lib/features/board-mail/commands";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "@/tests/support/as";
import { must } from "@/tests/support/post";
import type { CommandCase, StaffTown } from "./town";

async function addressNow({ orgId }: StaffTown): Promise<string | null> {
  const row = await inOrganisation(orgId, (tx) => tx.boardAddress.findFirst({ where: { orgId, endedAt: null } }));
  return row?.id ?? null;
}

/** The board's address for mail: the trekker's, like everything about the board as a whole. */
export const boardMailCases: Record<string, CommandCase> = {
  "boardMail.renewAddress": {
    allowed: ["trekker"],
    isAboutNothing: true,
    prepare: async (town) => ({ replaces: await addressNow(town) }),
  },
  "boardMail.endAddress": {
    allowed: ["trekker"],
    prepare: async (town) => must(as(town.members.fatima, renewAddress, { replaces: await addressNow(town) })),
  },
};
