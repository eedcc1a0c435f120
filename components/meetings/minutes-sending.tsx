"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { minutesSentBy } from "@/lib/domain/meetings/time";
import type { MeetingView } from "@/lib/features/meetings/schema";
import { STEPS } from "./steps";
import { useMeetingStep } from "./use-meeting";
import { useMeetingWords } from "./use-meeting-words";

/** Whether everybody has the minutes; until then whoever leads looks them over, and sends them sooner where they are good. */
export function MinutesSending({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations("meetings.minutes");
  const words = useMeetingWords(meeting.viewerId);
  const sendsAt = minutesSentBy(meeting);
  if (!sendsAt) {
    return meeting.may.lead && meeting.sentAt ? (
      <p className="mt-1 text-t13 text-ink-2 print:hidden">{t("sent", { moment: words.moment(meeting.sentAt) })}</p>
    ) : null;
  }
  const time = words.time(sendsAt);
  return (
    <Notice
      kind="presence"
      silent
      icon={<Send className="icon" aria-hidden />}
      className="mt-4 print:hidden"
      action={meeting.may.lead ? <SendNow meeting={meeting} /> : null}
    >
      {meeting.may.lead ? (
        <>
          {t("sending.lead", { time })}{" "}
          <span className="block text-t13 text-ink-2">{t("sending.to", { names: words.whoms(meeting.people) })}</span>
        </>
      ) : (
        t("sending.other", { name: words.atStart(words.person(meeting.lead)), time })
      )}
    </Notice>
  );
}

function SendNow({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations("meetings.minutes.sending");
  const { take, isBusy } = useMeetingStep(STEPS.sendMinutes);
  async function send() {
    const taken = await take({ meetingId: meeting.id });
    toast.show(taken.ok ? { text: t("sent") } : { text: taken.problem, failed: true });
  }
  return (
    <Button kind="primary" busy={isBusy} onPress={() => void send()}>
      {t("now")}
    </Button>
  );
}
