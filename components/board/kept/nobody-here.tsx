"use client";

import { useEffect } from "react";
import { later } from "@/components/ui/later";

/** At the door: whoever was here before is not here any more, and what is shared now is nobody's until somebody signs in. */
export function NobodyHere() {
  useEffect(() => {
    void later(() => import("./store"))
      .then(async ({ readWho, rememberWho }) => {
        const who = await readWho();
        if (who?.owner) await rememberWho({ ...who, owner: null });
      })
      .catch(() => undefined);
  }, []);
  return null;
}
