"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import type { PersonRef } from "@/lib/domain/workflow";
import { closeCaseAction, passCaseToAction, snoozeCaseAction } from "@/lib/features/cases/actions";
import { useCaseStep } from "./case-steps";
import { CloseForm } from "./close-form";
import { PassForm } from "./pass-form";
import { SnoozeForm } from "./snooze-form";

export type CaseDialog = "snooze" | "close" | "pass";
type Known = { id: string; version: number; isAnswered: boolean };
type CaseDialogsProps = { asked: CaseDialog; file: Known; people: readonly PersonRef[]; close: () => void };

/** What is asked before one case is put off, closed or passed on. */
export function CaseDialogs({ asked, file, people, close }: CaseDialogsProps) {
  const t = useTranslations("inbox.dialogs");
  return (
    <Dialog isOpen onOpenChange={close} size="sm" title={t(asked)}>
      {asked === "snooze" ? <Snooze file={file} close={close} /> : null}
      {asked === "close" ? <Close file={file} close={close} /> : null}
      {asked === "pass" ? <Pass file={file} people={people} close={close} /> : null}
    </Dialog>
  );
}

type OneProps = { file: Known; close: () => void };
const seen = ({ id, version }: Known) => ({ caseId: id, seenVersion: version });

function Snooze({ file, close }: OneProps) {
  const t = useTranslations("inbox.dialogs");
  const { take, isBusy } = useCaseStep(snoozeCaseAction);
  async function act(until: string) {
    const taken = await take({ ...seen(file), until });
    if (taken.ok) toast.show({ text: t("snoozed") });
    return taken;
  }
  return <SnoozeForm isBusy={isBusy} act={act} close={close} />;
}

function Close({ file, close }: OneProps) {
  const t = useTranslations("inbox.dialogs");
  const { take, isBusy } = useCaseStep(closeCaseAction);
  return (
    <CloseForm
      first={file.isAnswered ? "answered" : "no_answer"}
      isBusy={isBusy}
      act={async (closing) => {
        const taken = await take({ ...seen(file), ...closing });
        if (taken.ok) toast.show({ text: t("closed") });
        return taken;
      }}
      close={close}
    />
  );
}

function Pass({ file, people, close }: OneProps & { people: readonly PersonRef[] }) {
  const t = useTranslations("inbox.dialogs");
  const { take, isBusy } = useCaseStep(passCaseToAction);
  return (
    <PassForm
      people={people}
      isBusy={isBusy}
      act={async (passing) => {
        const taken = await take({ ...seen(file), ...passing });
        if (taken.ok) toast.show({ text: t("passed") });
        return taken;
      }}
      close={close}
    />
  );
}
