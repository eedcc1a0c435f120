import { createSocket } from "node:dgram";
import { Resolver as DnsResolver } from "node:dns";
import type { AddressInfo } from "node:net";
import type { Resolver } from "@/lib/platform/outside/guard";

/**
 * A name server of one's own on loopback, over the wire: it gives these IPv4 addresses one answer after the other (the
 * last one from then on), each to be forgotten at once. That is how a name is made to lead inside after it was looked at.
 */
export async function nameServer(...answers: [string, ...string[]]) {
  const socket = createSocket("udp4");
  let asked = 0;
  socket.on("message", (question, from) => {
    const address = answers[Math.min(asked, answers.length - 1)] ?? answers[0];
    asked += 1;
    socket.send(answerTo(question, address), from.port, from.address);
  });
  await new Promise<void>((listening) => socket.bind(0, "127.0.0.1", listening));
  const dns = new DnsResolver();
  dns.setServers([`127.0.0.1:${(socket.address() as AddressInfo).port}`]);
  const resolve = (name: string, _: object, found: (fault: Error | null, addresses: object[]) => void) => {
    dns.resolve4(name, (fault, addresses) => {
      found(fault, fault ? [] : addresses.map((address) => ({ address, family: 4 })));
    });
  };
  return {
    resolve: resolve as unknown as Resolver,
    asked: () => asked,
    close: () => new Promise<void>((closed) => socket.close(closed)),
  };
}

const HEADER_BYTES = 12;

/** The question as it came, with one A record that lives for no second. */
function answerTo(question: Buffer, address: string): Buffer {
  const nameEnd = question.indexOf(0, HEADER_BYTES) + 1;
  const asked = question.subarray(HEADER_BYTES, nameEnd + 4);
  const header = Buffer.from(question.subarray(0, HEADER_BYTES));
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(1, 6);
  header.writeUInt16BE(0, 8);
  header.writeUInt16BE(0, 10);
  const record = Buffer.from([0xc0, HEADER_BYTES, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split(".").map(Number)]);
  return Buffer.concat([header, asked, record]);
}
