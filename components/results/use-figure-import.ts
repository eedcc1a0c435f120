"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type SaidRefusal, useRefusal } from "@/components/refusals/use-refusal";
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
  /** What the last file brought, until another is chosen. */
  done: Done | null;
};
export type Done = { name: string; added: number; changed: number; fresh: number };
type Answer =
  | { ok: true; value: { check: ResultFileCheck } | { done: ImportedResults } }
  | { ok: false; refusal: SaidRefusal };

const MEGABYTE = 1024 * 1024;
const nothing: State = { file: null, wishes: {}, check: null, problem: null, busy: null, done: null };
const UNREACHABLE = { ok: false, refusal: { code: "unreachable", message: "unreachable" } } as const;

/** Has a file looked at by the server, asks on with what the person says of it, and brings in what was shown. */
export function useFigureImport() {
  const say = useRefusal();
  const router = useRouter();
  const [state, setState] = useState(nothing);

  async function look(file: File, wishes: Wishes = {}): Promise<void> {
    setState({ ...nothing, file, wishes, busy: "checking" });
    const answer = await send(file, "look", wishes);
    const check = answer.ok && "check" in answer.value ? answer.value.check : null;
    setState({ ...nothing, file, wishes, check, problem: answer.ok ? null : say.whole(answer.refusal) });
  }

  async function bringIn(): Promise<void> {
    const { file, wishes, check } = state;
    if (!file || check?.outcome !== "ready" || !check.channelId) return;
    setState({ ...state, busy: "importing", problem: null });
    const answer = await send(file, "import", { ...wishes, channelId: check.channelId });
    if (!answer.ok) return setState({ ...state, busy: null, problem: say.whole(answer.refusal) });
    setState({ ...nothing, done: "done" in answer.value ? doneOf(file.name, answer.value.done) : null });
    router.refresh();
  }

  const wish = (more: Wishes): void => void (state.file && look(state.file, { ...state.wishes, ...more }));
  const skipErrors = (skipsErrors: boolean): void => setState({ ...state, wishes: { ...state.wishes, skipsErrors } });
  return { ...state, look, wish, skipErrors, bringIn };
}

const doneOf = (name: string, { plan }: ImportedResults): Done => ({
  ...{ name, added: plan.added + plan.daysAdded, changed: plan.changed + plan.daysChanged },
  fresh: plan.matches.new,
});

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
