"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useLive } from "@/components/live/use-live";
import { casePageOptions } from "@/lib/features/case-page/options";
import { inboxKeys } from "@/lib/features/inbox/options";

/** Fifty cases that come in at once are asked for once. */
const GATHER_MS = 250;

/** Asks the list again when a case or an answer changed, and the case that is open when it is that one. */
export function useInboxChanges(caseId: string | null): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasOpened = useRef(false);
  const isOpenChanged = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive((event) => {
    const isFirst = event.topic === "resync" && !hasOpened.current;
    if (event.topic === "resync") hasOpened.current = true;
    const isOurs = event.topic === "cases" || event.topic === "items" || event.topic === "resync";
    if (!isOurs || isFirst) return;
    if (event.topic !== "cases" || (caseId !== null && event.ids.includes(caseId))) isOpenChanged.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void client.invalidateQueries({ queryKey: inboxKeys.all });
      if (caseId && isOpenChanged.current) void client.invalidateQueries(casePageOptions(caseId));
      isOpenChanged.current = false;
    }, GATHER_MS);
  });
}
