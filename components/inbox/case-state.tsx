"use client";

import { useQuery } from "@tanstack/react-query";
import { AlarmClock, CircleCheck, Ear, Ellipsis, MessagesSquare, Reply } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Deadline } from "@/components/time/deadline";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import type { MenuGroup } from "@/components/ui/menu-surface";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { givenName } from "@/lib/domain/language";
import { listenToCaseAction, takeCaseAction, wakeCaseAction } from "@/lib/features/cases/actions";
import { itemPageOptions } from "@/lib/features/item-page/options";
import { type CaseDialog, CaseDialogs } from "./case-dialogs";
import { useCaseStep } from "./case-steps";
import { HeardDialog, NoteDialog } from "./note-dialog";
import { OtherDoor, RouteDialog } from "./other-door";
import { seenCase, useCase } from "./use-case";
import { WhoElse } from "./who-else";

/** How the case stands, whose it is and until when, with what can be done with the whole of it. */
export function CaseState() {
  const page = useCase();
  return (
    <>
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 border-y border-line py-2 text-t13 text-ink-2">
        <p className="flex min-w-0 flex-1 basis-52 items-start gap-2">
          <StateWords />
        </p>
        {page.itemId ? <AnswerDue itemId={page.itemId} /> : null}
        {page.may.work ? <Deeds /> : null}
      </div>
      <OtherDoor />
      <WhoElse />
    </>
  );
}

/** Until when the answer is waited for; it comes with the answer's own page. */
function AnswerDue({ itemId }: { itemId: string }) {
  const { data: item } = useQuery(itemPageOptions(itemId));
  const due = item?.stages.find(({ state }) => state === "now")?.due;
  return due ? <Deadline compact countdown={due} /> : null;
}

function StateWords() {
  const t = useTranslations("inbox.state");
  const page = useCase();
  const { state, mode, holder, heldSince, snoozed, closed, contact, viewerId } = page;
  const at = (moment: string) => () => <Moment at={moment} />;
  if (closed)
    return (
      <Line icon={<CircleCheck aria-hidden />}>
        {t.rich("closed", { outcome: closed.outcome, name: givenName(closed.by), at: at(closed.at) })}
        {closed.words ? ` ${t("quoted", { words: closed.words })}` : null}
      </Line>
    );
  if (snoozed)
    return (
      <Line icon={<AlarmClock aria-hidden />}>
        {t.rich("snoozed", { name: givenName(snoozed.by), at: at(snoozed.until) })} <Wake />
      </Line>
    );
  if (mode === "listening") return <Line icon={<Ear aria-hidden />}>{t("listening")}</Line>;
  if (state === "waiting")
    return (
      <Line icon={<Reply aria-hidden />}>{t("waiting", { name: contact ? givenName(contact.name) : t("they") })}</Line>
    );
  return (
    <Line icon={<MessagesSquare aria-hidden />}>
      {holder
        ? t.rich("held", {
            isMine: holder.memberId === viewerId ? "yes" : "no",
            name: holder.name,
            at: at(heldSince ?? page.noticedAt),
          })
        : t("nobodys")}{" "}
      {holder || !page.may.work ? null : <TakeIt />}
    </Line>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <>
      <span className="mt-0.5 flex-none text-ink-3 [&>svg]:size-4 [&>svg]:stroke-[1.75]">{icon}</span>
      <span>{children}</span>
    </>
  );
}

function TakeIt() {
  const t = useTranslations("inbox.state");
  const page = useCase();
  const { take, isBusy } = useCaseStep(takeCaseAction);
  async function takeIt() {
    const taken = await take(seenCase(page));
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
  }
  return (
    <TextButton isDisabled={isBusy} onPress={() => void takeIt()}>
      {t("take")}
    </TextButton>
  );
}

function Wake() {
  const t = useTranslations("inbox.state");
  const page = useCase();
  const { take, isBusy } = useCaseStep(wakeCaseAction);
  async function wake() {
    const taken = await take(seenCase(page));
    if (!taken.ok) toast.show({ text: taken.problem, failed: true });
  }
  if (!page.may.work) return null;
  return (
    <TextButton isDisabled={isBusy} onPress={() => void wake()}>
      {t("wake")}
    </TextButton>
  );
}

type Asked = CaseDialog | "route" | "note" | "heard";

/** What can be done with the whole case; the most usual beside the menu. */
function Deeds() {
  const t = useTranslations("inbox.deeds");
  const page = useCase();
  const [asked, setAsked] = useState<Asked>();
  const listen = useListen();
  const close = () => setAsked(undefined);
  const isOver = page.state === "closed";
  const entry = (id: Asked) => ({ id, label: t(id), onAction: () => setAsked(id) });
  const groups: MenuGroup[] = isOver
    ? [{ id: "all", entries: [entry("note")] }]
    : [
        {
          id: "all",
          entries: [
            entry("pass"),
            { ...entry("heard"), detail: t("heardText") },
            entry("snooze"),
            ...(page.mode === "talking"
              ? [{ id: "listen", label: t("listen"), detail: t("listenText"), onAction: listen }]
              : []),
            { ...entry("route"), detail: t("routeText") },
            { ...entry("note"), detail: t("noteText") },
          ],
        },
      ];
  return (
    <span className="flex items-center gap-1">
      {isOver ? null : (
        <Button size="sm" onPress={() => setAsked("close")}>
          {t("close")}
        </Button>
      )}
      <Menu
        label={t("more")}
        groups={groups}
        trigger={
          <Button size="sm" kind="quiet" icon={<Ellipsis className="icon" aria-hidden />}>
            {t("more")}
          </Button>
        }
      />
      {asked === "route" ? <RouteDialog close={close} /> : null}
      {asked === "note" ? <NoteDialog close={close} /> : null}
      {asked === "heard" ? <HeardDialog close={close} /> : null}
      {asked === "close" || asked === "snooze" || asked === "pass" ? (
        <CaseDialogs
          asked={asked}
          file={{ id: page.id, version: page.version, isAnswered: page.firstAnswer.at !== null }}
          people={page.choices.people}
          close={close}
        />
      ) : null}
    </span>
  );
}

function useListen(): () => void {
  const t = useTranslations("inbox.deeds");
  const page = useCase();
  const { take } = useCaseStep(listenToCaseAction);
  return () => {
    void take(seenCase(page)).then((taken) => {
      toast.show(taken.ok ? { text: t("listening") } : { text: taken.problem, failed: true });
    });
  };
}
