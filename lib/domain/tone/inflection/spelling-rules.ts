const VOWEL = "[aeiouyäëïöü]";

/** "maken" without its ending is "maak", "vallen" "val", "reizen" "reis": how Dutch writes a syllable that got closed. */
export function closed(open: string): string {
  if (/(?:[iu]er|[ei]ër)$/u.test(open))
    return open
      .replace(/iër$/u, "ieer")
      .replace(/eër$/u, "eëer")
      .replace(/([iu])er$/u, "$1eer");
  const doubled = /([bcdfgklmnprstvz])\1$/u.exec(open);
  if (doubled) return hardened(open.slice(0, -1));
  const single = new RegExp(`(?<!${VOWEL})([aeou])([bcdfgklmnprstvz])$`, "u").exec(open);
  if (single && !endsUnstressed(open)) return hardened(`${open.slice(0, -1)}${single[1]}${single[2]}`);
  return hardened(open);
}

/** "rood" with an ending is "rod-", "wit" "witt-", "lief" "liev-", "vals" stays: how Dutch writes one that got opened. */
export function opened(base: string): string {
  if (/(?:aa|ee|oo|uu)[bcdfgklmnprstvz]$/u.test(base)) return softened(base.slice(0, -2) + base.slice(-1));
  const isShort = new RegExp(`(?<!${VOWEL})[aeiou][bcdfgklmnprst]$`, "u").test(base);
  if (isShort && !endsUnstressed(base)) return base + base.slice(-1);
  return /(?:ie|oe|eu|ui|ei|ij|ou|au)[fs]$|[rln]f$|[rln]s$/u.test(base) && !/(?:ls|ns|rs)$/u.test(base)
    ? softened(base)
    : base;
}

const hardened = (stem: string): string => stem.replace(/v$/u, "f").replace(/z$/u, "s");
const softened = (stem: string): string => stem.replace(/f$/u, "v").replace(/s$/u, "z");

/** A last syllable without stress keeps its single letters: "wandelen", "openen", "tekenen", "moeilijke", "veilige". */
export function endsUnstressed(stem: string): boolean {
  if (/(?:lijk|ig|ing)$/u.test(stem)) return true;
  if (!/[aeiouy].*e[lnr]$/u.test(stem)) return false;
  return !/er$/u.test(stem) || UNSTRESSED_ER.test(stem);
}

/** Most verbs in -eren come from French and have the stress there ("informeren"); these do not. */
const UNSTRESSED_ER =
  /(?:lev|luist|bet|and|inn|wei[gk]|vord|meerd|mind|hind|wond|zek|kluist|fluist|schild|ov|oef|plund|oord|zuiv|red|schitt|teist|toov|duist|held|lekk|mag|opp|kamp|bekomm|volt|knapp|eig|drijv|bak|knutt|bloed|twitt|filt|scann|rekk|offr)er$/u;
