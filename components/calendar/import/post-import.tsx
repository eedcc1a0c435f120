"use client";

import { useTranslations } from "next-intl";
import { PastImports } from "@/components/imports/past-imports";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { Table } from "@/components/ui/table";
import type { ImportedPost } from "@/lib/domain/post-import";
import type { PastPostImport, PostFileCheck } from "@/lib/features/post-imports/schema";
import { usePostImport } from "./use-post-import";

type Named = { id: string; name: string };

/** A planning out of a file: choose it, see what is wrong or what would come, and only then begin the posts. */
export function PostImport({ past, channels }: { past: readonly PastPostImport[]; channels: readonly Named[] }) {
  const t = useTranslations("postImport");
  const { fileName, check, problem, busy, look, bringIn, undo } = usePostImport();
  return (
    <>
      <p className="mt-3 max-w-165 text-ink-2">{t("lead")}</p>
      <p className="mt-2 max-w-165 text-t14 text-ink-2">{t("columns")}</p>
      <FileDrop
        name={fileName}
        isBusy={busy === "checking"}
        accept=".csv,.xlsx,.txt"
        words={{ choose: t("choose"), chooseOther: t("chooseOther"), drop: t("drop") }}
        onFile={(file) => void look(file)}
      />
      <div aria-live="polite">
        {busy === "checking" ? (
          <Skeleton className="mt-6 gap-4" label={t("checking")} lines={["60%", "80%", "70%"]} />
        ) : null}
        {problem ? (
          <div className="mt-5">
            <Notice kind="error" silent>
              {problem}
            </Notice>
          </div>
        ) : null}
        {check ? <Wrong check={check} /> : null}
      </div>
      {check?.outcome === "ready" ? (
        <Found
          posts={check.posts}
          channels={channels}
          isBusy={busy === "importing"}
          onImport={() => void bringIn(check.posts)}
        />
      ) : null}
      <PastImports
        past={past.map((one) => ({ ...one, rows: one.posts }))}
        onUndo={undo}
        words={{
          title: t("past.title"),
          line: ({ rows, by }, moment) => t.rich("past.line", { count: rows, by, moment: () => moment }),
          undone: t("past.undone"),
          undo: t("past.undo"),
          keep: t("past.keep"),
          undoTitle: ({ fileName }) => t("past.undoTitle", { fileName }),
          undoText: (counts) => t("past.undoText", counts),
        }}
      />
    </>
  );
}

/** Why nothing comes of the file: as a whole, or by row and column. */
function Wrong({ check }: { check: PostFileCheck }) {
  const t = useTranslations("postImport");
  if (check.outcome === "ready") return null;
  if (check.outcome === "file") {
    const { problem } = check;
    return (
      <div className="mt-5">
        <Notice kind="error" silent>
          {"max" in problem ? t("problem.tooMany", { max: problem.max }) : t(`problem.${problem.kind}`)}
        </Notice>
      </div>
    );
  }
  const { errors, errorCount } = check;
  const rows = errors.map(({ row, column, problem, value }, index) => ({
    key: `${index}`,
    cells: { row, column: t(`column.${column}`), problem: t(`wrong.${problem}`, { value }) },
  }));
  return (
    <div className="mt-5">
      <Notice kind="error">{t("wrong.title", { count: errorCount })}</Notice>
      <div className="mt-3">
        <Table
          caption={t("wrong.caption")}
          columns={[
            { key: "row", head: t("wrong.row") },
            { key: "column", head: t("wrong.column") },
            { key: "problem", head: t("wrong.what") },
          ]}
          rows={rows}
        />
      </div>
      {errorCount > errors.length ? (
        <p className="mt-2 text-t14 text-ink-2">{t("wrong.others", { count: errorCount - errors.length })}</p>
      ) : null}
    </div>
  );
}

type FoundProps = {
  posts: readonly ImportedPost[];
  channels: readonly Named[];
  isBusy: boolean;
  onImport: () => void;
};

/** Every post that would begin, with its moment and channels, and the button that does exactly that. */
function Found({ posts, channels, isBusy, onImport }: FoundProps) {
  const t = useTranslations("postImport");
  const names = new Map(channels.map(({ id, name }) => [id, name]));
  const rows = posts.map(({ row, title, plannedAt, channelIds }) => ({
    key: `${row}`,
    cells: {
      title,
      moment: plannedAt ? <Moment at={plannedAt} /> : t("noMoment"),
      channels: channelIds.map((id) => names.get(id)).join(", ") || t("allChannels"),
    },
  }));
  return (
    <section aria-labelledby="found-posts" className="mt-8">
      <h2 id="found-posts">{t("found", { count: posts.length })}</h2>
      <div className="mt-3">
        <Table
          caption={t("found", { count: posts.length })}
          columns={[
            { key: "title", head: t("column.title") },
            { key: "moment", head: t("column.date") },
            { key: "channels", head: t("column.channels") },
          ]}
          rows={rows}
        />
      </div>
      <Button kind="primary" busy={isBusy} onPress={onImport} className="mt-5">
        {t("begin", { count: posts.length })}
      </Button>
    </section>
  );
}
