import { AwsClient } from "aws4fetch";
import { EXTENSIONS, type FileStore, readKey } from "./store";

export type S3Settings = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

const PATIENCE_MS = 20_000;
const RETRIES = 4;

/**
 * Files in a bucket of any store that speaks S3. The bucket stands in the path, as every such store takes it. What is
 * sent is signed together with its hash, which the store holds it to: a file damaged under way is refused there.
 * @throws when the store does not answer, or says no for another reason than that nothing is there.
 */
export function s3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Settings): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: RETRIES });
  const base = `${endpoint.replace(/\/+$/, "")}/${bucket}`;

  async function ask(method: "PUT" | "GET" | "DELETE", key: string, bytes?: Uint8Array): Promise<Response> {
    const { contentHash, extension } = readKey(key);
    const sent = bytes
      ? {
          body: new Uint8Array(bytes),
          headers: { "content-type": EXTENSIONS[extension], "x-amz-content-sha256": contentHash },
        }
      : {};
    return client.fetch(`${base}/${key}`, { method, signal: AbortSignal.timeout(PATIENCE_MS), ...sent });
  }

  return {
    async put(key, bytes) {
      const answer = await ask("PUT", key, bytes);
      if (!answer.ok) throw await refusalOf(answer, "PUT");
      await answer.body?.cancel();
    },
    async open(key) {
      const answer = await ask("GET", key);
      if (answer.ok) return answer.body;
      const refusal = await refusalOf(answer, "GET");
      // A bucket that is not there answers 404 too, and would else look like one that is empty.
      if (answer.status === 404 && !refusal.message.includes("NoSuchBucket")) return null;
      throw refusal;
    },
    async remove(key) {
      const answer = await ask("DELETE", key);
      if (!answer.ok && answer.status !== 404) throw await refusalOf(answer, "DELETE");
      await answer.body?.cancel();
    },
  };
}

/** What a store says when it says no: its code, and nothing of what was sent. */
async function refusalOf(answer: Response, method: string): Promise<Error> {
  const said = await answer.text().catch(() => "");
  const [, code = "no reason given"] = /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(said) ?? [];
  return new Error(`The file store answered ${answer.status} to a ${method}: ${code}.`);
}
