import { constants, setPriority } from "node:os";
import { buildApp, generateClient } from "@/scripts/support/prepare";
import { testEnvironment } from "@/tests/support/environment";

/*
 * The production build that the journeys need, made beside the suites that come before them, out of what those leave of
 * the machine. Where it fails, the journeys try again and say what is wrong.
 */
setPriority(constants.priority.PRIORITY_LOW);
await generateClient();
await buildApp(testEnvironment("postgresql://nowhere:5432/nothing"));
