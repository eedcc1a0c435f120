import { getTranslations } from "next-intl/server";
import { ruleText } from "@/lib/domain/agreement/sentences";
import type { MemberActor } from "@/lib/domain/people";
import { ownWords } from "@/lib/features/agreement/queries";
import type { Reading } from "@/lib/features/item-page/queries";
import { readInForce } from "@/lib/platform/actor";
import { loadAgreement } from "@/lib/platform/agreement";
import type { Tx } from "@/lib/platform/tenancy";

/** The agreement in force beside who looks and when, with its rules in the language of the request. */
export async function readingOf({ tx, viewer, now }: { tx: Tx; viewer: MemberActor; now: Date }): Promise<Reading> {
  const agreement = await loadAgreement(tx, await readInForce(tx, viewer.orgId));
  const words = await ownWords(tx, viewer.orgId, agreement);
  const t = await getTranslations("authority");
  return { tx, viewer, now, agreement, say: (rule) => ruleText(rule, t, words) };
}
