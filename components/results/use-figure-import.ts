"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type SaidRefusal, useRefusal } from "@/components/refusals/use-refusal";
import { toast } from "@/components/ui/toast";
import type { Said } from "@/lib/domain/results";
import {
  type ImportedResults,
  RESULT_FILE_MAX_BYTES,
  type ResultFileCheck,
} from "@/lib/features/result-imports/schema";

/** What a person says beside a file: about the file itself, and where it belongs. */
export type Wishes = Said & { channelId?: string; skipsErrors?: boolean; ofDay?: string };
type State = {
  file: File | null;
  wishes: Wishes;
  check: ResultFileCheck | null;
  problem: string | null;
  busy: "checking" | "importing" | null;
};
type Answer =
  | { ok: true; value: { check: ResultFileCheck } | { done: ImportedResults } }
  | { ok: false; refusal: SaidRefusal };

const MEGABYTE = 1024 * 1024;
const nothing: State = { file: null, wishes: {}, check: null, problem: null, busy: null };
const UNREACHABLE = { ok: false, refusal: { code: "unreachable", message: "unreachable" } } as const;

/** Has a file looked at by the server, asks on with what the person says of it, and brings in what was shown. */
export function useFigureImport() {
  const t = useTranslations("figures");
  const say = useRefusal();
  const router = useRouter();
  const [state, setState] = useState(nothing);

  async function look(file: File, wishes: Wishes = {}): Promise<void> {
    setState({ file, wishes, check: null, problem: null, busy: "checking" });
    const answer = await send(file, "look", wishes);
    const check = answer.ok && "check" in answer.value ? answer.value.check : null;
    setState({ file, wishes, check, problem: answer.ok ? null : say.whole(answer.refusal), busy: null });
  }

  async function bringIn(): Promise<void> {
    const { file, wishes, check } = state;
    if (!file || check?.outcome !== "ready" || !check.channelId) return;
    setState({ ...state, busy: "importing", problem: null });
    const answer = await send(file, "import", { ...wishes, channelId: check.channelId });
    if (!answer.ok) return setState({ ...state, busy: null, problem: say.whole(answer.refusal) });
    setState(nothing);
    if ("done" in answer.value) {
      const { added, changed, daysAdded, daysChanged } = answer.value.done.plan;
      toast.show({ text: t("done", { added: added + daysAdded, changed: changed + daysChanged }) });
    }
    router.refresh();
  }

  const wish = (more: Wishes): void => void (state.file && look(state.file, { ...state.wishes, ...more }));
  const skipErrors = (skipsErrors: boolean): void => setState({ ...state, wishes: { ...state.wishes, skipsErrors } });
  return { ...state, look, wish, skipErrors, bringIn };
}

async function send(file: File, step: "look" | "import", wishes: Wishes): Promise<Answer> {
  if (file.size > RESULT_FILE_MAX_BYTES) {
    const values = { megabytes: RESULT_FILE_MAX_BYTES / MEGABYTE };
    return { ok: false, refusal: { code: "invalid", message: "exchange.tooLarge", values } };
  }
  const body = new FormData();
  body.append("file", file);
  body.append("step", step);
  body.append("savedAt", new Date(file.lastModified).toISOString());
  const { channelId, dayOrder, clock, mapping, skipsErrors, pointsOut, ofDay } = wishes;
  if (channelId) body.append("channelId", channelId);
  if (dayOrder) body.append("dayOrder", dayOrder);
  if (clock) body.append("clock", clock);
  if (mapping) body.append("mapping", JSON.stringify(mapping));
  if (ofDay) body.append("ofDay", ofDay);
  if (pointsOut) body.append("pointsOut", "yes");
  if (skipsErrors) body.append("skipsErrors", "yes");
  try {
    return await (await fetch("/api/insight/figures", { method: "POST", body })).json();
  } catch {
    return UNREACHABLE;
  }
}
