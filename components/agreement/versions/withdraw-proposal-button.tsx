"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useStep } from "@/components/items/use-step";
import { TextButton } from "@/components/ui/text-button";
import { toast } from "@/components/ui/toast";
import { withdrawProposalAction } from "@/lib/features/versions/actions";

/** Takes the proposal back to write on, and goes there. */
export function WithdrawProposalButton({ versionId }: { versionId: string }) {
  const t = useTranslations("versions.withdraw");
  const router = useRouter();
  const { take, isBusy } = useStep(withdrawProposalAction);

  async function withdraw() {
    const taken = await take({ versionId });
    if (taken.ok) router.push("/agreement/draft");
    else toast.show({ text: taken.problem, failed: true });
  }

  return (
    <p className="border-t border-line pt-3 text-ink-2">
      <TextButton isDisabled={isBusy} onPress={() => void withdraw()}>
        {t("open")}
      </TextButton>{" "}
      {t("text")}
    </p>
  );
}
