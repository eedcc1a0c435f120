"use client";

import { useTranslations } from "next-intl";
import { PastImports } from "@/components/imports/past-imports";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { PastImport } from "@/lib/features/idea-imports/schema";
import { FoundIdeas } from "./found-ideas";
import { useIdeaImport } from "./use-idea-import";

/** Ideas from another board or a table: choose the file, see what is in it, and only then hang them on the board. */
export function IdeaImport({ past }: { past: readonly PastImport[] }) {
  const t = useTranslations("ideaImport");
  const { fileName, check, problem, busy, choices, setChoices, look, bringIn, undo } = useIdeaImport();
  return (
    <>
      <p className="mt-3 max-w-165 text-ink-2">{t("lead")}</p>
      <FileDrop
        name={fileName}
        isBusy={busy === "checking"}
        accept=".json,.csv,.xlsx,.txt"
        words={{ choose: t("choose"), chooseOther: t("chooseOther"), drop: t("drop") }}
        onFile={(file) => void look(file)}
      />
      <div aria-live="polite">
        {busy === "checking" ? (
          <Skeleton className="mt-6 gap-4" label={t("checking")} lines={["60%", "80%", "70%"]} />
        ) : null}
        {problem ? (
          <Notice kind="error" silent className="mt-5">
            {problem}
          </Notice>
        ) : null}
        {check?.outcome === "file" ? (
          <Notice kind="error" silent className="mt-5">
            {"max" in check.problem
              ? t("problem.tooMany", { max: check.problem.max })
              : t(`problem.${check.problem.kind}`)}
          </Notice>
        ) : null}
      </div>
      {check?.outcome === "read" ? (
        <FoundIdeas
          read={check}
          choices={choices}
          onChoose={setChoices}
          isBusy={busy === "importing"}
          onImport={() => void bringIn(check)}
        />
      ) : null}
      <PastImports
        past={past.map((one) => ({ ...one, rows: one.ideas }))}
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
