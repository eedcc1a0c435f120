"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FileDrop } from "@/components/ui/file-drop";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import type { ResultFileCheck } from "@/lib/features/result-imports/schema";
import { FoundFigures } from "./found-figures";
import { PointOut } from "./point-out";
import { type Done, useFigureImport, type Wishes } from "./use-figure-import";

export type NamedChannel = { id: string; name: string };

/** Figures out of a file: choose it, say what only a person can tell, see what would come, and only then bring it in. */
export function FigureImport({ channels }: { channels: readonly NamedChannel[] }) {
  const t = useTranslations("figures");
  const { file, wishes, check, problem, busy, done, look, wish, skipErrors, bringIn } = useFigureImport();
  return (
    <>
      <FileDrop
        name={file?.name ?? null}
        isBusy={busy === "checking"}
        accept=".csv,.xlsx,.xls,.txt,.tsv,.zip"
        words={{ choose: t("choose"), chooseOther: t("chooseOther"), drop: t("drop") }}
        onFile={(chosen) => void look(chosen)}
      />
      <div aria-live="polite">
        {busy === "checking" ? (
          <Skeleton className="mt-6 gap-4" label={t("checking")} lines={["60%", "80%", "70%"]} />
        ) : null}
        {done ? <Brought done={done} /> : null}
        {problem ? <Wrong words={problem} /> : null}
        {check?.outcome === "problem" ? <WholeFile problem={check.problem} /> : null}
      </div>
      {check?.outcome === "asks" ? <Asked question={check.question} onSay={wish} /> : null}
      {check?.outcome === "ready" ? (
        <FoundFigures
          check={check}
          channels={channels}
          skipsErrors={wishes.skipsErrors ?? false}
          isBusy={busy === "importing"}
          onSay={wish}
          onSkip={skipErrors}
          onImport={() => void bringIn()}
        />
      ) : null}
    </>
  );
}

/** What came in stays said until another file is chosen, with the way to what could not be placed. */
function Brought({ done }: { done: Done }) {
  const t = useTranslations("figures");
  return (
    <div className="mt-5">
      <Notice
        kind="mine"
        silent
        action={done.fresh > 0 ? <Link href="/insight/figures?which=loose">{t("doneLook")}</Link> : null}
      >
        {t("done", done)}
      </Notice>
    </div>
  );
}

const Wrong = ({ words }: { words: string }) => (
  <div className="mt-5">
    <Notice kind="error" silent>
      {words}
    </Notice>
  </div>
);

function WholeFile({ problem }: { problem: Extract<ResultFileCheck, { outcome: "problem" }>["problem"] }) {
  const t = useTranslations("figures.problem");
  if (problem.kind === "cutOff") return <Wrong words={t("cutOff", { row: problem.row })} />;
  if (problem.kind === "mixedDates") return <Wrong words={t("mixedDates", { column: problem.column })} />;
  if (problem.kind === "split") return <Wrong words={t("split", { column: problem.column })} />;
  if (problem.kind === "tooMany") return <Wrong words={t("tooMany", { max: problem.max })} />;
  return <Wrong words={t(problem.kind)} />;
}

type AskedProps = {
  question: Extract<ResultFileCheck, { outcome: "asks" }>["question"];
  onSay: (wishes: Wishes) => void;
};

function Asked({ question, onSay }: AskedProps) {
  const t = useTranslations("figures");
  if (question.asks === "columns") return <PointOut question={question} onSay={onSay} />;
  return (
    <section className="mt-6 max-w-140">
      <p>{t("dayOrder.ask", { sample: question.sample })}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onPress={() => onSay({ dayOrder: "day" })}>{t("dayOrder.day")}</Button>
        <Button onPress={() => onSay({ dayOrder: "month" })}>{t("dayOrder.month")}</Button>
      </div>
    </section>
  );
}

/** Where the figures belong, where the file alone does not tell. */
export function ChannelChoice(props: {
  channels: readonly NamedChannel[];
  value: string | null;
  onChoose: (id: string) => void;
}) {
  const t = useTranslations("figures");
  return (
    <>
      <Select
        label={t("channel")}
        placeholder={t("chooseChannel")}
        className="mt-4 max-w-80"
        value={props.value}
        onChange={(id) => props.onChoose(String(id))}
        options={props.channels.map(({ id, name }) => ({ id, label: name }))}
      />
      {props.value === null ? (
        <p className="mt-1.5 max-w-165 text-t13 text-ink-2">
          {t.rich("noChannel", { link: (words) => <Link href="/settings/channels">{words}</Link> })}
        </p>
      ) : null}
    </>
  );
}
