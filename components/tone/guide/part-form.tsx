"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Refused } from "@/components/refusals/use-taking";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { TwoVersions } from "@/components/ui/two-versions";
import type { GuidePart, GuideParts } from "@/lib/domain/tone";
import { PART_WORDS_MAX } from "@/lib/domain/tone/guide/limits";
import { savePartAction } from "@/lib/features/tone/actions";
import type { SavePart } from "@/lib/features/tone/schema";
import { EditButtons } from "./edit-buttons";
import { useGuide } from "./guide-context";
import { PartFields } from "./part-fields";
import { type NamedPart, useFacts } from "./use-facts";
import { useKeptDraft } from "./use-kept-draft";
import { useToneStep } from "./use-tone-step";

type Value = GuideParts[GuidePart];
type Draft = { value: Value; seenRevision: number };
type Theirs = { name: string; revision: number; value: Value };

/** Changes one part in its place. Somebody else's change of the same part is laid beside it; nothing is lost. */
export function PartForm({ part, close }: { part: GuidePart; close: () => void }) {
  const t = useTranslations("tone.guide");
  const titles = useTranslations("tone.parts");
  const { guide, viewerId } = useGuide();
  const fresh = { value: guide.parts[part], seenRevision: guide.marks[part].revision };
  const { draft, change, forget } = useKeptDraft<Draft>(`${viewerId}.${part}`, fresh);
  const { take, isBusy } = useToneStep(savePartAction);
  const [errors, setErrors] = useState<FormErrors>();
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const named = { part, value: draft.value } as NamedPart;

  async function save(value: Value, seenRevision: number) {
    const taken = await take({ part, value, seenRevision } as SavePart);
    if (!taken.ok) {
      setTheirs(theirsIn(taken));
      setErrors(taken.errors);
      return;
    }
    forget();
    close();
    toast.show({ text: t("saved", { part: titles(part) }) });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void save(draft.value, draft.seenRevision);
  }
  function giveUp() {
    forget();
    close();
  }

  return (
    <>
      {theirs ? (
        <Conflict
          theirs={{ ...named, value: theirs.value } as NamedPart}
          mine={named}
          name={theirs.name}
          takeTheirs={giveUp}
          keepMine={() => void save(draft.value, theirs.revision)}
        />
      ) : null}
      <Form errors={theirs ? undefined : errors} onSubmit={submit}>
        <TextArea
          autoFocus
          name="value.words"
          label={t("words")}
          hint={t("wordsHint")}
          rows={5}
          maxLength={PART_WORDS_MAX}
          value={draft.value.words}
          onChange={(words) => change({ ...draft, value: { ...draft.value, words } })}
        />
        <PartFields
          named={named}
          change={(fields) => change({ ...draft, value: { ...draft.value, ...fields } as Value })}
        />
        <EditButtons isBusy={isBusy} giveUp={giveUp} />
      </Form>
    </>
  );
}

function theirsIn({ refusal }: Refused): Theirs | null {
  const { values = {} } = refusal;
  if (refusal.code !== "stale" || typeof values.theirs !== "string") return null;
  return { name: String(values.name ?? ""), revision: Number(values.revision), value: JSON.parse(values.theirs) };
}

type ConflictProps = {
  theirs: NamedPart;
  mine: NamedPart;
  name: string;
  takeTheirs: () => void;
  keepMine: () => void;
};

/** Two versions of one part: both are there to read before somebody chooses. */
function Conflict({ theirs, mine, name, takeTheirs, keepMine }: ConflictProps) {
  const t = useTranslations("tone.conflict");
  const facts = useFacts();
  const shown = (named: NamedPart) => [named.value.words, ...facts(named)].join("\n\n");
  return (
    <TwoVersions
      level={3}
      title={t("title", { name })}
      text={t("text")}
      theirs={{ title: t("theirs", { name }), body: shown(theirs) }}
      mine={{ title: t("mine"), body: shown(mine) }}
    >
      <Button size="sm" onPress={takeTheirs}>
        {t("takeTheirs", { name })}
      </Button>
      <Button size="sm" onPress={keepMine}>
        {t("keepMine")}
      </Button>
    </TwoVersions>
  );
}
