"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Moment } from "@/components/time/moment";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { initials } from "@/lib/domain/language";
import { REMARK_MAX } from "@/lib/domain/workflow/limits";
import type { ItemRemark } from "@/lib/features/item-page/schema";
import { remarkOnItemAction } from "@/lib/features/remarks/actions";
import { useItem } from "./item-context";
import { useStep } from "./use-step";

/** What was said about words of a text stands with that text. */
const isAboutTheWhole = ({ anchor }: ItemRemark): boolean => anchor === null;

export const REMARK_FIELD = "remark-field";

/** What the team says to each other about it; none of it goes out. */
export function Remarks() {
  const t = useTranslations("items.remarks");
  const { page } = useItem();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="mt-5 max-w-165 border-t border-line pt-4 text-t14">
      <h2 id={headingId} className="text-t14">
        {t("title")}
      </h2>
      <ul className="mb-3">
        {page.remarks.filter(isAboutTheWhole).map((remark) => (
          <li key={remark.id} className="flex gap-2.5 pt-2">
            <Avatar initials={initials(remark.name)} me={remark.memberId === page.viewerId} />
            <p className="min-w-0 whitespace-pre-wrap">
              <b>{remark.name}</b> {remark.body}{" "}
              <Moment at={remark.at} className="text-t12 whitespace-nowrap text-ink-3" />
            </p>
          </li>
        ))}
      </ul>
      {page.may.remark ? <RemarkForm /> : null}
    </section>
  );
}

function RemarkForm() {
  const t = useTranslations("items.remarks");
  const { page } = useItem();
  const { take, isBusy } = useStep(remarkOnItemAction);
  const [body, setBody] = useState("");
  const [problem, setProblem] = useState<string>();
  async function say(event: FormEvent) {
    event.preventDefault();
    const taken = await take({ itemId: page.id, body });
    setProblem(taken.ok ? undefined : taken.problem);
    if (taken.ok) setBody("");
  }
  return (
    <form onSubmit={say} className="grid gap-2">
      <TextArea
        id={REMARK_FIELD}
        hideLabel
        label={t("label")}
        placeholder={t("label")}
        rows={1}
        maxLength={REMARK_MAX}
        value={body}
        onChange={setBody}
        error={problem}
      />
      {body.trim() ? (
        <Button type="submit" size="sm" busy={isBusy} className="justify-self-start">
          {t("send")}
        </Button>
      ) : null}
    </form>
  );
}
