"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { MessagesSquare, MoreHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAskingAgain } from "@/components/live/use-asking-again";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import { PageHeader } from "@/components/ui/page-header";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { toast } from "@/components/ui/toast";
import { historyOptions, meetingKeys, meetingsOptions } from "@/lib/features/meetings/options";
import type { MeetingLine, MeetingsPage, SeriesView } from "@/lib/features/meetings/schema";
import { ActionLines } from "./action-lines";
import { MoveDialog } from "./move-dialog";
import { SeriesForm } from "./series-form";
import { STEPS } from "./steps";
import { useMeetingStep } from "./use-meeting";
import { useMeetingWords } from "./use-meeting-words";

/** The meeting that runs or comes next, what comes after it, and what earlier ones decided. */
export function HomeScreen() {
  const t = useTranslations("meetings");
  const client = useQueryClient();
  const { data: page } = useQuery(meetingsOptions());
  const [changed, setChanged] = useState<SeriesView | null>(null);
  useAskingAgain(
    ({ topic }) => topic === "meetings",
    () => client.invalidateQueries({ queryKey: meetingKeys.all }),
  );
  if (!page) return null;
  const [next, ...later] = page.coming;
  return (
    <div className="max-w-[60rem] px-4 py-5 md:px-8 md:py-7">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          page.may.lead
            ? page.series.map((series) => (
                <Button key={series.id} onPress={() => setChanged(series)}>
                  {t("arrange", { name: series.name })}
                </Button>
              ))
            : null
        }
      />
      {page.series.length === 0 ? <NoSeries page={page} /> : null}
      <div className="mt-6 grid gap-8">
        {page.running.map((line) => (
          <Foremost key={line.id} line={line} page={page} />
        ))}
        {next ? <Foremost line={next} page={page} /> : null}
        {page.actions.length > 0 ? (
          <section aria-labelledby="mine">
            <GroupHeading id="mine">{t("mine")}</GroupHeading>
            <ActionLines actions={page.actions} viewerId={page.viewerId} today={page.today} />
          </section>
        ) : null}
        {later.length > 0 ? (
          <section aria-labelledby="later">
            <GroupHeading id="later">{t("later")}</GroupHeading>
            <RowList labelledBy="later">
              {later.map((line) => (
                <Line key={line.id} line={line} page={page} />
              ))}
            </RowList>
          </section>
        ) : null}
        {page.series.length > 0 || page.history.meetings.length > 0 ? <History page={page} /> : null}
      </div>
      {changed ? (
        <Dialog isOpen onOpenChange={() => setChanged(null)} title={t("series.title")} size="md">
          <SeriesForm page={page} series={changed} done={() => setChanged(null)} cancel={() => setChanged(null)} />
        </Dialog>
      ) : null}
    </div>
  );
}

function NoSeries({ page }: { page: MeetingsPage }) {
  const t = useTranslations("meetings");
  if (!page.may.lead) {
    return (
      <div className="mt-8">
        <EmptyState icon={<MessagesSquare aria-hidden />} title={t("none")}>
          {t("noneText")}
        </EmptyState>
      </div>
    );
  }
  return (
    <section className="mt-6 grid gap-4">
      <h2>{t("setUp")}</h2>
      <p className="text-ink-2">{t("setUpText")}</p>
      <SeriesForm page={page} series={null} done={() => undefined} />
    </section>
  );
}

type LineProps = { line: MeetingLine; page: MeetingsPage };

/** The one that is on, or comes first: large, with its one step. */
function Foremost({ line, page }: LineProps) {
  const t = useTranslations("meetings");
  const words = useMeetingWords(page.viewerId);
  const isRunning = line.state === "running";
  return (
    <section className="grid gap-3 border-b border-line pb-6">
      <h2 className="text-t20">
        {isRunning ? t("running", { name: line.name }) : t("next", { name: line.name, day: words.day(line.onDay) })}
      </h2>
      <p className="text-ink-2">
        <When line={line} page={page} />
      </p>
      <div className="flex flex-wrap gap-2">
        <LinkButton kind="primary" href={isRunning ? `/meeting/${line.id}/run` : `/meeting/${line.id}`}>
          {t(isRunning ? "follow" : "lookAt")}
        </LinkButton>
        {isRunning || !page.may.lead ? null : <LineMenu line={line} page={page} />}
      </div>
    </section>
  );
}

