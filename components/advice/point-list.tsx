import { useTranslations } from "next-intl";
import { Moment } from "@/components/time/moment";
import { EmptyState } from "@/components/ui/empty-state";
import { GroupHeading } from "@/components/ui/row-list";
import { Tag } from "@/components/ui/tag";
import type { PointKind } from "@/lib/domain/advice";
import type { AdvicePointView, AdviceRoom } from "@/lib/features/advice/schema";
import { AnswerPoint, AskOn, MakePoint } from "./point-dialogs";

/** Critical questions, or reality checks: those that wait for the team first. */
export function PointList({ room, kind }: { room: AdviceRoom; kind: PointKind }) {
  const t = useTranslations("advice.points");
  const points = room.points.filter((point) => point.kind === kind);
  return (
    <section aria-labelledby={`points-${kind}`}>
      <GroupHeading id={`points-${kind}`}>{t(`title.${kind}`)}</GroupHeading>
      {points.length === 0 ? (
        <EmptyState as="h3" title={t(`empty.${kind}`)}>
          {t(room.may.ask ? `emptyAsk.${kind}` : "emptyOther")}
        </EmptyState>
      ) : (
        <ul className="[&>li]:border-b [&>li]:border-line">
          {points.map((point) => (
            <Point key={point.id} point={point} may={room.may} />
          ))}
        </ul>
      )}
      {room.may.ask ? (
        <div className="mt-4">
          <MakePoint kind={kind} />
        </div>
      ) : null}
    </section>
  );
}

function Point({ point, may }: { point: AdvicePointView; may: AdviceRoom["may"] }) {
  const t = useTranslations("advice.points");
  const { statement, doubt, by, at, about, isOpen, outcome, answers, isOwn, revision } = point;
  return (
    <li className="grid gap-2 py-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="max-w-prose min-w-0 flex-1 basis-60">
          <p className="font-semibold">{statement}</p>
          {doubt ? <p className="mt-0.5">{t("doubted", { doubt })}</p> : null}
          <p className="mt-0.5 flex flex-wrap items-center gap-2 text-t13 text-ink-2">
            <span>
              {by} · <Moment at={at} as="day" /> · {t(`parts.${about}`)}
            </span>
            {isOpen ? <Tag>{t("open")}</Tag> : null}
            {outcome ? <Tag>{t(`outcomes.${outcome}`)}</Tag> : null}
          </p>
        </div>
        {may.lead ? <AnswerPoint key={revision} point={point} /> : null}
        {may.ask && isOwn && !isOpen ? <AskOn key={revision} point={point} /> : null}
      </div>
      {answers.length > 0 ? (
        <ol className="grid gap-2 border-l-2 border-line pl-4">
          {answers.map((answer) => (
            <li key={answer.id} className="max-w-prose text-t14">
              <p className="whitespace-pre-line">{answer.words}</p>
              <p className="text-t13 text-ink-3">
                {answer.by} · <Moment at={answer.at} as="day" />
              </p>
            </li>
          ))}
        </ol>
      ) : null}
    </li>
  );
}
