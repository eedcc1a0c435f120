import { markNoticesRead } from "@/lib/features/notices/commands";
import { NOTICES_MAX } from "@/lib/features/notices/schema";
import { inOrganisation } from "@/lib/platform/tenancy";
import { storyNumber } from "./ids";
import { ago } from "./moments";
import { must } from "./must";
import { idOf, type Stage } from "./stage";
import type { Happening } from "./timeline";

const AN_HOUR = ago(0, 1);
const A_DAY = ago(1);

/** Everybody looked at their notices for the last time between an hour and a day ago: what came later is new to them. */
export function happeningsOfReading(stage: Stage): Happening[] {
  return stage.story.people.map(({ key }) => ({
    at: AN_HOUR + storyNumber(`${key} looks`, A_DAY - AN_HOUR),
    happens: (now) => readAll(stage, key, now),
  }));
}

async function readAll({ story, orgId, as }: Stage, person: string, now: Date): Promise<void> {
  const unread = await inOrganisation(orgId, (tx) =>
    tx.notification.findMany({ where: { orgId, memberId: idOf(story, "member", person) }, select: { id: true } }),
  );
  const ids = unread.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += NOTICES_MAX) {
    await must(markNoticesRead, { caller: as(person), raw: { ids: ids.slice(from, from + NOTICES_MAX) }, now });
  }
}
