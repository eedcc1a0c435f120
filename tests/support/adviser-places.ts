import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import type { AdviserRoom } from "@/lib/domain/advice";
import { newId } from "@/lib/platform/ids";

/** Where something lies for an adviser: in a room of the scope; their own in every scope; or shut in every scope. */
type Place = AdviserRoom | "own" | "never";

/** Every page behind the sign-in. A new one has to say here whether an adviser gets in; the enforcement test asks. */
export const ADVISER_PAGES: Record<string, Place> = {
  "/": "posts",
  "/advice": "own",
  "/agreement": "agreement",
  "/agreement/calendar": "agreement",
  "/agreement/draft": "never",
  "/agreement/draft/import": "never",
  "/agreement/draft/terms": "never",
  "/agreement/replay": "never",
  "/agreement/terms": "agreement",
  "/agreement/versions": "agreement",
  "/agreement/versions/[versionId]": "agreement",
  "/board": "board",
  "/board/[ideaId]": "board",
  "/board/anywhere": "never",
  "/board/bundles/[bundleId]": "board",
  "/board/import": "never",
  "/board/poster": "board",
  "/calendar": "posts",
  "/calendar/import": "never",
  "/campaigns": "campaigns",
  "/campaigns/[campaignId]": "campaigns",
  "/casebook": "agreement",
  "/casebook/[precedentId]": "agreement",
  "/decisions/[entryId]": "posts",
  "/inbox": "inbox",
  "/inbox/[caseId]": "inbox",
  "/inbox/words": "inbox",
  "/insight": "insight",
  "/insight/answering": "inbox",
  "/insight/ideas": "insight",
  "/insight/month": "insight",
  "/insight/works": "insight",
  "/insight/communities": "insight",
  "/insight/communities/[communityId]": "insight",
  "/insight/figures": "never",
  "/insight/reflex": "never",
  "/insight/goals": "insight",
  "/insight/goals/[goalId]": "insight",
  "/items/[itemId]": "posts",
  "/library": "library",
  "/library/[contentId]": "library",
  "/media": "posts",
  "/media/[assetId]": "posts",
  "/meeting": "meeting",
  "/meeting/[meetingId]": "meeting",
  "/meeting/[meetingId]/minutes": "meeting",
  "/meeting/[meetingId]/run": "meeting",
  "/roster": "team",
  "/settings": "own",
  "/settings/answering": "inbox",
  "/settings/channels": "never",
  "/settings/labels": "never",
  "/settings/notices": "own",
  "/settings/organisation": "agreement",
  "/settings/outside": "never",
  "/settings/planning": "posts",
  "/settings/sources": "never",
  "/team": "team",
  "/team/mirror": "team",
  "/team/policy": "team",
  "/team/policy/[policyId]": "team",
  "/team/start-up": "never",
  "/team/tasks": "team",
  "/team/tools": "team",
  "/tone": "tone",
};

/** Every read of the API that knows who asks. */
export const ADVISER_READS: Record<string, Place> = {
  "/api/agreement/[versionId]/export": "agreement",
  "/api/agreement/[versionId]/pdf": "agreement",
  "/api/agreement/draft": "never",
  "/api/agreement/examples/[example]": "agreement",
  "/api/agreement/past": "never",
  "/api/agreement/proposal": "never",
  "/api/agreement/replay": "never",
  "/api/agreement/test-situations": "never",
  "/api/assets": "posts",
  "/api/assets/[assetId]/picture": "posts",
  "/api/board/bundles": "never",
  "/api/board/bundles/[bundleId]": "board",
  "/api/board/cards": "board",
  "/api/board/changes": "board",
  "/api/board/choices": "board",
  "/api/board/ideas/[ideaId]": "board",
  "/api/board/look-alikes": "board",
  "/api/board/mine": "board",
  "/api/calendar": "posts",
  "/api/campaigns": "campaigns",
  "/api/campaigns/[campaignId]": "campaigns",
  "/api/campaigns/[campaignId]/facts": "campaigns",
  "/api/crisis": "own",
  "/api/inbox": "inbox",
  "/api/inbox/[caseId]": "inbox",
  "/api/insight/figures/posts": "never",
  "/api/insight/goals/[goalId]": "insight",
  "/api/insight/ideas": "insight",
  "/api/insight/month": "insight",
  "/api/insight/month/pdf": "insight",
  "/api/insight/results": "insight",
  "/api/insight/works": "insight",
  "/api/items/[itemId]": "posts",
  "/api/items/[itemId]/media/[mediaId]": "posts",
  "/api/items/[itemId]/versions": "posts",
  "/api/library": "library",
  "/api/library/choices": "never",
  "/api/library/hardening": "library",
  "/api/live": "own",
  "/api/meetings": "meeting",
  "/api/meetings/[meetingId]": "meeting",
  "/api/meetings/[meetingId]/minutes.md": "meeting",
  "/api/meetings/[meetingId]/minutes.pdf": "meeting",
  "/api/meetings/history": "meeting",
  "/api/notices": "own",
  "/api/roster": "team",
  "/api/search": "own",
  "/api/service-report": "inbox",
  "/api/today": "posts",
  "/api/tone": "tone",
};

/** Reads for whoever has the address, or of nothing of an organisation's: sign-in, a preview's picture, a dictionary. */
const FOR_ANYBODY = [
  "/api/auth/[...nextauth]",
  "/api/preview/[token]/media/[mediaId]",
  "/api/tone/dictionary/[part]",
  "/api/wall/[token]",
];

/** The addresses of files of this name under a folder of `app`; groups between brackets are no part of an address. */
function addressesOf(folder: string, file: string): string[] {
  const root = join(process.cwd(), "app", folder);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  const paths = files.filter((path) => path === file || path.endsWith(`${sep}${file}`));
  const parts = (path: string) => path.split(sep).filter((part) => part !== file && !/^\(.*\)$/.test(part));
  return paths.map((path) => `/${parts(path).join("/")}`).sort();
}

/** The pages there are. */
export const pageAddresses = (): string[] => addressesOf("(workspace)", "page.tsx");

/** The reads there are; `reads` says of an address whether it answers to a read at all. */
export const readAddresses = (reads: (address: string) => boolean): string[] =>
  addressesOf("api", "route.ts")
    .map((address) => `/api${address}`)
    .filter((address) => !FOR_ANYBODY.includes(address) && reads(address));

/** What a read has to be asked with before it looks at who asks. */
const ASKED_WITH: Record<string, string> = {
  "/api/agreement/proposal": `?draft=${newId()}`,
  "/api/board/cards": "?column=pinned",
  "/api/insight/figures/posts": `?outing=${newId()}`,
  "/api/board/look-alikes": "?title=zeehond",
  "/api/calendar": "?from=2026-11-01&to=2026-11-30",
  "/api/library/hardening": "?author=us",
};

/** An address to ask for: of nothing that exists, since whether somebody gets in comes before what is there. */
export const askable = (address: string): string =>
  address.replace("[example]", "zorg").replaceAll(/\[\w+\]/g, () => newId()) + (ASKED_WITH[address] ?? "");
