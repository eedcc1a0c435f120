"use client";

import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { Button as TriggerButton } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Dialog } from "@/components/ui/dialog";
import { GroupHeading } from "@/components/ui/row-list";
import { agendaPlace, PARTS } from "@/lib/domain/meetings";
import type { MeetingView, PointView } from "@/lib/features/meetings/schema";
import { AddPoint } from "./add-point";
import { useMeetingWords } from "./use-meeting-words";

type RunAgendaProps = {
  meeting: MeetingView;
  point: PointView | null;
  /** For whoever leads: brings a point on the screen. */
  show: ((pointId: string) => void) | null;
};

/** How far along the meeting is, and behind it the whole agenda: to look ahead, to go to a point, or to add one. */
export function RunAgenda({ meeting, point, show }: RunAgendaProps) {
  const t = useTranslations("meetingRun");
  const p = useTranslations("meetingPoints.parts");
  const place = agendaPlace(meeting.points, point?.id ?? null);
  const points = meeting.points.filter(({ state }) => state !== "dropped");
  return (
    <Dialog
      title={t("agendaTitle")}
      size="lg"
      trigger={
        <TriggerButton kind="quiet" size="sm" className="max-md:min-h-11 max-md:px-2">
          {place ? t("at", place) : t("agendaTitle")}
        </TriggerButton>
      }
    >
      {(close) => (
        <div className="grid gap-5">
          {PARTS.filter((part) => points.some((one) => one.part === part)).map((part) => (
            <section key={part} aria-labelledby={`agenda-${part}`}>
              <GroupHeading as="h3" id={`agenda-${part}`}>
                {p(part)}
              </GroupHeading>
              <ol aria-labelledby={`agenda-${part}`} className="[&>li]:border-b [&>li]:border-line">
                {points
                  .filter((one) => one.part === part)
                  .map((one) => (
                    <AgendaLine
                      key={one.id}
                      point={one}
                      viewerId={meeting.viewerId}
                      isNow={one.id === point?.id}
                      press={
                        show
                          ? () => {
                              show(one.id);
                              close();
                            }
                          : null
                      }
                    />
                  ))}
              </ol>
            </section>
          ))}
          {meeting.may.attend ? <AddPoint meetingId={meeting.id} /> : null}
        </div>
      )}
    </Dialog>
  );
}

type AgendaLineProps = { point: PointView; viewerId: string; isNow: boolean; press: (() => void) | null };

function AgendaLine({ point, viewerId, isNow, press }: AgendaLineProps) {
  const t = useTranslations("meetingRun");
  const words = useMeetingWords(viewerId);
  const { title } = words.point(point);
  const state = isNow
    ? t("pointNow")
    : point.state === "done"
      ? t("pointDone")
      : point.state === "carried"
        ? t("pointCarried")
        : "";
  const look = cx(
    "flex min-h-10 w-full items-center justify-between gap-4 py-2 text-left text-t15",
    isNow ? "font-semibold" : point.state === "open" ? "" : "text-ink-2",
  );
  const said = (
    <>
      <span className="min-w-0 wrap-anywhere">{title}</span>
      {state ? <span className="flex-none text-t13 font-normal text-ink-2">{state}</span> : null}
    </>
  );
  return (
    <li aria-current={isNow ? "step" : undefined} ref={isNow ? comeIntoSight : null}>
      {press && !isNow ? (
        <Button className={cx(look, "rounded-r-s hover:underline")} onPress={press}>
          {said}
        </Button>
      ) : (
        <p className={look}>{said}</p>
      )}
    </li>
  );
}

/** A long agenda opens where the meeting is. */
function comeIntoSight(line: HTMLLIElement | null): void {
  line?.scrollIntoView({ block: "center" });
}
