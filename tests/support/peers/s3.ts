import { z } from "zod";
import { type PeerProcess, startPeer } from "./installed";

const startedShape = z.object({
  endpoint: z.string(),
  bucket: z.string(),
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
});

/** A server that speaks S3 on loopback, with one empty bucket, for as long as a test file runs. */
export const startS3 = (): Promise<PeerProcess<z.infer<typeof startedShape>>> => startPeer("s3", startedShape);
