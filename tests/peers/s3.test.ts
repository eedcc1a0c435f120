import { createHash, randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { type S3Settings, s3Store } from "@/lib/platform/storage/s3";
import { type FaultyLine, startFaultyLine } from "@/tests/support/peers/faulty";
import { startS3 } from "@/tests/support/peers/s3";
import { refusalOf } from "./s3/signature.mjs";

let s3: Awaited<ReturnType<typeof startS3>>;
let line: FaultyLine;
let settings: S3Settings;

beforeAll(async () => {
  s3 = await startS3();
  line = await startFaultyLine();
  settings = { ...s3.started, region: "us-east-1" };
});
afterAll(async () => {
  await line?.stop();
  await s3?.stop();
});
beforeEach(() => line.forwardTo(s3.started.endpoint));

function file(size = 5_000) {
  const bytes = randomBytes(size);
  return { key: `${newId()}/${createHash("sha256").update(bytes).digest("hex")}.jpg`, bytes };
}

async function read(key: string, from = s3Store(settings)): Promise<Buffer | null> {
  const stream = await from.open(key);
  return stream && buffer(stream);
}

describe("files in a bucket", () => {
  test("what is stored comes back as it was, also when it is large and stored twice", async () => {
    const store = s3Store(settings);
    for (const { key, bytes } of [file(1), file(6_000_000)]) {
      await store.put(key, bytes);
      await store.put(key, bytes);
      expect((await read(key))?.equals(bytes)).toBe(true);
    }
  });

  test("what is not there is nothing, and taking it away is fine", async () => {
    const store = s3Store(settings);
    const { key, bytes } = file();
    expect(await store.open(key)).toBeNull();
    await store.put(key, bytes);
    await store.remove(key);
    await store.remove(key);
    expect(await store.open(key)).toBeNull();
  });

  test("a key that is none never leaves the building", async () => {
    const store = s3Store(settings);
    for (const key of ["../etc/passwd", "?list-type=2", `${newId()}/x.jpg`])
      await expect(store.open(key)).rejects.toThrow("Not a storage key.");
  });
});

describe("a bucket that says no", () => {
  test.each([
    ["its secret is wrong", { secretAccessKey: "wrong" }, "403 to a PUT: SignatureDoesNotMatch"],
    ["nobody has such a key", { accessKeyId: "somebody" }, "403 to a PUT: InvalidAccessKeyId"],
  ])("is heard when %s, and nothing is stored", async (_, wrong, words) => {
    const { key, bytes } = file();
    await expect(s3Store({ ...settings, ...wrong }).put(key, bytes)).rejects.toThrow(words);
    expect(await read(key)).toBeNull();
  });

  test("refuses what is not the file that its key names", async () => {
    const { key } = file();
    await expect(s3Store(settings).put(key, randomBytes(100))).rejects.toThrow("XAmzContentSHA256Mismatch");
    expect(await read(key)).toBeNull();
  });

  test("is not taken for one that is empty when it does not exist", async () => {
    const nowhere = s3Store({ ...settings, bucket: "another-bucket" });
    const { key, bytes } = file();
    await expect(nowhere.open(key)).rejects.toThrow("404 to a GET: NoSuchBucket");
    await expect(nowhere.put(key, bytes)).rejects.toThrow("404 to a PUT: NoSuchBucket");
  });

  test("is asked again when it cannot for a moment", async () => {
    const { key, bytes } = file();
    line.fail({ kind: "answer", status: 503, body: "<Error><Code>SlowDown</Code></Error>" }, { path: key, times: 2 });
    await s3Store({ ...settings, endpoint: line.url }).put(key, bytes);
    expect((await read(key))?.equals(bytes)).toBe(true);
  });
});

/* The example of the S3 reference: GET Object of "Signature Calculations for the Authorization Header". */
test("the gate of the test reckons signatures as the S3 reference does", () => {
  const keys = { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" };
  const headers = {
    host: "examplebucket.s3.amazonaws.com",
    range: "bytes=0-9",
    "x-amz-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "x-amz-date": "20130524T000000Z",
    authorization:
      "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request," +
      "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date," +
      "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  };
  const request = { method: "GET", path: "/test.txt", headers, body: Buffer.alloc(0) };
  expect(refusalOf(request, keys)).toBeNull();
  expect(refusalOf({ ...request, path: "/text.txt" }, keys)).toBe("SignatureDoesNotMatch");
});
