"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Moment } from "@/components/time/moment";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { initials } from "@/lib/domain/language";
import { WORDS_MAX } from "@/lib/domain/workflow/limits";
import { remarkOnPrecedentAction } from "@/lib/features/precedents/actions";
import type { PrecedentView } from "@/lib/features/precedents/schema";

type PrecedentRemarksProps = { precedentId: string; remarks: PrecedentView["remarks"]; maySay: boolean };

/** What the managers of other segments say about it. */
export function PrecedentRemarks({ precedentId, remarks, maySay }: PrecedentRemarksProps) {
  const t = useTranslations("casebook.remarks");
  if (remarks.length === 0 && !maySay) return null;
  return (
    <section className="mt-8 border-t border-line pt-5 text-t14">
      <h2 className="text-t14">{t("title")}</h2>
      <ul className="mb-3">
        {remarks.map((remark) => (
          <li key={remark.id} className="flex gap-2.5 pt-2">
            <Avatar initials={initials(remark.name)} />
            <p className="min-w-0 whitespace-pre-wrap">
              <b>{remark.name}</b> {remark.body}{" "}
              <Moment at={remark.at} className="text-t12 whitespace-nowrap text-ink-3" />
            </p>
          </li>
        ))}
      </ul>
      {maySay ? <RemarkForm precedentId={precedentId} /> : null}
    </section>
  );
}

function RemarkForm({ precedentId }: { precedentId: string }) {
  const t = useTranslations("casebook.remarks");
  const router = useRouter();
  const refusal = useRefusal();
  const [body, setBody] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function say(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const said = await remarkOnPrecedentAction({ precedentId, body });
    setBusy(false);
    setProblem(said.ok ? undefined : refusal.whole(said.refusal));
    if (!said.ok) return;
    setBody("");
    router.refresh();
  }

  return (
    <form onSubmit={(event) => void say(event)} className="grid gap-2">
      <TextArea
        hideLabel
        label={t("label")}
        placeholder={t("label")}
        rows={1}
        maxLength={WORDS_MAX}
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
