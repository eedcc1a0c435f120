import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AwayList } from "@/components/deputies/away-list";
import { Page } from "@/components/shell/page";
import { InvitationList } from "@/components/team/invitation-list";
import { InviteDialog } from "@/components/team/invite-dialog";
import { MemberList } from "@/components/team/member-list";
import { TeamTabs } from "@/components/team/team-tabs";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatDay } from "@/lib/domain/language";
import { mayTry } from "@/lib/domain/permissions";
import { deputyChoices, deputyTurns } from "@/lib/features/deputies/queries";
import { policiesToRead } from "@/lib/features/policies/queries";
import { teamOf } from "@/lib/features/team/queries";
import { departmentsOf, profilesOf } from "@/lib/features/team-people/queries";
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
  const [team, around, locale] = await Promise.all([teamOf(actor), aroundOf(actor), getLocale()]);
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
        <TeamTabs mayStart={mayTry(actor.roles, "startUp.lead")} />
        <div className="mt-6 grid gap-8">
          {around.toRead > 0 ? (
            <Notice kind="mine">
              {t.rich("toRead", { count: around.toRead, link: (words) => <Link href="/team/policy">{words}</Link> })}
            </Notice>
          ) : null}
          <AwayList turns={around.turns} choices={around.choices} viewerId={actor.memberId} />
          <MemberList
            members={members.map(({ endsAt, ...member }) => ({ ...member, until: endsAt ? day(endsAt) : null }))}
            words={{ segments, topics }}
            myId={actor.memberId}
            mayLead={mayLead}
            profiles={around.profiles}
            departments={around.departments}
          />
          <p className="text-t14">
            <Link href="/advice">{t("toAdvice")}</Link>
          </p>
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

/** Who is away, whom the viewer could ask or arrange it for, and what everybody brings to the team. */
function aroundOf(viewer: PageActor) {
  const now = clock.now();
  return inOrganisation(viewer.orgId, async (tx) => ({
    turns: await deputyTurns({ tx, viewer, now }),
    choices: await deputyChoices({ tx, viewer, now }),
    profiles: await profilesOf({ tx, viewer, now }),
    departments: await departmentsOf({ tx, viewer, now }),
    toRead: await policiesToRead({ tx, viewer, now }),
  }));
}
