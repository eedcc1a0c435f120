"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type SaidRefusal, useRefusal } from "@/components/refusals/use-refusal";
import { toast } from "@/components/ui/toast";
import type { Destination, ImportedIdea } from "@/lib/domain/idea-import";
import { importIdeasAction, undoImportAction } from "@/lib/features/idea-imports/actions";
import { IDEA_FILE_MAX_BYTES, type IdeaFileCheck } from "@/lib/features/idea-imports/schema";

type ReadFile = Extract<IdeaFileCheck, { outcome: "read" }>;
type State = {
  fileName: string | null;
  check: IdeaFileCheck | null;
  problem: string | null;
  busy: "checking" | "importing" | null;
};
type Answer = { ok: true; value: IdeaFileCheck } | { ok: false; refusal: SaidRefusal };

/** What was chosen about the file: per list where its ideas go, and what stays behind. */
export type Choices = { goals: Readonly<Record<string, Destination>>; withoutWrong: boolean; withoutKnown: boolean };

const MEGABYTE = 1024 * 1024;
const nothing: State = { fileName: null, check: null, problem: null, busy: null };

/** Has a file looked at by the server, keeps what was chosen about it, and brings in only what was looked at. */
export function useIdeaImport() {
  const t = useTranslations("ideaImport");
  const say = useRefusal();
  const router = useRouter();
  const [state, setState] = useState(nothing);
  const [choices, setChoices] = useState<Choices>(startOf(null));

  async function look(file: File): Promise<void> {
    setState({ fileName: file.name, check: null, problem: null, busy: "checking" });
    const answer = await ask(file);
    const check = answer.ok ? answer.value : null;
    setChoices(startOf(check?.outcome === "read" ? check : null));
    setState({ fileName: file.name, check, problem: answer.ok ? null : say.whole(answer.refusal), busy: null });
  }

  async function bringIn(read: ReadFile): Promise<void> {
    setState({ ...state, busy: "importing", problem: null });
    const id = crypto.randomUUID();
    const ideas = goingIn(read, choices).map(({ title, body, linkUrl, labels, group }) => {
      return { title, body, linkUrl, labels, to: goalOf(choices, group) as "pinned" | "selected" };
    });
    const { format } = read;
    const answer = await importIdeasAction({ id, format, fileName: state.fileName ?? "", ideas }).catch(
      () => ({ ok: false, refusal: { code: "unreachable", message: "unreachable" } }) as const,
    );
    if (!answer.ok) return setState({ ...state, busy: null, problem: say.whole(answer.refusal) });
    setState(nothing);
    toast.show({ text: t("done", { count: answer.value.ideas }), undo: () => void undo(answer.value.importId) });
    router.refresh();
  }

  async function undo(importId: string): Promise<string | undefined> {
    const answer = await undoImportAction({ importId }).catch(() => null);
    if (!answer) return t("unreachable");
    if (!answer.ok) return say.whole(answer.refusal);
    toast.show({ text: t("undone", answer.value) });
    router.refresh();
    return undefined;
  }

  return { ...state, choices, setChoices, look, bringIn, undo };
}

function startOf(read: ReadFile | null): Choices {
  const goals = Object.fromEntries(read?.groups.map(({ key, suggested }) => [key, suggested]) ?? []);
  return { goals, withoutWrong: false, withoutKnown: true };
}

export const goalOf = ({ goals }: Choices, group: string): Destination => goals[group] ?? "pinned";

/** The ideas that would hang on the board, as chosen. */
export function goingIn({ ideas, known }: ReadFile, choices: Choices): ImportedIdea[] {
  const isKnown = new Set(choices.withoutKnown ? known : []);
  return ideas.filter(({ row, group }) => goalOf(choices, group) !== "left_out" && !isKnown.has(row));
}

async function ask(file: File): Promise<Answer> {
  if (file.size > IDEA_FILE_MAX_BYTES) {
    const values = { megabytes: IDEA_FILE_MAX_BYTES / MEGABYTE };
    return { ok: false, refusal: { code: "invalid", message: "ideaImport.tooLarge", values } };
  }
  const body = new FormData();
  body.append("file", file);
  try {
    const response = await fetch("/api/board/import", { method: "POST", body });
    return await response.json();
  } catch {
    return { ok: false, refusal: { code: "unreachable", message: "unreachable" } };
  }
}
