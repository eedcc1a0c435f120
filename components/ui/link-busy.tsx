"use client";

import { useLinkStatus } from "next/link";
import { useEffect, useState } from "react";
import { useUiText } from "./ui-text";

/** What is there sooner does not need to be said. */
const PATIENCE_MS = 150;

/**
 * Inside a link: nothing, until its page takes longer than somebody notices. Then the link stands back
 * (`data-link-busy` in globals.css) and a screen reader hears it; what stands around it does not move.
 */
export function LinkBusy() {
  const { pending } = useLinkStatus();
  return pending ? <Pending /> : null;
}

function Pending() {
  const { busy } = useUiText();
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <span role="status" data-link-busy={isLate || undefined} className="sr-only">
      {isLate ? busy : null}
    </span>
  );
}
