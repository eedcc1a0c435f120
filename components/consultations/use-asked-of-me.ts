import { useItem } from "@/components/items/item-context";
import type { ItemConsultation } from "@/lib/features/consultations/schema";

/** What the viewer was asked here; null where they can take the step themselves, and answer beside it. */
export function useAskedOfMe(): ItemConsultation | null {
  const { page } = useItem();
  const asked = page.consultations.find(
    ({ mayAnswer, asked: people }) => mayAnswer && people.some(({ memberId }) => memberId === page.viewerId),
  );
  if (!asked) return null;
  if (asked.power === "start_talking") return asked;
  const { outcome } = page.powers[asked.power];
  return outcome === "go" || outcome === "needs_acceptance" ? null : asked;
}
