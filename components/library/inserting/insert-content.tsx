"use client";

import { Library } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useItem } from "@/components/items/item-context";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { toast } from "@/components/ui/toast";
import type { Insertable } from "@/lib/features/managed-content/schema";
import { Inserted } from "./inserted";

const InsertDialog = dynamic(() => later(() => import("./insert-dialog")).then((module) => module.InsertDialog), {
  ssr: false,
});

type InsertContentProps = {
  channelId: string | null;
  body: string;
  /** The field the text is typed in: what is put in comes where the cursor stands. */
  input: RefObject<HTMLTextAreaElement | null>;
  /** Types a whole new text. */
  type: (body: string) => void;
  /** Sends it now rather than after a pause. */
  settle: () => void;
};

/** Puts managed content into the text, where the cursor stood; it can be undone as everything that is typed. */
export function InsertContent({ channelId, body, input, type, settle }: InsertContentProps) {
  const t = useTranslations("inserting");
  const { page } = useItem();
  const [isOpen, setOpen] = useState(false);
  const caret = useCaret(input);
  function put(content: Insertable, text: string) {
    const { after, end } = putIn(body, caret() ?? body.length, text);
    type(after);
    settle();
    setOpen(false);
    toast.show({ text: t("inserted", { title: content.title }), undo: () => type(body) });
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(end, end);
    });
  }
  if (!page.may.write) return null;
  return (
    <div className="mt-2">
      <Button
        size="sm"
        kind="quiet"
        className="-ml-3"
        icon={<Library className="icon" aria-hidden />}
        onPress={() => setOpen(true)}
      >
        {t("open")}
      </Button>
      <Inserted body={body} />
      {isOpen ? <InsertDialog channelId={channelId} put={put} close={() => setOpen(false)} /> : null}
    </div>
  );
}

/** Where the cursor stood when the field was left; null as long as nobody was in it. */
function useCaret(input: RefObject<HTMLTextAreaElement | null>): () => number | null {
  const wasIn = useRef(false);
  useEffect(() => {
    const area = input.current;
    const note = () => {
      wasIn.current = true;
    };
    area?.addEventListener("focus", note);
    return () => area?.removeEventListener("focus", note);
  }, [input]);
  return () => (wasIn.current ? (input.current?.selectionEnd ?? null) : null);
}

/** Apart from what stands around it: after a line as a paragraph of its own, within one with a blank at both sides. */
function putIn(body: string, at: number, text: string): { after: string; end: number } {
  const [before, rest] = [body.slice(0, at), body.slice(at)];
  const isAtEndOfLine = rest === "" || rest.startsWith("\n");
  const lead = before === "" || /\s$/.test(before) ? "" : isAtEndOfLine ? "\n\n" : " ";
  const tail = rest === "" || /^\s/.test(rest) ? "" : before === "" || before.endsWith("\n") ? "\n\n" : " ";
  const start = before + lead + text;
  return { after: start + tail + rest, end: start.length };
}
