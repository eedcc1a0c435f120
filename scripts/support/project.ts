import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the production build lies: the web server's, and the worker's beside it. */
export const builtFolder = join(projectRoot, process.env.NEXT_DIST_DIR || ".next");
