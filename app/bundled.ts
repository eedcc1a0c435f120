import { join } from "node:path";
import { build } from "esbuild";

/** What a browser has to be able to do for the rest of the app too. */
const BROWSERS = ["chrome111", "firefox115", "safari16.4"];

/**
 * One file of ours as a script of its own, for what the app's own build does not make: the service worker, which has to
 * lie at the top of the site, and what it keeps. Made while the app is built, and anew with each build.
 */
export async function bundled(entry: string): Promise<Response> {
  const { outputFiles } = await build({
    // Read while the app is built: no reason to take the whole project for something the server needs.
    entryPoints: [join(/* turbopackIgnore: true */ process.cwd(), entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: BROWSERS,
    define: { BUILD: JSON.stringify(Date.now().toString(36)), "process.env.NODE_ENV": '"production"' },
  });
  const script = outputFiles[0]?.text ?? "";
  // Looked at anew each time, so that a new build reaches who has the old one.
  const headers = { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" };
  return new Response(script, { headers });
}
