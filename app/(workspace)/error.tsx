"use client";

import { Fault, type FaultProps } from "@/components/shell/fault";

/** Inside the frame, so that the rest of the house stays within reach. */
export default function WorkspaceError(props: FaultProps) {
  return <Fault {...props} />;
}
