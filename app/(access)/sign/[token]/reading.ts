import type { UselessState } from "@/components/agreement/signing/useless";
import { whoIsHere } from "@/lib/features/access/queries";
import { type LinkBehind, linkBehind } from "@/lib/features/signing/queries";
import { signingLink } from "@/lib/features/signing/schema";
import { type VersionPage, versionPage } from "@/lib/features/versions/queries";
import { clock } from "@/lib/platform/clock";
import { inOrganisation } from "@/lib/platform/tenancy";

export type KnownLink = Extract<LinkBehind, { signer: unknown }>;

/** What the page behind a link shows: the version to sign (`usable`), or why there is nothing to sign. */
export type Signing = {
  state: "usable" | UselessState;
  link: KnownLink | null;
  page: VersionPage | null;
  /** Who is signed in here, where that is not who the link is for. */
  here: string | null;
  zone: string;
};

const nothing = { link: null, page: null, here: null, zone: "UTC" } as const;

/** Reads everything and uses nothing up: mail scanners open every link they see. */
export async function readSigning(raw: string): Promise<Signing> {
  const parsed = signingLink.safeParse(raw);
  if (!parsed.success) return { state: "unknown", ...nothing };
  const { orgId, token } = parsed.data;
  const now = clock.now();
  const here = await whoIsHere();
  return inOrganisation(orgId, async (tx): Promise<Signing> => {
    const link = await linkBehind(tx, { orgId, token, now });
    if (!("signer" in link)) return { ...nothing, state: link.state };
    const page = await versionPage(tx, { orgId, now }, link.version.id);
    const zone = page?.view.calendar.timeZone ?? nothing.zone;
    const isOther = here !== null && here.personId !== link.signer.personId;
    return { state: isOther ? "otherPerson" : link.state, link, page, here: isOther ? here.name : null, zone };
  });
}
