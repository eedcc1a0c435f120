import { useTranslations } from "next-intl";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import type { Role } from "@/lib/domain/authority";
import { RevokeInvitation } from "./revoke-invitation";

type Pending = { id: string; name: string; email: string; role: Role; segment: string | null; until: string };

/** Who is on their way in. */
export function InvitationList({ invitations, mayLead }: { invitations: Pending[]; mayLead: boolean }) {
  const t = useTranslations("team");
  return (
    <section>
      <GroupHeading id="invited">{t("pending.title")}</GroupHeading>
      <RowList labelledBy="invited">
        {invitations.map(({ id, name, email, role, segment, until }) => (
          <Row
            key={id}
            title={name}
            detail={[inRole(role, segment), email, t("pending.until", { date: until })].join(" · ")}
            actions={mayLead ? <RevokeInvitation id={id} name={name} /> : undefined}
          />
        ))}
      </RowList>
    </section>
  );

  function inRole(role: Role, segment: string | null): string {
    return segment ? t("roleIn", { role: t(`roles.${role}`), segment }) : t(`roles.${role}`);
  }
}
