import { lookAt } from "@/lib/features/polling/jobs";

/* One look at one channel, in a process of its own that a test can kill: `look-once.ts <organisation> <poll>`. */
const [orgId = "", pollId = ""] = process.argv.slice(2);
await lookAt({ orgId, pollId }, new Date());
process.exit(0);
