import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { isPublicAddress } from "@/lib/platform/outside/addresses";
import { type ProbeOptions, probe } from "@/lib/platform/outside/probe";

const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((closed) => server.close(closed)))));

async function site(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const here = { allowLoopback: true };
/** A name server that gives these addresses, one answer after the other. */
function names(...answers: string[]): NonNullable<ProbeOptions["resolve"]> {
  const resolve = (_: string, __: object, found: (fault: null, addresses: object[]) => void) =>
    found(null, [{ address: answers.shift() ?? "127.0.0.1", family: 4 }]);
  return resolve as unknown as NonNullable<ProbeOptions["resolve"]>;
}

describe("An address inside is never asked", () => {
  test.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:10.0.0.1",
    "::ffff:8.8.8.8",
    "fe80::1",
    "fd00::1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "2001:0:a00:1::",
    "ff02::1",
    "geen adres",
  ])("%s is not public", (address) => expect(isPublicAddress(address)).toBe(false));

  test.each(["8.8.8.8", "193.190.198.1", "172.32.0.1", "2001:4860:4860::8888", "2a00:1450:4001::1"])(
    "%s is public",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test("not by its number in any notation, not by its name, not on another port, not with a password", async () => {
    let asked = 0;
    const base = await site((_, answer) => {
      asked += 1;
      answer.end();
    });
    const { port } = new URL(base);
    const disguised = [
      base,
      `http://localhost:${port}/`,
      "http://localhost/",
      "http://127.1/",
      "http://2130706433/",
      "http://0x7f.1/",
      "http://[::1]/",
      "http://[::ffff:127.0.0.1]/",
      "http://169.254.169.254/latest/meta-data/",
      "https://voorbeeld.be:8443/",
      "https://an:geheim@voorbeeld.be/",
      "ftp://voorbeeld.be/",
    ];
    for (const address of disguised) expect(await probe(address), address).toEqual({ kind: "refused" });
    expect(asked).toBe(0);
  });

  test("not by a name that is outside the first time and inside the second", async () => {
    const resolve = names("10.0.0.5");
    expect(await probe("http://wisselt.voorbeeld.be/", { resolve })).toEqual({ kind: "refused" });
  });

  test("not by a redirect", async () => {
    const base = await site((_, answer) => answer.writeHead(302, { location: "http://10.0.0.1/" }).end());
    expect(await probe(`${base}/`, here)).toEqual({ kind: "refused" });
    const named = await site((_, answer) => answer.writeHead(302, { location: "http://binnen.voorbeeld.be/" }).end());
    expect(await probe(`${named}/`, { ...here, resolve: names("192.168.1.1") })).toEqual({ kind: "refused" });
  });
});

describe("What a page answers", () => {
  test("a page that is there, without reading it", async () => {
    const methods: string[] = [];
    const base = await site((request, answer) => {
      methods.push(request.method ?? "");
      answer.end();
    });
    expect(await probe(`${base}/pad`, here)).toEqual({ kind: "answered", status: 200, isMovedForGood: false });
    expect(methods).toEqual(["HEAD"]);
  });

  test("a server that knows no HEAD is asked as a browser asks", async () => {
    const base = await site((request, answer) => {
      answer.statusCode = request.method === "HEAD" ? 405 : 200;
      answer.end("x".repeat(1_000));
    });
    expect(await probe(`${base}/`, here)).toMatchObject({ status: 200 });
  });

  test("a page that is gone, and one that moved for good", async () => {
    const base = await site((request, answer) => {
      if (request.url === "/oud") answer.writeHead(301, { location: "/nieuw" });
      else answer.statusCode = request.url === "/nieuw" ? 200 : 404;
      answer.end();
    });
    expect(await probe(`${base}/weg`, here)).toMatchObject({ status: 404 });
    expect(await probe(`${base}/oud`, here)).toEqual({ kind: "answered", status: 200, isMovedForGood: true });
  });

  test("three redirects are followed and four are not", async () => {
    const base = await site((request, answer) => {
      const left = Number(request.url?.slice(1));
      if (left > 0) answer.writeHead(302, { location: `/${left - 1}` });
      answer.end();
    });
    expect(await probe(`${base}/3`, here)).toMatchObject({ kind: "answered", status: 200 });
    expect(await probe(`${base}/4`, here)).toEqual({ kind: "unreachable" });
  });

  test("a server that says nothing is not waited for", async () => {
    const base = await site(() => {});
    expect(await probe(`${base}/`, { ...here, timeoutMs: 50 })).toEqual({ kind: "unreachable" });
  });
});