function When({ line, page }: LineProps) {
  const t = useTranslations("meetings");
  const words = useMeetingWords(page.viewerId);
  return (
    <>
      {t("when", {
        from: words.time(line.startsAt),
        until: words.until(line.startsAt, line.minutes),
        name: words.whom(line.lead),
      })}{" "}
      {line.place ? t("where", { place: line.place }) : null}{" "}
      {line.isClosed ? (
        <b className="text-amber-ink">{t("closed", { holiday: line.holiday ?? t("closedDay") })}</b>
      ) : null}
    </>
  );
}

function Line({ line, page }: LineProps) {
  const words = useMeetingWords(page.viewerId);
  return (
    <Row
      title={<Link href={`/meeting/${line.id}`}>{words.atStart(words.day(line.onDay))}</Link>}
      detail={<When line={line} page={page} />}
      actions={page.may.lead ? <LineMenu line={line} page={page} /> : null}
    />
  );
}

/** Another day, or not this time. */
function LineMenu({ line, page }: LineProps) {
  const t = useTranslations("meetings");
  const words = useMeetingWords(page.viewerId);
  const [isMoving, setMoving] = useState(false);
  const { take } = useMeetingStep(STEPS.skip);

  async function skip() {
    const taken = await take({ meetingId: line.id, seenVersion: line.version });
    toast.show(taken.ok ? { text: t("skipped") } : { text: taken.problem, failed: true });
  }

  const entries = [
    { id: "move", label: t("move.open"), onAction: () => setMoving(true) },
    { id: "skip", label: t("skip"), onAction: () => void skip() },
  ];
  return (
    <>
      <Menu
        label={t("moreOf", { day: words.day(line.onDay) })}
        trigger={
          <IconButton label={t("moreOf", { day: words.day(line.onDay) })}>
            <MoreHorizontal className="icon" aria-hidden />
          </IconButton>
        }
        groups={[{ id: "all", entries }]}
      />
      {isMoving ? <MoveDialog page={page} line={line} close={() => setMoving(false)} /> : null}
    </>
  );
}

/** Those that were: when, with how many, and what came of them. */
function History({ page }: { page: MeetingsPage }) {
  const t = useTranslations("meetings");
  const words = useMeetingWords(page.viewerId);
  const older = useInfiniteQuery(historyOptions(page.history));
  const pages = [page.history, ...(older.data?.pages ?? [])];
  const next = pages.at(-1)?.next ?? null;

  async function more() {
    const { isError } = await older.fetchNextPage();
    if (isError) toast.show({ text: t("failed"), failed: true });
  }

  return (
    <section aria-labelledby="history">
      <GroupHeading id="history">{t("history")}</GroupHeading>
      {page.history.meetings.length === 0 ? <p className="py-3 text-ink-2">{t("noHistory")}</p> : null}
      <RowList labelledBy="history">
        {pages
          .flatMap(({ meetings }) => meetings)
          .map((line) => (
            <Row
              key={line.id}
              title={<Link href={`/meeting/${line.id}/minutes`}>{words.atStart(words.day(line.onDay))}</Link>}
              detail={t("was", {
                present: line.present,
                decisions: line.decisions,
                actions: line.actions,
                open: line.openActions,
              })}
            />
          ))}
      </RowList>
      {next ? (
        <Button className="mt-3" busy={older.isFetching} onPress={() => void more()}>
          {t("older")}
        </Button>
      ) : null}
    </section>
  );
}
