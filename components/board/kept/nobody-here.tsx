"use client";

import { useEffect } from "react";
import { later } from "@/components/ui/later";

/**
 * At the door: whoever was here before is not here any more, what is shared now is nobody's until somebody signs in, and
 * their notices are not shown here to whoever sits there next.
 */
export function NobodyHere() {
  useEffect(() => {
    void later(() => import("./store"))
      .then(async ({ readWho, rememberWho }) => {
        const who = await readWho();
        if (!who?.owner) return;
        await rememberWho({ ...who, owner: null });
        const { stopShowingHere } = await later(() => import("@/components/notices/settings/this-device"));
        await stopShowingHere();
      })
      .catch(() => undefined);
  }, []);
  return null;
}
