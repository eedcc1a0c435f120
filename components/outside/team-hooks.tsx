"use client";

import { CircleAlert, CircleCheck, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useDeed } from "@/components/channels/use-deed";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { later } from "@/components/ui/later";
import { Row, RowList } from "@/components/ui/row-list";
import { toast } from "@/components/ui/toast";
import { endTeamHookAction, testTeamHookAction } from "@/lib/features/team-hooks/actions";
import type { TeamHookView } from "@/lib/features/team-hooks/schema";
import { useAnswerWords } from "./answer-words";
import { useOutside } from "./use-outside";

const TeamHookForm = dynamic(() => later(() => import("./team-hook-form")).then((module) => module.TeamHookForm), {
  ssr: false,
});

/** The conversations of the whole team that hear of things. */
export function TeamHooks({ hooks }: { hooks: readonly TeamHookView[] }) {
  const t = useTranslations("outside.team");
  useOutside();
  return (
    <div className="grid max-w-195 content-start gap-4">
      {hooks.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <RowList className="border-t border-line">
          {hooks.map((hook) => (
            <HookRow key={hook.id} hook={hook} />
          ))}
        </RowList>
      )}
      <Dialog
        size="md"
        title={t("addTitle")}
        trigger={
          <Button icon={<Plus className="icon" aria-hidden />} className="justify-self-start">
            {t("add")}
          </Button>
        }
      >
        {(close) => <TeamHookForm close={close} />}
      </Dialog>
    </div>
  );
}

function HookRow({ hook }: { hook: TeamHookView }) {
  const t = useTranslations("outside.team");
  const groups = hook.groups.map((group) => t(`groupNames.${group}`)).join(" · ");
  return (
    <Row
      title={hook.name}
      detail={
        <>
          <span className="block">{t("where", { kind: t(`kinds.${hook.kind}`), host: hook.host })}</span>
          <span className="block">{groups}</span>
          <LastAnswer last={hook.last} />
        </>
      }
      actions={<HookActions hook={hook} />}
    />
  );
}

function LastAnswer({ last }: Pick<TeamHookView, "last">) {
  const t = useTranslations("outside");
  const say = useAnswerWords();
  if (!last) return <span className="block">{t("nothingYet")}</span>;
  const Icon = last.hasArrived ? CircleCheck : CircleAlert;
  return (
    <span role="status" className={`flex gap-2 ${last.hasArrived ? "" : "text-red-ink"}`}>
      <Icon className="icon mt-0.5 flex-none" aria-hidden />
      <span className="min-w-0 break-words">
        {t.rich("last", { at: () => <Moment at={last.at} />, answer: say(last) })}
      </span>
    </span>
  );
}

function HookActions({ hook }: { hook: TeamHookView }) {
  const t = useTranslations("outside.team");
  const test = useDeed(testTeamHookAction);
  const end = useDeed(endTeamHookAction);
  const { id: hookId, name } = hook;
  async function tryOut() {
    const isSent = await test.run({ hookId });
    toast.show(isSent ? { text: t("testSent") } : { text: t("notDone"), failed: true });
  }
  async function stop() {
    const isEnded = await end.run({ hookId });
    toast.show(isEnded ? { text: t("ended", { name }) } : { text: t("notDone"), failed: true });
  }
  return (
    <>
      <Button size="sm" busy={test.isBusy} aria-label={t("testNamed", { name })} onPress={() => void tryOut()}>
        {t("test")}
      </Button>
      <Dialog
        size="md"
        title={t("changeTitle", { name })}
        trigger={
          <Button kind="quiet" size="sm" aria-label={t("changeNamed", { name })}>
            {t("change")}
          </Button>
        }
      >
        {(close) => <TeamHookForm hook={hook} close={close} />}
      </Dialog>
      <Button kind="quiet" size="sm" busy={end.isBusy} aria-label={t("endNamed", { name })} onPress={() => void stop()}>
        {t("end")}
      </Button>
    </>
  );
}
