"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type SaidRefusal, useRefusal } from "@/components/refusals/use-refusal";
import { toast } from "@/components/ui/toast";
import type { ImportMode } from "@/lib/domain/agreement/exchange";
import type { ExampleKey } from "@/lib/domain/agreement/starters";
import { importRowsAction } from "@/lib/features/exchange/actions";
import { IMPORT_MAX_BYTES, type ImportCheck } from "@/lib/features/exchange/schema";

/** Where the rows come from: a file that was chosen, or an example by its name. */
export type ImportSource = { file: File } | { example: ExampleKey };

type State = {
  source: ImportSource | null;
  mode: ImportMode;
  check: ImportCheck | null;
  problem: string | null;
  busy: "checking" | "importing" | null;
};
type Answer = { ok: true; value: ImportCheck } | { ok: false; refusal: SaidRefusal };

const MEGABYTE = 1024 * 1024;

/** Has a file looked at by the server, keeps what came of it, and imports only what was looked at. */
export function useImport() {
  const t = useTranslations("exchange.import");
  const say = useRefusal();
  const router = useRouter();
  const [state, setState] = useState<State>({
    source: null,
    mode: "replace",
    check: null,
    problem: null,
    busy: null,
  });

  async function look(source: ImportSource, mode: ImportMode): Promise<void> {
    setState({ source, mode, check: null, problem: null, busy: "checking" });
    const answer = await ask(source, mode);
    const outcome = answer.ok
      ? { check: answer.value, problem: null }
      : { check: null, problem: say.whole(answer.refusal) };
    setState({ source, mode, ...outcome, busy: null });
  }

  function changeMode(mode: ImportMode): void {
    if (state.source) void look(state.source, mode);
    else setState({ ...state, mode });
  }

  async function put(): Promise<void> {
    if (state.check?.outcome !== "ready") return;
    const { rows, draftId, seenRevision, counts } = state.check;
    setState({ ...state, busy: "importing", problem: null });
    const answer = await importRowsAction({ draftId, seenRevision, mode: state.mode, rows }).catch(
      () => ({ ok: false, refusal: { code: "unreachable", message: "unreachable" } }) as const,
    );
    if (answer.ok) {
      toast.show({ text: t("done", counts) });
      router.push("/agreement/draft");
    } else setState({ ...state, busy: null, problem: say.whole(answer.refusal) });
  }

  return { ...state, look, changeMode, put };
}

async function ask(source: ImportSource, mode: ImportMode): Promise<Answer> {
  const body = new FormData();
  body.append("mode", mode);
  if ("example" in source) body.append("example", source.example);
  else if (source.file.size > IMPORT_MAX_BYTES) return tooLarge();
  else body.append("file", source.file);
  try {
    const response = await fetch("/api/agreement/draft/import", { method: "POST", body });
    return await response.json();
  } catch {
    return { ok: false, refusal: { code: "unreachable", message: "unreachable" } };
  }
}

const tooLarge = (): Answer => {
  const values = { megabytes: IMPORT_MAX_BYTES / MEGABYTE };
  return { ok: false, refusal: { code: "invalid", message: "exchange.tooLarge", values } };
};
