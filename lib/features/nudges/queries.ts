import type { NudgeKind } from "@/lib/domain/ladder";
import { Prisma } from "@/lib/platform/generated/client";
import { settingsOf } from "@/lib/platform/notice-wishes";
import type { Tx } from "@/lib/platform/tenancy";
import type { NudgeView } from "./schema";

const SHOWN_MAX = 50;

/** The last words that were sent, the newest first. */
export async function sentNudges(tx: Tx, orgId: string): Promise<NudgeView[]> {
  const rows = await tx.nudge.findMany({
    where: { orgId },
    // Its ids run with time.
    orderBy: { id: "desc" },
    take: SHOWN_MAX,
    include: { member: { select: { name: true } }, sentBy: { select: { name: true } } },
  });
  return rows.map(({ id, kind, words, sentAt, member, sentBy }) => {
    return { id, to: member.name, by: sentBy.name, kind: kind as NudgeKind, words, sentAt: sentAt.toISOString() };
  });
}

type Asked = { orgId: string; now: Date; memberIds: readonly string[] };
type Row = {
  id: string;
  is_away: boolean;
  last_at: Date | null;
  choices: unknown;
  quiet_from: string | null;
  quiet_until: string | null;
  digest_at: string | null;
};

/** Who is left alone: away now, or asked to hear of no such thing; and when each had a word last. */
export async function quietPeople(tx: Tx, { orgId, now, memberIds }: Asked) {
  const rows =
    memberIds.length === 0
      ? []
      : await tx.$queryRaw<Row[]>`
    select m.id, s.choices, s.quiet_from, s.quiet_until, s.digest_at,
      exists (select 1 from deputy d where d.org_id = m.org_id and d.member_id = m.id and d.from_at <= ${now}
              and d.until_at > ${now} and d.ended_at is null) as is_away,
      (select n.sent_at from nudge n where n.org_id = m.org_id and n.member_id = m.id
       order by n.sent_at desc limit 1) as last_at
    from member m left join notice_settings s on s.org_id = m.org_id and s.member_id = m.id
    where m.org_id = ${orgId}::uuid and m.id in (${Prisma.join([...memberIds].map((id) => Prisma.sql`${id}::uuid`))})`;
  const isQuiet = (row: Row) => {
    const { mail, push } = settingsOf(row).choices.reflex;
    return mail === "never" && !push;
  };
  return {
    away: new Set(rows.filter(({ is_away }) => is_away).map(({ id }) => id)),
    quiet: new Set(rows.filter(isQuiet).map(({ id }) => id)),
    lastNudge: new Map(rows.flatMap(({ id, last_at }) => (last_at ? [[id, last_at] as const] : []))),
  };
}
