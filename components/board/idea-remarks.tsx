"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Moment } from "@/components/time/moment";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Form, type FormErrors } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import { REMARK_MAX } from "@/lib/domain/board";
import { initials } from "@/lib/domain/language";
import { newId, sendBoard, Unreachable } from "@/lib/features/board/options";
import type { Remark } from "@/lib/features/board/schema";
import { useBoard } from "./board-context";

type IdeaRemarksProps = { ideaId: string; remarks: Remark[]; onChanged: (ideaIds: readonly string[]) => void };

/** What was said about an idea, and a place to say more. */
export function IdeaRemarks({ ideaId, remarks, onChanged }: IdeaRemarksProps) {
  const { viewer } = useBoard();
  return (
    <>
      <ul className="mt-3 grid gap-4">
        {remarks.map(({ id, by, byId, body, saidAt }) => (
          <li key={id} className="flex gap-2.5 text-t14">
            <Avatar initials={initials(by)} me={byId === viewer.memberId} />
            <div className="min-w-0">
              <p className="text-t13 text-ink-2">
                <b className="text-ink">{by}</b> <Moment at={saidAt} className="text-ink-3" />
              </p>
              <p className="whitespace-pre-line wrap-anywhere">{body}</p>
            </div>
          </li>
        ))}
      </ul>
      {viewer.canRemark ? <RemarkForm ideaId={ideaId} onChanged={onChanged} /> : null}
    </>
  );
}

function RemarkForm({ ideaId, onChanged }: Omit<IdeaRemarksProps, "remarks">) {
  const t = useTranslations("board");
  const { whole: refusalWords } = useRefusal();
  const [body, setBody] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FormErrors>();
  // Kept until it went through, so that sending it once more after a lost answer does not say it twice.
  const id = useRef(newId());

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    if (isBusy) return;
    setBusy(true);
    try {
      const answer = await sendBoard.remark({ id: id.current, ideaId, body });
      if (!answer.ok) return setErrors({ fields: { body: refusalWords(answer.refusal) } });
      id.current = newId();
      setBody("");
      setErrors(undefined);
      onChanged([ideaId]);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      setErrors({ fields: { body: t("idea.remarkKept") } });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form onSubmit={submit} errors={errors} className="mt-4 gap-2">
      <TextArea
        name="body"
        label={t("idea.remark")}
        rows={2}
        maxLength={REMARK_MAX}
        value={body}
        onChange={setBody}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
        }}
      />
      <Button type="submit" size="sm" busy={isBusy} className="justify-self-start">
        {t("idea.say")}
      </Button>
    </Form>
  );
}
