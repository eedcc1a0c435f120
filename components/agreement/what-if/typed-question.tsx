"use client";

import { CornerDownLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Form } from "@/components/ui/form";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { type Heard, recognise } from "@/lib/domain/agreement/asking";
import { useAskedWords } from "./use-asked-words";
import { useHearing } from "./use-hearing";

type TypedQuestionProps = { onHear: (words: Record<string, string>) => void };

/** The question typed in a few words: what is understood is filled in, what is not is said. */
export function TypedQuestion({ onHear }: TypedQuestionProps) {
  const t = useTranslations("asking.typed");
  const hearing = useHearing();
  const [text, setText] = useState("");
  const [heard, setHeard] = useState<Heard | null>(null);
  function submit(event: FormEvent) {
    event.preventDefault();
    const next = recognise(text, hearing);
    setHeard(text.trim() === "" ? null : next);
    if (Object.keys(next.chosen).length > 0) onHear(next.chosen);
  }
  return (
    <Form onSubmit={submit} className="gap-1.5">
      <TextField
        label={t("label")}
        value={text}
        onChange={setText}
        placeholder={t("placeholder")}
        trailing={
          <IconButton type="submit" label={t("ask")}>
            <CornerDownLeft className="icon" aria-hidden />
          </IconButton>
        }
      />
      <p aria-live="polite" className="text-t13 text-ink-2 empty:hidden">
        {heard ? <WhatWasHeard heard={heard} /> : null}
      </p>
    </Form>
  );
}

function WhatWasHeard({ heard: { chosen, unknown, twice } }: { heard: Heard }) {
  const t = useTranslations("asking.typed");
  const words = useAskedWords();
  const facts = useTranslations("asking.fact");
  const isEmpty = Object.keys(chosen).length === 0;
  const lines = [
    isEmpty ? t("nothing") : "",
    unknown.length > 0 ? t("unknown", { words: unknown.map((word) => `‘${word}’`).join(", ") }) : "",
    ...twice.map((fact) => {
      const name = fact === "power" || fact === "workKind" ? "act" : (fact as "risk");
      return t("twice", { fact: facts(name), value: words.value(fact, chosen[fact] ?? "") });
    }),
  ];
  return lines.filter((line) => line !== "").join(" ");
}
