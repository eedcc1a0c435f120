"use client";

import { FilePen } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { startDraftAction } from "@/lib/features/drafts/actions";

/** Starts the next version from the one in force, and goes there. */
export function StartDraftButton({ label, isPrimary = false }: { label: string; isPrimary?: boolean }) {
  const router = useRouter();
  const { whole } = useRefusal();
  const [isStarting, start] = useTransition();
  const onPress = () =>
    start(async () => {
      const answer = await startDraftAction({});
      if (answer.ok) router.push("/agreement/draft");
      else toast.show({ text: whole(answer.refusal), failed: true });
    });
  return (
    <Button
      kind={isPrimary ? "primary" : "plain"}
      busy={isStarting}
      icon={<FilePen className="icon" aria-hidden />}
      onPress={onPress}
    >
      {label}
    </Button>
  );
}
