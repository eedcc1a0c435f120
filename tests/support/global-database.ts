import { openTestServer } from "./test-server";

/** Vitest's global setup of every suite that works on PostgreSQL. */
export default function setup(): Promise<() => Promise<void>> {
  return openTestServer();
}
