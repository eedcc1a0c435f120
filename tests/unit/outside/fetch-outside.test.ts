import { afterEach, describe, expect, test } from "vitest";
import { fetchOutside, OutsideRefused } from "@/lib/platform/outside";
import { type Resolver, webAddress } from "@/lib/platform/outside/guard";
import { nameServer } from "@/tests/support/name-server";
import { closeSites, site } from "@/tests/support/site";

afterEach(closeSites);

const strict = { allowLoopback: false, timeoutMs: 1_500 };
const here = { allowLoopback: true };

/** A name that has these addresses, all at once. */
const named = (...addresses: string[]): Resolver => {
  const resolve = (_: string, __: object, found: (fault: null, all: object[]) => void) =>
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  return resolve as unknown as Resolver;
};

const INSIDE_BY_NUMBER: readonly [string, string][] = [
  ["loopback", "https://127.0.0.1/"],
  ["loopback further on", "https://127.255.255.254/"],
  ["loopback cut short", "https://127.1/"],
  ["loopback as one number", "https://2130706433/"],
  ["loopback in hexadecimal", "https://0x7f000001/"],
  ["loopback with a hexadecimal part", "https://0x7f.0.0.1/"],
  ["loopback in octal", "https://0177.0.0.1/"],
  ["loopback in full-width digits", "https://１２７.０.０.１/"],
  ["loopback percent-encoded", "https://%31%32%37.0.0.1/"],
  ["this host", "https://0.0.0.0/"],
  ["this host as one digit", "https://0/"],
  ["private, ten", "https://10.0.0.1/"],
  ["private, 172", "https://172.16.0.1/"],
  ["private, 172, the end", "https://172.31.255.254/"],
  ["private, 192", "https://192.168.178.1/"],
  ["link-local", "https://169.254.1.1/"],
  ["metadata of most clouds", "https://169.254.169.254/latest/meta-data/"],
  ["metadata in octal", "https://0251.0376.0251.0376/"],
  ["metadata of Alibaba", "https://100.100.100.200/"],
  ["metadata of Oracle", "https://192.0.0.192/"],
  ["Azure's inner service", "https://168.63.129.16/"],
  ["carrier-grade NAT", "https://100.64.0.1/"],
  ["protocol assignments", "https://192.0.0.8/"],
  ["documentation 1", "https://192.0.2.1/"],
  ["documentation 2", "https://198.51.100.1/"],
  ["documentation 3", "https://203.0.113.1/"],
  ["benchmarks", "https://198.18.0.1/"],
  ["6to4 relay", "https://192.88.99.1/"],
  ["multicast", "https://224.0.0.1/"],
  ["reserved", "https://240.0.0.1/"],
  ["broadcast", "https://255.255.255.255/"],
  ["IPv6 loopback", "https://[::1]/"],
  ["IPv6 loopback in full", "https://[0:0:0:0:0:0:0:1]/"],
  ["IPv6 unspecified", "https://[::]/"],
  ["IPv4-mapped", "https://[::ffff:127.0.0.1]/"],
  ["IPv4-mapped, in hexadecimal", "https://[::ffff:7f00:1]/"],
  ["IPv4-mapped, of a public address", "https://[::ffff:8.8.8.8]/"],
  ["IPv4-compatible", "https://[::127.0.0.1]/"],
  ["IPv4-translated", "https://[::ffff:0:127.0.0.1]/"],
  ["NAT64", "https://[64:ff9b::10.0.0.1]/"],
  ["NAT64, local use", "https://[64:ff9b:1::10.0.0.1]/"],
  ["6to4", "https://[2002:7f00:1::]/"],
  ["Teredo", "https://[2001:0:7f00:1::]/"],
  ["ORCHID", "https://[2001:20::1]/"],
  ["IPv6 documentation", "https://[2001:db8::1]/"],
  ["IPv6 documentation, the newer", "https://[3fff::1]/"],
  ["unique local", "https://[fd00::1]/"],
  ["metadata of Amazon over IPv6", "https://[fd00:ec2::254]/"],
  ["IPv6 link-local", "https://[fe80::1]/"],
  ["IPv6 site-local", "https://[fec0::1]/"],
  ["IPv6 multicast", "https://[ff02::1]/"],
  ["IPv6 discard", "https://[100::1]/"],
  ["segment routing", "https://[5f00::1]/"],
];

const NOT_THE_WEB: readonly [string, string][] = [
  ["a zone", "https://[fe80::1%25eth0]/"],
  ["a zone without the escape", "https://[fe80::1%eth0]/"],
  ["a name and password", "https://an:geheim@voorbeeld.be/"],
  ["a name alone", "https://an@voorbeeld.be/"],
  ["a host hidden behind a name", "https://voorbeeld.be@127.0.0.1/"],
  ["another port", "https://voorbeeld.be:8443/"],
  ["the port of a mail server", "https://voorbeeld.be:25/"],
  ["without https", "http://voorbeeld.be/"],
  ["files", "file:///etc/passwd"],
  ["FTP", "ftp://voorbeeld.be/"],
  ["gopher", "gopher://voorbeeld.be/"],
  ["data", "data:text/plain,hallo"],
  ["no address", "geen adres"],
  ["nothing", ""],
];

