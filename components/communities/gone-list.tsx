"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { type CommunityRegister, communityHref } from "@/lib/features/communities/schema";
import { useCommunityDeeds } from "./use-community-deeds";

/** What was merged or ended, with the way back. */
export function GoneList({ gone, mayLead }: { gone: CommunityRegister["gone"]; mayLead: boolean }) {
  const t = useTranslations("communities.gone");
  const deeds = useCommunityDeeds();
  if (gone.length === 0) return null;
  return (
    <section className="mt-8">
      <GroupHeading id="gone">{t("title")}</GroupHeading>
      <RowList labelledBy="gone">
        {gone.map(({ id, name, into }) => (
          <Row
            key={id}
            title={<Link href={communityHref(id)}>{name}</Link>}
            detail={into === null ? t("ended") : t("into", { name: into })}
            actions={
              mayLead ? (
                <Button
                  size="sm"
                  kind="quiet"
                  busy={deeds.isBusy}
                  aria-label={t("resumeNamed", { name })}
                  onPress={() => void deeds.bringBack({ id, name })}
                >
                  {t("resume")}
                </Button>
              ) : undefined
            }
          />
        ))}
      </RowList>
    </section>
  );
}
