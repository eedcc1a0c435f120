// Signature version 4, as "Authenticating Requests: Using the Authorization Header" of the S3 reference has it.

import { createHash, createHmac } from "node:crypto";

const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const hmac = (key, text) => createHmac("sha256", key).update(text).digest();

const HEADER =
  /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/**
 * The code that S3 would refuse a request with; null when it is signed as it should be.
 *
 * @param request `method`, `path` (with its query), `headers` (names in lower case), `body` (a Buffer)
 * @param keys `accessKeyId` and `secretAccessKey`, the only ones there are
 */
export function refusalOf({ method, path, headers, body }, { accessKeyId, secretAccessKey }) {
  const [, id, day, region, names, signature] = HEADER.exec(headers.authorization ?? "") ?? [];
  if (!id) return "AccessDenied";
  if (id !== accessKeyId) return "InvalidAccessKeyId";
  const signed = names.split(";");
  if (!["host", "x-amz-content-sha256", "x-amz-date"].every((name) => signed.includes(name))) return "AccessDenied";
  if (headers["x-amz-content-sha256"] !== sha256(body) && headers["x-amz-content-sha256"] !== "UNSIGNED-PAYLOAD")
    return "XAmzContentSHA256Mismatch";
  const [resource, query = ""] = path.split("?");
  const request = [
    method,
    resource,
    query.split("&").sort().join("&"),
    ...signed.map((name) => `${name}:${headers[name]?.trim().replaceAll(/ +/g, " ")}`),
    "",
    names,
    headers["x-amz-content-sha256"],
  ].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", headers["x-amz-date"], `${day}/${region}/s3/aws4_request`, sha256(request)];
  const key = [day, region, "s3", "aws4_request"].reduce(hmac, `AWS4${secretAccessKey}`);
  return hmac(key, toSign.join("\n")).toString("hex") === signature ? null : "SignatureDoesNotMatch";
}
