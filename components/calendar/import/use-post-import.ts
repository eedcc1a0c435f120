"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type SaidRefusal, useRefusal } from "@/components/refusals/use-refusal";
import { toast } from "@/components/ui/toast";
import type { ImportedPost } from "@/lib/domain/post-import";
import { importPostsAction, undoPostsAction } from "@/lib/features/post-imports/actions";
import { POST_FILE_MAX_BYTES, type PostFileCheck } from "@/lib/features/post-imports/schema";

type State = {
  fileName: string | null;
  check: PostFileCheck | null;
  problem: string | null;
  busy: "checking" | "importing" | null;
};
type Answer = { ok: true; value: PostFileCheck } | { ok: false; refusal: SaidRefusal };

const MEGABYTE = 1024 * 1024;
const nothing: State = { fileName: null, check: null, problem: null, busy: null };
const UNREACHABLE = { ok: false, refusal: { code: "unreachable", message: "unreachable" } } as const;

/** Has a file looked at by the server, and brings in only what was looked at. */
export function usePostImport() {
  const t = useTranslations("postImport");
  const say = useRefusal();
  const router = useRouter();
  const [state, setState] = useState(nothing);

  async function look(file: File): Promise<void> {
    const { name: fileName } = file;
    setState({ fileName, check: null, problem: null, busy: "checking" });
    const answer = await ask(file);
    const came = answer.ok
      ? { check: answer.value, problem: null }
      : { check: null, problem: say.whole(answer.refusal) };
    setState({ fileName, ...came, busy: null });
  }

  async function bringIn(found: readonly ImportedPost[]): Promise<void> {
    setState({ ...state, busy: "importing", problem: null });
    const posts = found.map(({ row: _, ...post }) => post);
    const input = { id: crypto.randomUUID(), fileName: state.fileName ?? "", posts };
    const answer = await importPostsAction(input).catch(() => UNREACHABLE);
    if (!answer.ok) return setState({ ...state, busy: null, problem: say.whole(answer.refusal) });
    setState(nothing);
    const { importId } = answer.value;
    toast.show({ text: t("done", { count: posts.length }), undo: () => void undo(importId) });
    router.refresh();
  }

  async function undo(importId: string): Promise<string | undefined> {
    const answer = await undoPostsAction({ importId, words: t("undoReason") }).catch(() => UNREACHABLE);
    if (!answer.ok) return say.whole(answer.refusal);
    toast.show({ text: t("undone", answer.value) });
    router.refresh();
    return undefined;
  }

  return { ...state, look, bringIn, undo };
}

async function ask(file: File): Promise<Answer> {
  if (file.size > POST_FILE_MAX_BYTES) {
    const values = { megabytes: POST_FILE_MAX_BYTES / MEGABYTE };
    return { ok: false, refusal: { code: "invalid", message: "exchange.tooLarge", values } };
  }
  const body = new FormData();
  body.append("file", file);
  try {
    return await (await fetch("/api/calendar/import", { method: "POST", body })).json();
  } catch {
    return UNREACHABLE;
  }
}
