"use client";

import { DoorOpen, Maximize } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { toast } from "@/components/ui/toast";
import type { MeetingView } from "@/lib/features/meetings/schema";
import { Faces } from "./face";
import { STEPS } from "./steps";
import { useMeetingStep } from "./use-meeting";
import { useMeetingWords } from "./use-meeting-words";

type RunHeadProps = {
  meeting: MeetingView;
  isPresent: boolean;
  isFollowing: boolean;
  /** The agenda, by the count of the point on the screen. */
  agenda: ReactNode;
};

/** Which meeting, on which day, and who is in the room; who is not yet comes in here. */
export function RunHead({ meeting, isPresent, isFollowing, agenda }: RunHeadProps) {
  const t = useTranslations("meetingRun");
  const words = useMeetingWords(meeting.viewerId);
  const present = meeting.people.filter(({ state }) => state === "present");
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 pt-3 pb-3 lg:px-16 lg:pt-5">
      <p className="mr-auto min-w-0 text-t15 max-md:flex-[1_1_4rem] max-md:truncate">
        <b>{meeting.name}</b> <span className="text-ink-2 max-md:hidden">{words.day(meeting.onDay)}</span>
      </p>
      {agenda}
      {isFollowing ? null : (
        <p role="status" className="text-t14 font-medium text-amber-ink">
          {t("notFollowing")}
        </p>
      )}
      <span className="max-md:hidden">
        <Faces people={present} viewerId={meeting.viewerId} most={8} />
      </span>
      <p className="text-t13 text-ink-2">{t("present", { count: present.length })}</p>
      {!isPresent && meeting.may.attend ? <Join meetingId={meeting.id} /> : null}
      <Button
        kind="quiet"
        size="sm"
        className="max-lg:hidden"
        icon={<Maximize className="icon" aria-hidden />}
        onPress={toggleFullScreen}
      >
        {t("fullScreen")}
      </Button>
      <LinkButton
        kind="quiet"
        size="sm"
        className="max-md:min-h-11 max-md:px-2"
        href="/meeting"
        icon={<DoorOpen className="icon" aria-hidden />}
      >
        <span className="max-md:sr-only">{t("leave")}</span>
      </LinkButton>
    </header>
  );
}

/** Over the whole screen, or back; a browser that cannot leaves it as it is. */
export function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen?.()
    : document.documentElement.requestFullscreen?.();
  void done?.catch(() => undefined);
}

/** Says to be there: from then on somebody votes and writes. */
function Join({ meetingId }: { meetingId: string }) {
  const t = useTranslations("meetingRun");
  const { take, isBusy } = useMeetingStep(STEPS.join);
  async function join() {
    const taken = await take({ meetingId });
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
  }
  return (
    <Button kind="primary" busy={isBusy} onPress={() => void join()}>
      {t("join")}
    </Button>
  );
}
