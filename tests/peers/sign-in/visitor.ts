/** Where a visit ended: the answer, and the address it came from. */
export type Visited = { at: URL; status: number; text: string };

/** As little of a browser as signing in takes: it keeps cookies per server and follows where it is sent. */
export function visitor() {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (address: URL) => {
    const jar = jars.get(address.host) ?? new Map<string, string>();
    jars.set(address.host, jar);
    return jar;
  };

  async function visit(address: string | URL, form?: Record<string, string>): Promise<Visited> {
    const at = new URL(address);
    const jar = jarOf(at);
    const answer = await fetch(at, {
      redirect: "manual",
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    const location = answer.headers.get("location");
    if (location !== null && answer.status >= 300 && answer.status < 400) return visit(new URL(location, at));
    return { at, status: answer.status, text: await answer.text() };
  }

  return { visit, cookie: (address: string, name: string) => jarOf(new URL(address)).get(name) };
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ""] = line.split(";");
  const [name, value] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
  const isTakenBack = /max-age=0|expires=thu, 01 jan 1970/i.test(line) || value === "";
  if (isTakenBack) jar.delete(name);
  else jar.set(name, value);
}
