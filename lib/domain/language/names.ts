/** At most two letters for a person, of the first two words of the name: "Fatima El Amrani" gives FE. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).slice(0, 2);
  return words
    .map((word) => [...word][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}

/** What people call somebody in a sentence: the first word of the name. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
