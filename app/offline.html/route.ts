import { getLocale, getTranslations } from "next-intl/server";

/** Nothing from elsewhere, and nothing but this page's own script: it stands in for any other page. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const STYLE = `
:root{color-scheme:light dark;--canvas:light-dark(#faf9f7,#171614);--paper:light-dark(#fffcf3,#26231d);--line:light-dark(#e8dfca,#3d382e);--ink:light-dark(#1e1c19,#f2f0eb);--ink-2:light-dark(#55514a,#c1bcb2);--control:light-dark(#8b857b,#837c72);--accent:light-dark(#1a5c43,#2b7a5b);--focus:light-dark(#1a5c43,#84ccab)}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--ink);font:15px/1.6 Figtree,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:32rem;margin:0 auto;padding:max(3rem,env(safe-area-inset-top)) 1rem 3rem}
h1{margin:1.5rem 0 .5rem;font-size:26px;line-height:32px;letter-spacing:-.015em;font-weight:600}
h2{margin:2rem 0 .25rem;font-size:17px;line-height:24px;font-weight:600}
p{margin:0 0 .75rem;color:var(--ink-2);white-space:pre-line;overflow-wrap:anywhere}
ul{margin:.75rem 0;padding:0;list-style:none;display:grid;gap:.5rem}
li{padding:.75rem .875rem;border:1px solid var(--line);border-radius:8px;background:var(--paper)}
li p{margin:.25rem 0 0;font-size:14px}
li strong{font-weight:500;overflow-wrap:anywhere}
li div{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.5rem}
li img{width:7rem;height:5rem;object-fit:cover;border-radius:6px}
button{min-height:2.75rem;padding:0 1.25rem;border-radius:8px;border:1px solid var(--control);background:none;color:inherit;font:inherit;font-weight:500;cursor:pointer}
button.first{border-color:var(--accent);background:var(--accent);color:#fff}
button:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.deeds{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.5rem}
[hidden]{display:none!important}`;

/** What the worker shows where no page can come: in the reader's language, and without anything of theirs in it. */
export async function GET(): Promise<Response> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("offline")]);
  const html = `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<title>${escaped(t("title"))} · Trekker</title><link rel="icon" href="/icon.svg"><style>${STYLE}</style></head>
<body><main>
<img src="/icon.svg" alt="" width="40" height="40">
<h1>${escaped(t("title"))}</h1>
<p>${escaped(t("text"))}</p>
<section id="kept" hidden aria-live="polite">
<h2>${escaped(t("kept"))}</h2>
<p id="waits" hidden>${escaped(t("waits"))}</p>
<p id="unclaimed" hidden>${escaped(t("unclaimed"))}</p>
<ul id="list"></ul>
</section>
<div class="deeds">
<button type="button" class="first" id="again">${escaped(t("again"))}</button>
<span id="shared" hidden><button type="button" id="discard">${escaped(t("discard"))}</button></span>
</div>
</main><script src="/offline.js"></script></body></html>
`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": POLICY,
    "cache-control": "no-store",
  };
  return new Response(html, { headers });
}

const escaped = (words: string): string => words.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
