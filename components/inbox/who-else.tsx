"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { TELL_EVERY_MS, useOthersHere } from "@/components/live/use-others-here";
import { Notice } from "@/components/ui/notice";
import { useCase } from "./use-case";

/** Says who else has this case open, and tells the others that one has: two answers to one question is one too many. */
export function WhoElse() {
  const t = useTranslations("inbox.case");
  const { id, viewerId, state } = useCase();
  const others = useOthersHere((event) => {
    if (event.topic !== "reading_case" || event.caseId !== id || event.memberId === viewerId) return null;
    // Who was here first answers at once: the other does not wait for the next round.
    if (event.isNew) tell(id, false);
    return { memberId: event.memberId, name: event.name };
  });
  useEffect(() => {
    if (state === "closed") return;
    tell(id, true);
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") tell(id, false);
    }, TELL_EVERY_MS);
    return () => clearInterval(timer);
  }, [id, state]);
  return (
    <div role="status">
      {others.map(({ memberId, name }) => (
        <Notice key={memberId} kind="presence" silent className="mt-2 py-2">
          {t("alsoHere", { name })}
        </Notice>
      ))}
    </div>
  );
}

function tell(caseId: string, isNew: boolean): void {
  const body = JSON.stringify({ caseId, isNew });
  const headers = { "content-type": "application/json" };
  // Nobody waits for this: a courtesy that did not arrive is told again.
  fetch("/api/commands/cases.tellReading", { method: "POST", headers, body }).catch(() => undefined);
}
