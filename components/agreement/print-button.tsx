"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Prints the agreement as it is in force: the sheet that lies under every page of it. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button kind="quiet" icon={<Printer className="icon" aria-hidden />} onPress={() => window.print()}>
      {label}
    </Button>
  );
}
