"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTaking } from "@/components/refusals/use-taking";
import { Dialog } from "@/components/ui/dialog";
import { Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { PRIORITIES, RISKS } from "@/lib/domain/authority/situations";
import { INCOMING_KINDS } from "@/lib/domain/cases/words";
import type { KeywordRuleView } from "@/lib/features/case-rules/schema";
import { addRuleAction, changeRuleAction } from "@/lib/features/cases/actions";

type Named = { id: string; name: string };
export type RuleChoices = { topics: Named[]; segments: Named[] };

type RuleDialogProps = { rule: KeywordRuleView | null; choices: RuleChoices; close: () => void };
type Ruled = Omit<KeywordRuleView, "id" | "revision" | "words">;

const ANY = "any";
const SAYS_NOTHING: Ruled = { contentKind: null, risk: null, priority: null, topicId: null, segmentId: null };

/** The words, and what they point to. */
export function RuleDialog({ rule, choices, close }: RuleDialogProps) {
  const t = useTranslations("inbox.words");
  const router = useRouter();
  const refresh = async () => router.refresh();
  const adding = useTaking(addRuleAction, refresh);
  const changing = useTaking(changeRuleAction, refresh);
  const [words, setWords] = useState(rule?.words.join(", ") ?? "");
  const [ruled, setRuled] = useState<Ruled>(() => (rule ? ruledOf(rule) : SAYS_NOTHING));
  const [errors, setErrors] = useState<FormErrors>();
  async function save(event: FormEvent) {
    event.preventDefault();
    const said = { ...ruled, words: wordsIn(words) };
    const taken = rule
      ? await changing.take({ ...said, ruleId: rule.id, seenRevision: rule.revision })
      : await adding.take(said);
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t("saved") });
    close();
  }
  return (
    <Dialog isOpen onOpenChange={close} size="sm" title={t(rule ? "changeTitle" : "add")}>
      <Form errors={errors} onSubmit={(event) => void save(event)}>
        <TextField autoFocus name="words" label={t("words")} hint={t("wordsHint")} value={words} onChange={setWords} />
        <PointsTo ruled={ruled} choices={choices} change={(part) => setRuled((before) => ({ ...before, ...part }))} />
        <FormButtons cancel={t("cancel")} onCancel={close} submit={t("save")} busy={adding.isBusy || changing.isBusy} />
      </Form>
    </Dialog>
  );
}

const ruledOf = ({ contentKind, risk, priority, topicId, segmentId }: KeywordRuleView): Ruled => ({
  contentKind,
  risk,
  priority,
  topicId,
  segmentId,
});

const wordsIn = (text: string): string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

type PointsToProps = { ruled: Ruled; choices: RuleChoices; change: (part: Partial<Ruled>) => void };

function PointsTo({ ruled, choices, change }: PointsToProps) {
  const t = useTranslations("inbox.words");
  const facet = useTranslations("inbox.facets");
  const triage = useTranslations("inbox.triage");
  const named = (rows: Named[]) => rows.map(({ id, name }) => ({ id, label: name }));
  const fields = [
    {
      fact: "contentKind",
      label: facet("kind.label"),
      options: INCOMING_KINDS.map((id) => ({ id, label: facet(`kind.${id}`) })),
    },
    { fact: "topicId", label: facet("topic.label"), options: named(choices.topics) },
    { fact: "risk", label: facet("risk.label"), options: RISKS.map((id) => ({ id, label: facet(`risk.${id}`) })) },
    {
      fact: "priority",
      label: facet("priority.label"),
      options: PRIORITIES.map((id) => ({ id, label: facet(`priority.${id}`) })),
    },
    { fact: "segmentId", label: triage("segment"), options: named(choices.segments) },
  ] as const;
  return fields.map(({ fact, label, options }) => (
    <Select
      key={fact}
      name={fact}
      label={label}
      value={ruled[fact] ?? ANY}
      onChange={(key) => change({ [fact]: key === ANY ? null : String(key) })}
      options={[{ id: ANY, label: t("nothing") }, ...options]}
    />
  ));
}
