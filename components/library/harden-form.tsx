"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { CONTENT_BODY_MAX, CONTENT_TITLE_MAX, MANAGED_KINDS, type ManagedKind, nextReview } from "@/lib/domain/content";
import { addDays } from "@/lib/domain/planning";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { hardenAction } from "@/lib/features/hardening/actions";
import { hardenOptions } from "@/lib/features/hardening/options";
import { libraryHref } from "@/lib/features/hardening/schema";
import { contentChoicesOptions } from "@/lib/features/managed-content/options";
import type { ContentChoices } from "@/lib/features/managed-content/schema";
import { HardenConsequence } from "./harden-consequence";

/** A text that can be taken as it is, by what it is. */
export type SoftChoice = { id: string; label: string; body: string };

type HardenFormProps = {
  /** The published post it is made of; null: it comes from elsewhere. */
  itemId: string | null;
  start: { title: string; topicId: string | null; ownerId: string };
  texts: SoftChoice[];
  close: () => void;
};

/** Describes what becomes managed content, and says beforehand what the agreement makes of it. */
export function HardenForm(props: HardenFormProps) {
  const t = useTranslations("hardening");
  const { data: choices } = useQuery(contentChoicesOptions());
  return choices ? <Fields {...props} choices={choices} /> : <Skeleton label={t("loading")} />;
}

const NONE = "none";

type Said = {
  kind: ManagedKind;
  title: string;
  body: string;
  url: string;
  topicId: string | null;
  ownerId: string;
  reviewOn: string | null;
  author: "us" | "user";
  question: string;
};

function Fields({ itemId, start, texts, choices, close }: HardenFormProps & { choices: ContentChoices }) {
  const t = useTranslations("hardening");
  const kindWords = useTranslations("hardening.kindWords");
  const [said, setSaid] = useState<Said>({
    kind: itemId ? "text" : "answer",
    title: start.title,
    body: texts[0]?.body ?? "",
    url: "",
    topicId: start.topicId,
    ownerId: start.ownerId,
    reviewOn: nextReview(itemId ? "text" : "answer", choices.today),
    author: "us",
    question: "",
  });
  const [chosen, setChosen] = useState(texts[0]?.id ?? "");
  const say = (part: Partial<Said>) => setSaid((before) => ({ ...before, ...part }));
  const { submit, errors, isBusy } = useHardening({ itemId, said, close });
  const { author, topicId } = said;
  const { data: answer } = useQuery({
    ...hardenOptions({ itemId, author, topicId }),
    placeholderData: (shown) => shown,
  });
  const asksOthers = answer?.outcome === "needs_acceptance" || answer?.outcome === "held";
  return (
    <Form errors={errors} onSubmit={submit}>
      {texts.length > 1 ? (
        <Select
          label={t("from")}
          value={chosen}
          onChange={(key) => {
            setChosen(String(key));
            say({ body: texts.find(({ id }) => id === key)?.body ?? "" });
          }}
          options={texts.map(({ id, label }) => ({ id, label }))}
        />
      ) : null}
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label={t("kind")}
          value={said.kind}
          onChange={(key) => {
            const kind = MANAGED_KINDS.find((one) => one === key) ?? "text";
            say({ kind, reviewOn: nextReview(kind, choices.today) });
          }}
          options={MANAGED_KINDS.map((id) => ({ id, label: kindWords(id), detail: t(`kinds.${id}`) }))}
        />
        <Select
          name="topicId"
          label={t("topic")}
          value={topicId ?? NONE}
          onChange={(key) => say({ topicId: key === NONE ? null : String(key) })}
          options={[{ id: NONE, label: t("noTopic") }, ...choices.topics.map(({ id, name }) => ({ id, label: name }))]}
        />
      </div>
      <TextField
        name="title"
        label={t("name")}
        value={said.title}
        onChange={(title) => say({ title })}
        maxLength={CONTENT_TITLE_MAX}
      />
      <TextArea
        name="body"
        label={t("text")}
        hint={t("variables")}
        rows={5}
        value={said.body}
        onChange={(body) => say({ body })}
        maxLength={CONTENT_BODY_MAX}
      />
      {itemId ? null : (
        <>
          <RadioGroup
            label={t("author")}
            value={author}
            onChange={(value) => say({ author: value === "user" ? "user" : "us" })}
            choices={(["us", "user"] as const).map((id) => ({ id, label: t(`authors.${id}`) }))}
          />
          <TextField
            name="url"
            label={t("url")}
            hint={t("urlHint")}
            value={said.url}
            onChange={(url) => say({ url })}
          />
        </>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          name="ownerId"
          label={t("owner")}
          hint={t("ownerHint")}
          value={said.ownerId}
          onChange={(key) => say({ ownerId: String(key) })}
          options={choices.people.map(({ memberId, name }) => ({ id: memberId, label: name }))}
        />
        <DayField
          label={t("review")}
          value={said.reviewOn}
          onChange={(reviewOn) => say({ reviewOn })}
          min={addDays(choices.today, 1)}
          error={errorOf(errors, "reviewOn")}
        />
      </div>
      {answer ? <HardenConsequence answer={answer} /> : <Skeleton label={t("loading")} />}
      {asksOthers ? (
        <TextArea
          name="question"
          label={t(answer.outcome === "held" ? "question" : "questionOptional")}
          rows={2}
          value={said.question}
          onChange={(question) => say({ question })}
          maxLength={WORDS_MAX}
        />
      ) : null}
      <div className="flex flex-wrap justify-end gap-2 max-md:flex-col-reverse">
        <Button kind="quiet" onPress={close}>
          {t("cancel")}
        </Button>
        <Button
          type="submit"
          kind="primary"
          busy={isBusy}
          locked={answer?.outcome === "refused" ? t("locked") : undefined}
        >
          {t(asksOthers ? "propose" : "make")}
        </Button>
      </div>
    </Form>
  );
}

type Hardening = { itemId: string | null; said: Said; close: () => void };

function useHardening({ itemId, said, close }: Hardening) {
  const t = useTranslations("hardening");
  const router = useRouter();
  const refusal = useRefusal();
  const [errors, setErrors] = useState<FormErrors>();
  const [isBusy, setBusy] = useState(false);
  async function harden() {
    const { author, url, reviewOn, ...rest } = said;
    const source = itemId
      ? ({ from: "item", itemId } as const)
      : ({ from: "elsewhere", url: url || null, author } as const);
    setBusy(true);
    const made = await hardenAction({
      ...rest,
      reviewOn: reviewOn ?? "",
      url: itemId ? null : url || null,
      source,
    });
    setBusy(false);
    if (!made.ok) return setErrors(refusal.form(made.refusal));
    close();
    toast.show({ text: t(made.value.isInUse ? "made" : "proposed") });
    if (itemId) router.refresh();
    else router.push(libraryHref(made.value.contentId));
  }
  return {
    errors,
    isBusy,
    submit: (event: FormEvent) => {
      event.preventDefault();
      void harden();
    },
  };
}
