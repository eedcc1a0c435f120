"use client";

import { Fault, type FaultProps } from "@/components/shell/fault";

export default function RootError(props: FaultProps) {
  return (
    <main>
      <Fault {...props} />
    </main>
  );
}
