import { takeCase, triageCase } from "@/lib/features/case-steps/commands";
import { acceptItem, submitItem } from "@/lib/features/flow/commands";
import { saveVariant } from "@/lib/features/items/commands";
import { publishItem } from "@/lib/features/publishing/commands";
import { sendPublication } from "@/lib/features/sending/jobs";
import { inOrganisation } from "@/lib/platform/tenancy";
import { as } from "./as";
import type { GivenMember } from "./given";
import { must, postNow } from "./post";

/** The case in which something was said last. */
export async function newestCase(orgId: string) {
  const row = await inOrganisation(orgId, (tx) => tx.case.findFirst({ where: { orgId }, orderBy: { lastAt: "desc" } }));
  if (!row) throw new Error("There is no case.");
  return row;
}

type Answering = { by: GivenMember; accepts: GivenMember; text: string; now: Date };

/** Judges the newest case, takes it, answers it, has the answer accepted where it has to be, and sends it. */
export async function answerNewest({ by, accepts, text, now }: Answering): Promise<void> {
  const { orgId } = by;
  const { id: caseId, version: seenVersion, triagedAt } = await newestCase(orgId);
  const judged = { authorKind: "conversationalist", contentKind: "question", risk: "low", priority: "normal" };
  const about = { topicId: null, segmentId: null, takes: true };
  if (triagedAt === null) await must(as(by, triageCase, { caseId, seenVersion, ...judged, ...about, now }));
  const file = await newestCase(orgId);
  if (file.holderId === null) await must(as(by, takeCase, { caseId, seenVersion: file.version, now }));
  const itemId = (await newestCase(orgId)).itemId ?? "";
  const words = { itemId, channelId: file.channelId, body: text, linkUrl: null, linkTitle: null, seenRevision: 0 };
  await must(as(by, saveVariant, { ...words, now }));
  const { stage } = await must(as(by, submitItem, { ...(await postNow(orgId, itemId)).seen, now }));
  if (stage === "accept") {
    const { seen, fingerprint } = await postNow(orgId, itemId);
    await must(as(accepts, acceptItem, { ...seen, fingerprint, now }));
  }
  await must(as(by, publishItem, { ...(await postNow(orgId, itemId)).seen, now }));
  const [publication] = (await postNow(orgId, itemId)).item.publications;
  await sendPublication(orgId, publication?.id ?? "", true);
}
