"use client";

import { Plus, Timer } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { AmountFields } from "@/components/agreement/terms/amount-fields";
import { useStep } from "@/components/items/use-step";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { PRIORITIES } from "@/lib/domain/authority";
import { atStart } from "@/lib/domain/language";
import { endTargetAction, setTargetAction } from "@/lib/features/service-levels/actions";
import type { TargetChoices, TargetLine } from "@/lib/features/service-levels/schema";
import { useAmount } from "./use-amount";

type TargetSettingsProps = { targets: TargetLine[]; choices: TargetChoices; dayMinutes: number; mayLead: boolean };

/** What is promised, the most general first; of what fits, the most particular holds. */
export function TargetSettings({ targets, choices, dayMinutes, mayLead }: TargetSettingsProps) {
  const t = useTranslations("answering.targets");
  const add = mayLead ? (
    <Dialog
      title={t("addTitle")}
      size="md"
      trigger={
        <Button kind={targets.length === 0 ? "primary" : "plain"} icon={<Plus className="icon" aria-hidden />}>
          {t("add")}
        </Button>
      }
    >
      {(close) => <TargetForm choices={choices} dayMinutes={dayMinutes} close={close} />}
    </Dialog>
  ) : null;
  if (targets.length === 0) {
    return (
      <EmptyState icon={<Timer aria-hidden />} title={t("none")} action={add}>
        {t("noneText")}
      </EmptyState>
    );
  }
  return (
    <div className="grid max-w-3xl gap-5">
      <ul className="border-t border-line [&>li]:border-b [&>li]:border-line">
        {targets.map((target) => (
          <TargetRow key={target.id} target={target} dayMinutes={dayMinutes} mayLead={mayLead} />
        ))}
      </ul>
      <div className="justify-self-start">{add}</div>
    </div>
  );
}

type TargetRowProps = { target: TargetLine; dayMinutes: number; mayLead: boolean };

function TargetRow({ target, dayMinutes, mayLead }: TargetRowProps) {
  const t = useTranslations("answering.targets");
  const amount = useAmount(dayMinutes);
  const { take, isBusy } = useStep(endTargetAction);
  const about = [target.channel?.name, target.topic?.name, target.segment?.name].filter(Boolean).join(", ");
  const urgency = target.priority === null ? "" : t(`priority.${target.priority === "urgent" ? "urgent" : "normal"}`);

  async function end() {
    const taken = await take({ targetId: target.id });
    toast.show(taken.ok ? { text: t("ended") } : { text: taken.problem, failed: true });
  }

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <p className="min-w-0">
        <b className="font-semibold">{atStart([about, urgency].filter(Boolean).join(", ")) || t("everything")}</b>
        <span className="block text-t14 text-ink-2">
          {t("promise", { first: amount(target.firstAnswerMinutes), solved: amount(target.solvedMinutes) })}
        </span>
      </p>
      {mayLead ? (
        <Button size="sm" kind="quiet" busy={isBusy} onPress={() => void end()}>
          {t("end")}
        </Button>
      ) : null}
    </li>
  );
}

const ANY = "any";
type TargetFormProps = { choices: TargetChoices; dayMinutes: number; close: () => void };

function TargetForm({ choices, dayMinutes, close }: TargetFormProps) {
  const t = useTranslations("answering.targets");
  const { take, isBusy } = useStep(setTargetAction);
  const [about, setAbout] = useState({ channelId: ANY, topicId: ANY, segmentId: ANY, priority: ANY });
  const [firstAnswerMinutes, setFirst] = useState(240);
  const [solvedMinutes, setSolved] = useState(dayMinutes > 0 ? 2 * dayMinutes : 960);
  const [errors, setErrors] = useState<FormErrors>();
  const chosen = (id: string) => (id === ANY ? null : id);

  async function save(event: FormEvent) {
    event.preventDefault();
    const taken = await take({
      channelId: chosen(about.channelId),
      topicId: chosen(about.topicId),
      segmentId: chosen(about.segmentId),
      priority: PRIORITIES.find((one) => one === about.priority) ?? null,
      firstAnswerMinutes,
      solvedMinutes,
    });
    if (!taken.ok) return setErrors(taken.errors);
    toast.show({ text: t("saved") });
    close();
  }

  const select = (name: keyof typeof about, named: readonly { id: string; name: string }[]) => (
    <Select
      name={name}
      label={t(`field.${name}`)}
      value={about[name]}
      onChange={(id) => setAbout((before) => ({ ...before, [name]: String(id) }))}
      options={[{ id: ANY, label: t(`any.${name}`) }, ...named.map(({ id, name: label }) => ({ id, label }))]}
      error={errorOf(errors, name)}
    />
  );
  const amount = (field: "firstAnswerMinutes" | "solvedMinutes", minutes: number, set: (minutes: number) => void) => (
    <div className="grid grid-cols-2 gap-3">
      <AmountFields
        label={t(`field.${field}`)}
        value={{ minutes, clock: "working" }}
        dayMinutes={dayMinutes}
        onChange={(value) => set(value.minutes)}
        error={errorOf(errors, field)}
      />
    </div>
  );
  return (
    <Form errors={errors} onSubmit={(event) => void save(event)}>
      <p className="text-ink-2">{t("text")}</p>
      <div className="grid gap-5 md:grid-cols-2">
        {select("channelId", choices.channels)}
        {select("topicId", choices.topics)}
        {select("segmentId", choices.segments)}
        {select(
          "priority",
          PRIORITIES.map((id) => ({ id, name: t(`priority.${id}`) })),
        )}
      </div>
      {amount("firstAnswerMinutes", firstAnswerMinutes, setFirst)}
      {amount("solvedMinutes", solvedMinutes, setSolved)}
      <FormButtons cancel={t("cancel")} onCancel={close} submit={t("save")} busy={isBusy} />
    </Form>
  );
}
