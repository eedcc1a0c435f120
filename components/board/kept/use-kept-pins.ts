"use client";

import { useEffect, useState } from "react";
import { hearKept } from "./news";
import type { KeptPin } from "./pin";
import { keptPins } from "./store";

/** What waits on this device for this member, as it is now; what is on its way for the first time is no news yet. */
export function useKeptPins(owner: string): KeptPin[] {
  const [pins, setPins] = useState<KeptPin[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const look = () => {
      void keptPins(owner)
        .then((found) => isCurrent && setPins(found))
        // This device keeps nothing, so nothing waits.
        .catch(() => undefined);
    };
    look();
    const stop = hearKept(look);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [owner]);
  return pins;
}
