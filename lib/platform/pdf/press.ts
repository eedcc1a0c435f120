import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import { Document, Font, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import type { Paper } from "@/lib/domain/papers";
import { fontOf, INK, partOf, QUIET, SIZES, type Style, text } from "./parts.ts";

/*
 * Runs as a thread of its own: setting a page takes more than a tenth of a second, in which a server would answer nobody.
 * It is run as it stands here, without being built, so it imports nothing of ours but types and the
 * parts beside it, by their whole name, and writes no JSX.
 */

const fonts = join(process.cwd(), "node_modules/@fontsource/figtree/files");
const family = (name: string, letters: string) =>
  Font.register({
    family: name,
    fonts: [400, 600].map((weight) => ({
      src: join(fonts, `figtree-${letters}-${weight}-normal.woff`),
      fontWeight: weight,
    })),
  });
family("Figtree", "latin");
family("Figtree east", "latin-ext");
// Broken by whole words: Dutch words broken by rules for another language read worse than a ragged edge.
Font.registerHyphenationCallback((word) => [word]);

function headOf({ organisation, title, beside, standing }: Paper): ReactElement {
  const box: Style = { borderWidth: 1.5, borderColor: INK, paddingHorizontal: 5, paddingVertical: 2, fontWeight: 600 };
  return h(
    View,
    {
      style: {
        flexDirection: "row",
        alignItems: "flex-end",
        justifyContent: "space-between",
        borderBottomWidth: 1.5,
        borderBottomColor: INK,
        paddingBottom: 7,
        marginBottom: 5,
      },
    },
    h(
      View,
      { key: 0, style: { flex: 1, paddingRight: 16 } },
      text(organisation, {}, 0),
      text(title, { fontSize: 16, fontWeight: 600 }, 1),
    ),
    h(
      View,
      { key: 1, style: { alignItems: "flex-end" } },
      ...(standing ? [text(standing, { ...box, marginBottom: 3 }, -1)] : []),
      ...beside.map((line, at) => text(line, { textAlign: "right" }, at)),
    ),
  );
}

function documentOf(paper: Paper): ReactElement<object> {
  const { organisation, title, foot, language, isDense = false } = paper;
  const sizes = SIZES[isDense ? "dense" : "plain"];
  const again = [organisation, title, ...(paper.standing ? [paper.standing] : [])].join(" · ");
  const small: Style = { position: "absolute", left: 42, right: 42, fontSize: 7.8, color: QUIET };
  const page: Style = {
    fontFamily: "Figtree",
    fontSize: sizes.base,
    color: INK,
    paddingTop: 40,
    paddingBottom: 40,
    paddingHorizontal: 42,
  };
  return h(
    Document,
    {
      ...{ title, language, author: organisation, creator: "Trekker", producer: "Trekker" },
      // The language of a document is known since 1.4.
      ...{ pdfVersion: "1.7", creationDate: new Date(paper.madeAt) },
    },
    h(
      Page,
      { size: "A4", style: page },
      h(Text, {
        fixed: true,
        style: { ...small, top: 20, ...fontOf(again) },
        render: ({ pageNumber }: { pageNumber: number }) => (pageNumber > 1 ? again : ""),
      }),
      headOf(paper),
      ...paper.parts.map((part, at) => partOf(part, sizes, at)),
      h(
        View,
        { fixed: true, style: { ...small, bottom: 22, flexDirection: "row", justifyContent: "space-between" } },
        text(foot.left, {}, 0),
        h(Text, {
          key: 1,
          render: ({ pageNumber, totalPages }: { pageNumber: number; totalPages: number }) =>
            foot.page.replace("{page}", String(pageNumber)).replace("{pages}", String(totalPages)),
        }),
      ),
    ),
  );
}

parentPort?.on("message", async ({ id, paper }: { id: number; paper: Paper }) => {
  try {
    parentPort?.postMessage({ id, pdf: new Uint8Array(await renderToBuffer(documentOf(paper))) });
  } catch (fault) {
    parentPort?.postMessage({ id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  }
});
