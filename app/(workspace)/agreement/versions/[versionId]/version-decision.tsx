import { FilePen } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ProposalDecision } from "@/components/agreement/versions/proposal-decision";
import { ProposeButton } from "@/components/agreement/versions/propose-button";
import { SignedDecision } from "@/components/agreement/versions/signed-decision";
import { LinkButton } from "@/components/ui/link-button";
import type { FoundVersion } from "./view";

/** What there is to do with this version, for whoever may do it; nothing for one whose time has come and gone. */
export async function VersionDecision({ found }: { found: FoundVersion }) {
  const { line, proposal, revision, may } = found;
  const { versionId, number, inForceFrom } = line;
  const t = await getTranslations("versions");
  const inside =
    revision !== null ? (
      <div className="grid gap-3 text-t14">
        <p className="text-ink-2">{t("draftText")}</p>
        <div className="flex flex-wrap gap-2">
          <ProposeButton draftId={versionId} revision={revision} />
          <LinkButton href="/agreement/draft" icon={<FilePen className="icon" aria-hidden />}>
            {t("goOn")}
          </LinkButton>
        </div>
      </div>
    ) : proposal ? (
      <ProposalDecision proposal={proposal} />
    ) : line.state === "signed" && inForceFrom ? (
      <SignedDecision version={{ versionId, number, at: inForceFrom }} maySign={may.sign} />
    ) : null;
  if (!inside) return null;
  return (
    <div className="border-line max-lg:border-t max-lg:pt-5 lg:sticky lg:top-20 lg:border-l lg:pl-8">{inside}</div>
  );
}
