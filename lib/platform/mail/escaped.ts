/** Signs that mean something in HTML, as ones that do not. */
export const escaped = (words: string): string => words.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
