import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { Link } from "@/components/ui/link";
import { GroupHeading } from "@/components/ui/row-list";
import type { AdviceRoom } from "@/lib/features/advice/schema";
import type { BriefingText } from "@/lib/features/briefing/schema";
import { BriefingDialog } from "./briefing-dialog";

/** What an adviser has to know beforehand: the goals, the frame and the planning, with what they look like now. */
export function Briefing({ room }: { room: AdviceRoom }) {
  const t = useTranslations("advice.briefing");
  return (
    <section className="grid gap-6">
      {room.briefing.map((text) => (
        <div key={text.part}>
          <GroupHeading
            id={`briefing-${text.part}`}
            aside={room.may.lead ? <BriefingDialog key={text.number} text={text} /> : null}
          >
            {t(`parts.${text.part}`)}
          </GroupHeading>
          <PartText text={text} />
          <Beside room={room} part={text.part} />
        </div>
      ))}
    </section>
  );
}

function PartText({ text: { now, before } }: { text: BriefingText }) {
  const t = useTranslations("advice.briefing");
  if (!now) return <p className="mt-2 text-t14 text-ink-2">{t("nothing")}</p>;
  return (
    <>
      <p className="mt-2 max-w-prose whitespace-pre-line">{now.body}</p>
      <p className="mt-1 text-t13 text-ink-3">
        {now.by} · <Moment at={now.at} as="day" />
      </p>
      {before.map(({ number, body, by, at }) => (
        <details key={number} className="mt-1 text-t13 text-ink-2">
          <summary className="cursor-pointer">
            {t("before", { number })} · {by} · <Moment at={at} as="day" />
          </summary>
          <p className="mt-1 max-w-prose whitespace-pre-line">{body}</p>
        </details>
      ))}
    </>
  );
}

/** What there is of it in Trekker itself: the goals by name, what is planned; linked for whoever may go there. */
function Beside({ room, part }: { room: AdviceRoom; part: BriefingText["part"] }) {
  const t = useTranslations("advice.briefing");
  if (part === "frame") return null;
  if (part === "planning") {
    const words = t("planned", { count: room.plannedPosts });
    return <p className="mt-2 text-t14">{room.may.seeCalendar ? <Link href="/calendar">{words}</Link> : words}</p>;
  }
  if (room.goals.length === 0) return null;
  return (
    <div className="mt-2 text-t14">
      <ul className="ml-5 list-disc">
        {room.goals.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {room.may.seeGoals ? <Link href="/insight/goals">{t("toGoals")}</Link> : null}
    </div>
  );
}
