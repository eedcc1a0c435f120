// Runs a server that speaks S3 on loopback, with its files in a folder that goes with it.
//
//   node tests/peers/s3/server.mjs <folder that install.mjs printed>
//
// s3rver looks at signatures of version 2 alone. So that nothing gets in unsigned, a gate stands in front of it that
// checks version 4 and the hash of what is sent, and hands on what is right.
//
// Prints one line of JSON when it is up: {"endpoint","bucket","accessKeyId","secretAccessKey"}. Stops on SIGTERM, and
// when its standard input closes, so it never outlives the test that started it.

import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, request as forward } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { refusalOf } from "./signature.mjs";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: server.mjs <installed folder>");
const S3rver = createRequire(pathToFileURL(join(folder, "package.json")))("s3rver");

const bucket = "trekker-files";
// The one pair of keys that s3rver knows.
const keys = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };

async function listen(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server.address().port;
}

const directory = await mkdtemp(join(tmpdir(), "trekker-s3-"));
const s3 = new S3rver({ silent: true, directory, vhostBuckets: false, configureBuckets: [{ name: bucket }] });
await s3.configureBuckets();
const store = createServer(s3.callback());
const port = await listen(store);

const gate = createServer(async (request, response) => {
  const { method, url: path, headers } = request;
  const body = await buffer(request);
  const code = refusalOf({ method, path, headers, body }, keys);
  if (code) {
    response.writeHead(code === "XAmzContentSHA256Mismatch" ? 400 : 403, { "content-type": "application/xml" });
    response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`);
    return;
  }
  const { authorization: _, ...handedOn } = headers;
  forward({ host: "127.0.0.1", port, method, path, headers: handedOn }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  }).end(body);
});
const endpoint = `http://127.0.0.1:${await listen(gate)}`;
console.log(JSON.stringify({ endpoint, bucket, ...keys }));

async function stop() {
  for (const server of [gate, store]) server.closeAllConnections();
  await rm(directory, { recursive: true, force: true });
  process.exit(0);
}
process.on("SIGTERM", stop);
process.stdin.on("end", stop).resume();
