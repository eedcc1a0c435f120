"use client";

import { Check, Lightbulb } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { TextButton } from "@/components/ui/text-button";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { PRIORITIES, RISKS } from "@/lib/domain/authority/situations";
import { INCOMING_KINDS, OUTSIDE_KINDS, SENTIMENTS } from "@/lib/domain/cases/words";
import { TITLE_MAX } from "@/lib/domain/workflow/limits";
import type { CasePage } from "@/lib/features/case-page/schema";
import { triageCaseAction } from "@/lib/features/cases/actions";
import { useCaseStep } from "./case-steps";
import { seenCase, useCase } from "./use-case";

type Judged = Omit<Parameters<typeof triageCaseAction>[0], "caseId" | "seenVersion" | "takes" | "takesBack"> & {
  title: string;
};

const NONE = "none";

const judgedOf = ({ triage, title, channel }: CasePage): Judged => ({
  title,
  authorKind: triage.authorKind,
  contentKind: triage.contentKind,
  risk: triage.risk,
  priority: triage.priority,
  topicId: triage.topic?.id ?? null,
  segmentId: triage.segment?.id ?? null,
  sentiment: triage.sentiment,
  channelId: channel?.id ?? null,
});

/** What it is about. The first time whoever judges it takes it as well; afterwards it only changes. */
export function TriageForm({ done }: { done?: () => void }) {
  const t = useTranslations("inbox.triage");
  const page = useCase();
  const { take, isBusy } = useCaseStep(triageCaseAction);
  const [judged, setJudged] = useState(() => judgedOf(page));
  const [errors, setErrors] = useState<FormErrors>();
  const change = (part: Partial<Judged>) => setJudged((before) => ({ ...before, ...part }));
  const isFirst = page.triage.by === null;
  async function submit(event: FormEvent) {
    event.preventDefault();
    const taken = await take({ ...seenCase(page), ...judged, takes: isFirst, takesBack: !isFirst });
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t(isFirst ? "begun" : "changed") });
    done?.();
  }
  return (
    <Form errors={errors} onSubmit={(event) => void submit(event)} className="grid gap-4">
      <Suggested judged={judged} change={change} />
      <TextField
        name="title"
        label={t("name")}
        maxLength={TITLE_MAX}
        value={judged.title}
        onChange={(title) => change({ title })}
      />
      <Fields judged={judged} change={change} errors={errors} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" busy={isBusy} icon={<Check className="icon" aria-hidden />}>
          {t(isFirst ? (page.holder ? "confirm" : "confirmAndTake") : "save")}
        </Button>
        {done ? (
          <Button kind="quiet" onPress={done}>
            {t("cancel")}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}

type FieldsProps = { judged: Judged; change: (part: Partial<Judged>) => void; errors?: FormErrors | undefined };

function Fields({ judged, change, errors }: FieldsProps) {
  const t = useTranslations("inbox.triage");
  const facet = useTranslations("inbox.facets");
  const { choices } = useCase();
  const named = (none: string, rows: { id: string; name: string }[]) => [
    { id: NONE, label: none },
    ...rows.map(({ id, name }) => ({ id, label: name })),
  ];
  const orNull = (key: unknown) => (key === NONE ? null : String(key));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        name="contentKind"
        label={facet("kind.label")}
        value={judged.contentKind}
        onChange={(key) => change({ contentKind: String(key) as Judged["contentKind"] })}
        options={INCOMING_KINDS.map((id) => ({ id, label: facet(`kind.${id}`) }))}
      />
      <Select
        name="topicId"
        label={facet("topic.label")}
        value={judged.topicId ?? NONE}
        onChange={(key) => change({ topicId: orNull(key) })}
        options={named(t("noTopic"), choices.topics)}
        error={errorOf(errors, "topicId")}
      />
      <Select
        name="risk"
        label={facet("risk.label")}
        value={judged.risk}
        onChange={(key) => change({ risk: String(key) as Judged["risk"] })}
        options={RISKS.map((id) => ({ id, label: facet(`risk.${id}`) }))}
      />
      <Select
        name="priority"
        label={facet("priority.label")}
        value={judged.priority}
        onChange={(key) => change({ priority: String(key) as Judged["priority"] })}
        options={PRIORITIES.map((id) => ({ id, label: facet(`priority.${id}`) }))}
      />
      <Select
        name="authorKind"
        label={t("author")}
        value={judged.authorKind}
        onChange={(key) => change({ authorKind: String(key) as Judged["authorKind"] })}
        options={OUTSIDE_KINDS.map((id) => ({ id, label: t(`authorChoices.${id}`) }))}
      />
      <Select
        name="sentiment"
        label={t("sentiment")}
        value={judged.sentiment ?? NONE}
        onChange={(key) => change({ sentiment: orNull(key) as Judged["sentiment"] })}
        options={[
          { id: NONE, label: t("noSentiment") },
          ...SENTIMENTS.map((id) => ({ id, label: t(`sentiments.${id}`) })),
        ]}
      />
      {choices.segments.length > 0 ? (
        <Select
          name="segmentId"
          label={t("segment")}
          value={judged.segmentId ?? NONE}
          onChange={(key) => change({ segmentId: orNull(key) })}
          options={named(t("noSegment"), choices.segments)}
          error={errorOf(errors, "segmentId")}
        />
      ) : null}
      <Select
        name="channelId"
        label={t("channel")}
        value={judged.channelId ?? NONE}
        onChange={(key) => change({ channelId: orNull(key) })}
        options={named(t("noChannel"), choices.channels)}
        error={errorOf(errors, "channelId")}
      />
    </div>
  );
}

/** What the keyword rules read in it: a suggestion, taken over with one press. */
function Suggested({ judged, change }: FieldsProps) {
  const t = useTranslations("inbox.triage");
  const facet = useTranslations("inbox.facets");
  const format = useFormatter();
  const { suggested, choices } = useCase();
  const { contentKind, risk, priority, topicId, segmentId } = suggested;
  const words = [
    contentKind ? facet(`kind.${contentKind}`) : null,
    topicId ? choices.topics.find(({ id }) => id === topicId)?.name : null,
    risk ? facet(`risk.${risk}`) : null,
    priority === "urgent" ? facet("priority.urgent") : null,
    segmentId ? choices.segments.find(({ id }) => id === segmentId)?.name : null,
  ].filter((word) => word !== null && word !== undefined);
  if (words.length === 0) return null;
  const said = Object.entries(suggested).filter(([, value]) => value !== null);
  const isTaken = said.every(([name, value]) => judged[name as keyof Judged] === value);
  return (
    <p className="flex flex-wrap items-start gap-x-2 gap-y-1 text-t13 text-ink-2">
      <Lightbulb className="icon mt-0.5 size-3.5 flex-none text-ink-3" aria-hidden />
      <span className="min-w-0 flex-1">
        {t(isTaken ? "suggestionTaken" : "suggestion", { what: format.list(words, { type: "conjunction" }) })}{" "}
        {isTaken ? null : <TextButton onPress={() => change(Object.fromEntries(said))}>{t("takeOver")}</TextButton>}
      </span>
    </p>
  );
}