describe("What is not outside is refused before anything is sent", () => {
  test.each(INSIDE_BY_NUMBER)("%s: %s", (_, address) => {
    expect(() => webAddress(address)).toThrow(OutsideRefused);
  });
  test.each(NOT_THE_WEB)("%s: %s", (_, address) => {
    expect(() => webAddress(address)).toThrow(OutsideRefused);
  });
  test.each([
    "https://voorbeeld.be/",
    "https://voorbeeld.be:443/",
    "https://8.8.8.8/",
    "https://[2001:4860:4860::8888]/",
  ])("%s may be asked", (address) => expect(webAddress(address).href).toContain("https://"));

  test.each(INSIDE_BY_NUMBER.filter(([name]) => !/cut|number|octal|hexadecimal|digit|full|percent/.test(name)))(
    "nor through a name: %s",
    async (_, address) => {
      const inside = new URL(address).hostname.replace(/^\[|\]$/g, "");
      const asked = fetchOutside("https://naam.voorbeeld.be/", {}, { ...strict, resolve: named(inside) });
      await expect(asked).rejects.toThrow(OutsideRefused);
    },
  );

  test("nor through a name that has an address inside among others", async () => {
    const limits = { ...strict, resolve: named("8.8.8.8", "10.0.0.1") };
    await expect(fetchOutside("https://naam.voorbeeld.be/", {}, limits)).rejects.toThrow(OutsideRefused);
  });
});

describe("A name that leads elsewhere the second time", () => {
  test("is asked once, and what it answered is what is connected to", async () => {
    const { heard, port } = await site();
    // The first answer is a public address that nobody here can reach; from then on the name leads to this machine.
    const names = await nameServer("198.41.0.4", "127.0.0.1");
    const limits = { allowLoopback: true, timeoutMs: 700, resolve: names.resolve };
    await expect(fetchOutside(`http://wisselt.voorbeeld.be:${port}/`, {}, limits)).rejects.toThrow();
    expect({ asked: names.asked(), heard: heard.length }).toEqual({ asked: 1, heard: 0 });
    await names.close();
  });

  test("is judged anew at every redirect", async () => {
    const names = await nameServer("127.0.0.1", "10.0.0.1");
    const { heard, port } = await site(() => ({
      status: 302,
      headers: { location: `http://wisselt.voorbeeld.be:${port}/2` },
    }));
    const asked = fetchOutside(`http://wisselt.voorbeeld.be:${port}/`, {}, { ...here, resolve: names.resolve });
    await expect(asked).rejects.toThrow(OutsideRefused);
    expect({ asked: names.asked(), heard: heard.length }).toEqual({ asked: 2, heard: 1 });
    await names.close();
  });

  test("that leads inside at once gets nowhere", async () => {
    const { heard } = await site();
    const names = await nameServer("127.0.0.1");
    const asked = fetchOutside("https://binnen.voorbeeld.be/", {}, { ...strict, resolve: names.resolve });
    await expect(asked).rejects.toThrow(OutsideRefused);
    expect(heard).toEqual([]);
    await names.close();
  });
});

describe("What is sent and what comes back", () => {
  test("the method, the headers and the words arrive, and the answer comes back whole", async () => {
    const { base, heard } = await site(() => ({ status: 201, headers: { "x-answer": "ja" }, body: "Gelezen." }));
    const answer = await fetchOutside(base, { method: "POST", headers: { "X-Sign": "abc" }, body: "Dag" }, here);
    expect([answer.status, answer.headers.get("x-answer"), await answer.text()]).toEqual([201, "ja", "Gelezen."]);
    expect(heard[0]).toMatchObject({
      method: "POST",
      body: "Dag",
      headers: { "x-sign": "abc", "content-length": "3" },
    });
  });

  test("three redirects are followed, four are not, and none where the caller wants none", async () => {
    const { base } = await site(({ url }) => {
      const left = Number(url.slice(1));
      return left > 0 ? { status: 302, headers: { location: `/${left - 1}` } } : { body: "er" };
    });
    expect(await (await fetchOutside(`${base}/3`, {}, here)).text()).toBe("er");
    await expect(fetchOutside(`${base}/4`, {}, here)).rejects.toThrow("without end");
    expect((await fetchOutside(`${base}/1`, {}, { ...here, redirectsMax: 0 })).status).toBe(302);
  });

  test("a redirect to another host takes no secret along", async () => {
    const other = await site();
    const { base } = await site(() => ({ status: 307, headers: { location: `${other.base}/` } }));
    await fetchOutside(base, { method: "POST", headers: { Authorization: "geheim" }, body: "Dag" }, here);
    expect(other.heard[0]).toMatchObject({ method: "POST", body: "Dag" });
    expect(other.heard[0]?.headers.authorization).toBeUndefined();
  });

  test("an answer that is too long is refused, or cut where the caller wants its beginning alone", async () => {
    const { base } = await site(() => ({ body: "x".repeat(5_000) }));
    await expect(fetchOutside(base, {}, { ...here, bytesMax: 4_999 })).rejects.toThrow("longer than 4999");
    const cut = await fetchOutside(base, {}, { ...here, bytesMax: 300, whenLonger: "cut" });
    expect((await cut.text()).length).toBe(300);
  });

  test("a server that says nothing is not waited for", async () => {
    const { base } = await site(() => "nothing");
    await expect(fetchOutside(base, {}, { ...here, timeoutMs: 60 })).rejects.toThrow();
  });

  test("an empty answer is one too", async () => {
    const { base } = await site(() => ({ status: 204 }));
    expect((await fetchOutside(base, {}, here)).status).toBe(204);
  });
});
