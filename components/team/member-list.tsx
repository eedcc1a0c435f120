import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { GroupHeading, RowList } from "@/components/ui/row-list";
import { initialsOf } from "@/lib/domain/people";
import type { DepartmentView, TeamProfile } from "@/lib/features/team-people/schema";
import { ChangeRolesDialog } from "./change-roles-dialog";
import { ProfileDialog } from "./profile-dialog";
import { ProfileLine } from "./profile-line";
import type { MemberRow, TeamWords } from "./types";

type MemberListProps = {
  members: MemberRow[];
  words: TeamWords;
  myId: string;
  mayLead: boolean;
  /** What each of the team brings, by member. */
  profiles: ReadonlyMap<string, TeamProfile>;
  departments: readonly DepartmentView[];
};

/** Everybody here, with what they do and know. */
export function MemberList({ members, words, myId, mayLead, profiles, departments }: MemberListProps) {
  const t = useTranslations("team");
  return (
    <section>
      <GroupHeading id="members">{t("people")}</GroupHeading>
      <RowList labelledBy="members">
        {members.map((member) => (
          <li key={member.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <Avatar initials={initialsOf(member.name)} me={member.id === myId} size="lg" />
            <div className="min-w-0 flex-1 basis-52">
              <p className="font-semibold">
                {member.name}{" "}
                {member.id === myId ? <span className="ml-1 text-t13 font-normal text-ink-3">{t("you")}</span> : null}
              </p>
              <p className="text-t13 text-ink-2">{detailOf(member)}</p>
              {brings(member.id, (profile) => (
                <ProfileLine profile={profile} />
              ))}
            </div>
            {mayLead || member.id === myId
              ? brings(member.id, (profile) => (
                  <ProfileDialog
                    name={member.name}
                    profile={profile}
                    departments={departments}
                    isOwn={member.id === myId}
                  />
                ))
              : null}
            {mayLead ? (
              <ChangeRolesDialog member={{ ...member, topicIds: member.topics.map(({ id }) => id) }} {...words} />
            ) : null}
          </li>
        ))}
      </RowList>
    </section>
  );

  function brings(id: string, shown: (profile: TeamProfile) => ReactNode): ReactNode {
    const profile = profiles.get(id);
    return profile ? shown(profile) : null;
  }

  function detailOf({ roles, topics, jobTitle, segment, until }: MemberRow): string {
    const nameOf = new Map(words.segments.map(({ id, name }) => [id, name]));
    const held = roles.map(({ role, segmentId }) =>
      segmentId ? t("roleIn", { role: t(`roles.${role}`), segment: nameOf.get(segmentId) ?? "" }) : t(`roles.${role}`),
    );
    const known = topics.length > 0 ? t("expertIn", { topics: topics.map(({ name }) => name).join(", ") }) : null;
    const ends = until ? t("until", { date: until }) : null;
    return [held.join(", "), known, ends, jobTitle, segment].filter(Boolean).join(" · ");
  }
}
