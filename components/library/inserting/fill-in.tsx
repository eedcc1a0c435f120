"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useItem } from "@/components/items/item-context";
import { Template } from "@/components/library/template";
import { useRefusal } from "@/components/refusals/use-refusal";
import { DayField } from "@/components/ui/day-field";
import { errorOf, Form, type FormErrors } from "@/components/ui/form";
import { FormButtons } from "@/components/ui/form-buttons";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import { VALUE_MAX, type Values, type Variable, variablesOf } from "@/lib/domain/content";
import { atStart } from "@/lib/domain/language";
import { insertContentAction } from "@/lib/features/content-uses/actions";
import { contentKeys } from "@/lib/features/managed-content/options";
import type { Insertable } from "@/lib/features/managed-content/schema";

type FillInProps = {
  channelId: string | null;
  content: Insertable;
  put: (text: string) => void;
  cancel: () => void;
};

/** Every variable filled in, with the text as it will stand there. */
export function FillIn({ channelId, content, put, cancel }: FillInProps) {
  const t = useTranslations("inserting");
  const locale = useLocale();
  const { page } = useItem();
  const client = useQueryClient();
  const say = useRefusal();
  const variables = variablesOf(content.body);
  const [values, setValues] = useState<Values>(() => knownValues(content, variables));
  const [errors, setErrors] = useState<FormErrors>();
  const [isBusy, setBusy] = useState(false);
  async function insert(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const { id: contentId, revision: seenRevision } = content;
    const filled = await insertContentAction({ itemId: page.id, channelId, contentId, seenRevision, values, locale });
    setBusy(false);
    if (filled.ok) return put(filled.value.text);
    setErrors(say.form(filled.refusal));
    // The text on screen is not the one that is kept: what can be put in is asked for anew.
    if (filled.refusal.code === "stale") await client.invalidateQueries({ queryKey: contentKeys.all });
  }
  return (
    <Form errors={errors} onSubmit={(event) => void insert(event)}>
      {variables.length > 0 ? (
        <fieldset className="grid gap-4 sm:grid-cols-2">
          <legend className="mb-2 text-t14 font-semibold">{t("fill")}</legend>
          {variables.map((variable) => (
            <Value
              key={variable.name}
              variable={variable}
              value={values[variable.name] ?? ""}
              onChange={(value) => setValues((before) => ({ ...before, [variable.name]: value }))}
              error={errorOf(errors, `values.${variable.name}`)}
            />
          ))}
        </fieldset>
      ) : null}
      <div>
        <h3 className="mb-2 text-t14 font-semibold">{t("preview")}</h3>
        <Panel className="px-4 py-3">
          <p aria-live="polite" className="text-t15 wrap-break-word whitespace-pre-wrap">
            <Template body={content.body} values={values} />
          </p>
        </Panel>
      </div>
      <FormButtons cancel={t("cancel")} onCancel={cancel} submit={t("insert")} busy={isBusy} />
    </Form>
  );
}

/** The page of the content itself is the likeliest thing behind "link". */
function knownValues({ url }: Insertable, variables: readonly Variable[]): Values {
  const links = variables.filter(({ type }) => type === "link");
  const [link] = links;
  return url && link && links.length === 1 ? { [link.name]: url } : {};
}

type ValueProps = {
  variable: Variable;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

const EARLIEST = "2000-01-01";

function Value({ variable, value, onChange, error }: ValueProps) {
  const t = useTranslations("inserting");
  const label = atStart(variable.name);
  if (variable.type === "day")
    return (
      <DayField
        label={label}
        value={value || null}
        onChange={(day) => onChange(day ?? "")}
        min={EARLIEST}
        error={error}
      />
    );
  return (
    <TextField
      name={`values.${variable.name}`}
      label={label}
      value={value}
      onChange={onChange}
      maxLength={VALUE_MAX}
      error={error}
      {...(variable.type === "words" ? {} : { hint: t(variable.type) })}
      {...(variable.type === "link" ? { inputMode: "url" as const } : {})}
    />
  );
}
