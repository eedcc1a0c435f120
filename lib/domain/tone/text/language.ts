import type { TextLanguage } from "@/lib/domain/tone/model";
import type { Word } from "./words";

/** Words that one of the two languages cannot do without and the other does not have. */
const DUTCH = new Set(
  "aan als bij dat de deze die dit door een en er geen heb hebben heeft het hij hoe ik je jij jouw jullie kan kun kunnen kunt maar meer met mijn moet naar niet nog nu of om onze ook op over te tot u uit uw van voor waar wat we wel wie wij worden wordt ze zich zijn zo".split(
    " ",
  ),
);
const ENGLISH = new Set(
  "about all and any are as at be because been but by can could do does for from get has have he her his how if it its just me more my new no not of on our out please she should so some that the their them there they this those to up us was we were what when which who will with would you your".split(
    " ",
  ),
);
/** Common in both: they tell nothing. */
const SHARED = new Set(["me", "we", "of", "no", "so", "at", "her", "been", "are", "die", "do", "er", "was", "over"]);

/** The language of a text by its function words; Dutch in doubt, since most texts here are. */
export function languageOf(words: readonly Word[]): TextLanguage {
  let balance = 0;
  for (const { lower } of words) {
    if (SHARED.has(lower)) continue;
    if (DUTCH.has(lower)) balance += 1;
    if (ENGLISH.has(lower)) balance -= 1;
  }
  return balance < 0 ? "en" : "nl";
}
