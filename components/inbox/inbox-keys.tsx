"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { useShortcut } from "@/components/shell/shortcuts";
import { toast } from "@/components/ui/toast";
import { takeCaseAction } from "@/lib/features/cases/actions";
import type { InboxAround, InboxRow } from "@/lib/features/inbox/schema";
import { type CaseDialog, CaseDialogs } from "./case-dialogs";
import { useCaseStep } from "./case-steps";
import type { Chosen } from "./use-chosen";
import { useInbox } from "./use-inbox";

type InboxKeysProps = {
  search: () => void;
  chosen: Chosen;
  shown: RefObject<Map<string, InboxRow>>;
  around: InboxAround;
};

const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-case] h3 a")];
const caseOf = (link: Element | null | undefined): string | undefined =>
  link?.closest<HTMLElement>("[data-case]")?.dataset.case;

/** The keys of the inbox: through the list, and with the case one is at. */
export function InboxKeys({ search, chosen, shown, around }: InboxKeysProps) {
  const t = useTranslations("inbox.keys");
  const { caseId } = useInbox();
  const { take } = useCaseStep(takeCaseAction);
  const [asked, setAsked] = useState<{ dialog: CaseDialog; row: InboxRow }>();
  const group = t("group");

  /** The row the focus is in, else the one that is open. */
  const current = (): InboxRow | undefined =>
    shown.current.get(caseOf(document.activeElement) ?? caseId ?? "") ?? undefined;

  function walk(step: 1 | -1) {
    const all = links();
    const at = all.findIndex((link) => caseOf(link) === (caseOf(document.activeElement) ?? caseId));
    const next = at === -1 ? (step === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
    all[next]?.focus();
    all[next]?.scrollIntoView({ block: "nearest" });
  }

  async function takeCurrent() {
    const row = current();
    if (!row || !around.may.work) return;
    const taken = await take({ caseId: row.id, seenVersion: row.version });
    toast.show(taken.ok ? { text: t("taken", { title: row.title }) } : { text: taken.problem, failed: true });
  }

  const ask = (dialog: CaseDialog) => () => {
    const row = current();
    if (row && around.may.work) setAsked({ dialog, row });
  };
  const choose = () => {
    const row = current();
    if (!row || !around.may.work) return;
    chosen.begin();
    chosen.toggle(row);
  };

  useShortcut({ key: "j", label: t("next"), group, run: () => walk(1) });
  useShortcut({ key: "k", label: t("previous"), group, run: () => walk(-1) });
  useShortcut({ key: "Enter", label: t("open"), group, shown: ["Enter"] });
  useShortcut({ key: "e", label: t("take"), group, run: () => void takeCurrent() });
  useShortcut({ key: "s", label: t("snooze"), group, run: ask("snooze") });
  useShortcut({ key: "c", label: t("close"), group, run: ask("close") });
  useShortcut({ key: "x", label: t("choose"), group, run: choose });
  useShortcut({ key: "/", label: t("search"), group, run: search });
  if (!asked) return null;
  const { id, version, state } = asked.row;
  return (
    <CaseDialogs
      asked={asked.dialog}
      file={{ id, version, isAnswered: state === "waiting" }}
      people={around.people}
      close={() => setAsked(undefined)}
    />
  );
}
