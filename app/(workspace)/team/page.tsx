import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AwayList } from "@/components/deputies/away-list";
import { Page } from "@/components/shell/page";
import { InvitationList } from "@/components/team/invitation-list";
import { InviteDialog } from "@/components/team/invite-dialog";
import { MemberList } from "@/components/team/member-list";
import { PageHeader } from "@/components/ui/page-header";
import { formatDay } from "@/lib/domain/language";
import { mayTry } from "@/lib/domain/permissions";
import { deputyChoices, deputyTurns } from "@/lib/features/deputies/queries";
import { teamOf } from "@/lib/features/team/queries";
import { clock } from "@/lib/platform/clock";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { type PageActor, requireCapability } from "@/lib/platform/session";
import { inOrganisation } from "@/lib/platform/tenancy";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("team");
  return { title: t("title") };
}

/** Who works here, as what, and who is on their way in. */
export default async function TeamPage() {
  const actor = await requireCapability("team.look");
  const t = await getTranslations("team");
  const [team, away, locale] = await Promise.all([teamOf(actor), awayOf(actor), getLocale()]);
  const { members, invitations, segments, topics, timeZone } = team;
  const day = (iso: string) => formatDay(new Date(iso), { now: clock.now(), zone: timeZone, locale });
  const mayLead = mayTry(actor.roles, "team.lead");
  return (
    <ClientMessages of={["deputies", "flow", "team"]}>
      <Page>
        <PageHeader
          title={t("title")}
          lead={t("lead", { count: members.length, organisation: actor.organisation.name })}
          actions={<InviteDialog segments={segments} locked={mayLead ? undefined : t("locked")} />}
        />
        <div className="mt-8 grid gap-8">
          <AwayList turns={away.turns} choices={away.choices} viewerId={actor.memberId} />
          <MemberList
            members={members.map(({ endsAt, ...member }) => ({ ...member, until: endsAt ? day(endsAt) : null }))}
            words={{ segments, topics }}
            myId={actor.memberId}
            mayLead={mayLead}
          />
          {invitations.length > 0 ? (
            <InvitationList
              invitations={invitations.map(({ expiresAt, ...invitation }) => ({
                ...invitation,
                until: day(expiresAt),
              }))}
              mayLead={mayLead}
            />
          ) : null}
        </div>
      </Page>
    </ClientMessages>
  );
}

/** Who is away, and whom the viewer could ask or arrange it for. */
function awayOf(viewer: PageActor) {
  const now = clock.now();
  return inOrganisation(viewer.orgId, async (tx) => ({
    turns: await deputyTurns({ tx, viewer, now }),
    choices: await deputyChoices({ tx, viewer, now }),
  }));
}
