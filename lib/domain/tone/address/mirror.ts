import type { AddressForm, AddressUse } from "@/lib/domain/tone/model";
import { quotationsOf } from "@/lib/domain/tone/text/apart";
import { liesIn } from "@/lib/domain/tone/text/words";
import { addressForms } from "./forms";
import { phrasesIn } from "./phrases";

/** The form that most of these keep to; of two with as many, the one that comes first. */
export function dominantOf(uses: readonly AddressUse[]): AddressForm | undefined {
  const formal = uses.filter(({ form }) => form === "formal").length;
  const informal = uses.length - formal;
  if (formal === informal) return uses[0]?.form;
  return formal > informal ? "formal" : "informal";
}

/**
 * How somebody spoke to us in a message, so that the reply can do the same; undefined where they used neither form. What
 * they quote, and thanks in fixed words, tell nothing about it.
 */
export function formUsedIn(message: string): AddressForm | undefined {
  const apart = [...quotationsOf(message), ...phrasesIn(message)].sort((one, other) => one.start - other.start);
  return dominantOf(addressForms(message).filter((use) => !liesIn(use, apart)));
}
