/**
 * React Aria ships its spoken words in 34 languages inside every part. This loader keeps those of the product (and
 * en-US, its fallback): a page with drag and drop loses some 20 KB of compressed text that nobody would hear.
 */
const KEEP = new Set(["nl-NL", "en-US"]);

module.exports = function keepLanguages(source) {
  return source
    .replace(/^import [^;]*\/([a-z]{2}-[A-Z]{2})\.mjs";$/gm, (line, tag) => (KEEP.has(tag) ? line : ""))
    .replace(/^\s*"([a-z]{2}-[A-Z]{2})": [^,\n]*,?$/gm, (line, tag) => (KEEP.has(tag) ? line : ""));
};
