/** Where mail for boards comes in: every board's secret takes the place of the star. */
export type BoardMailbox = { before: string; after: string; domain: string };

/**
 * Reads the setting: `bord+*@gemeente.be` for a mailbox that takes additions, `*@bord.gemeente.be` for a domain of which
 * all mail comes in. Null when it is neither.
 */
export function parseMailbox(setting: string): BoardMailbox | null {
  const parts = /^([\w.+-]*)\*([\w.+-]*)@([a-z0-9-]+(?:\.[a-z0-9-]+)*)$/i.exec(setting.trim());
  if (!parts) return null;
  const [, before = "", after = "", domain = ""] = parts;
  return { before: before.toLowerCase(), after: after.toLowerCase(), domain: domain.toLowerCase() };
}

/** The secrets of boards among the addresses a mail went to, each once. A local part is a board's whatever its case. */
export function secretsIn({ before, after, domain }: BoardMailbox, addresses: readonly string[]): string[] {
  const secrets = addresses.flatMap((address) => {
    const [local = "", host, ...more] = address.trim().toLowerCase().split("@");
    if (more.length > 0 || host !== domain || !local.startsWith(before) || !local.endsWith(after)) return [];
    const secret = local.slice(before.length, local.length - after.length);
    return /^[a-z0-9]{8,64}$/.test(secret) ? [secret] : [];
  });
  return [...new Set(secrets)];
}
