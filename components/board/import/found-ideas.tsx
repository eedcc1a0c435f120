"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Table } from "@/components/ui/table";
import { DESTINATIONS, type Group } from "@/lib/domain/idea-import";
import type { IdeaFileCheck } from "@/lib/features/idea-imports/schema";
import { type Choices, goalOf, goingIn } from "./use-idea-import";

type FoundIdeasProps = {
  read: Extract<IdeaFileCheck, { outcome: "read" }>;
  choices: Choices;
  onChoose: (choices: Choices) => void;
  isBusy: boolean;
  onImport: () => void;
};

const SHOWN = 8;

/** What is in the file, where each list goes, what is wrong, and the button that does exactly that. */
export function FoundIdeas({ read, choices, onChoose, isBusy, onImport }: FoundIdeasProps) {
  const t = useTranslations("ideaImport");
  const ideas = goingIn(read, choices);
  const isWrong = read.errorCount > 0 && !choices.withoutWrong;
  return (
    <section aria-labelledby="gevonden" className="mt-8">
      <h2 id="gevonden">{t("found", { count: read.ideas.length })}</h2>
      <p className="mt-0.5 text-ink-2">
        {[
          read.archived > 0 ? t("archived", { count: read.archived }) : "",
          read.shortened > 0 ? t("shortened", { count: read.shortened }) : "",
        ].join(" ")}
      </p>
      {read.errorCount > 0 ? <Wrong read={read} choices={choices} onChoose={onChoose} /> : null}
      <Lists groups={read.groups} choices={choices} onChoose={onChoose} />
      {read.known.length > 0 ? (
        <Checkbox
          className="mt-4"
          isSelected={choices.withoutKnown}
          onChange={(withoutKnown) => onChoose({ ...choices, withoutKnown })}
        >
          {t("withoutKnown", { count: read.known.length })}
        </Checkbox>
      ) : null}
      {ideas.length > 0 ? (
        <>
          <h3 className="mt-6">{t("preview")}</h3>
          <ul className="mt-1 border-t border-line">
            {ideas.slice(0, SHOWN).map(({ row, title, labels }) => (
              <li key={row} className="border-b border-line py-2 wrap-anywhere">
                {title}
                {labels.length > 0 ? <span className="ml-2 text-t13 text-ink-2">{labels.join(", ")}</span> : null}
              </li>
            ))}
          </ul>
          {ideas.length > SHOWN ? (
            <p className="mt-2 text-t14 text-ink-2">{t("others", { count: ideas.length - SHOWN })}</p>
          ) : null}
        </>
      ) : null}
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <Button
          kind="primary"
          busy={isBusy}
          locked={isWrong ? t("firstWrong") : ideas.length === 0 ? t("nothingLeft") : undefined}
          onPress={onImport}
        >
          {t("hang", { count: ideas.length })}
        </Button>
      </div>
    </section>
  );
}

type ChoosingProps = Pick<FoundIdeasProps, "choices" | "onChoose">;

function Lists({ groups, choices, onChoose }: ChoosingProps & { groups: readonly Group[] }) {
  const t = useTranslations("ideaImport");
  return (
    <ul className="mt-5 border-t border-line">
      {groups.map(({ key, name, count }) => (
        <li
          key={key}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-2.5"
        >
          <span className="min-w-0">
            <span className="font-medium wrap-anywhere">{name || t("noList")}</span>{" "}
            <span className="text-ink-2">{t("ideas", { count })}</span>
          </span>
          <SegmentedControl
            label={t("goal.label", { name: name || t("noList") })}
            value={goalOf(choices, key)}
            onChange={(goal) => onChoose({ ...choices, goals: { ...choices.goals, [key]: goal } })}
            options={DESTINATIONS.map((id) => ({ id, label: t(`goal.${id}`) }))}
          />
        </li>
      ))}
    </ul>
  );
}

/** Everything that is wrong, by row, and the choice to go on without those rows. */
function Wrong({ read, choices, onChoose }: ChoosingProps & Pick<FoundIdeasProps, "read">) {
  const t = useTranslations("ideaImport");
  const { errors, errorCount, format } = read;
  return (
    <div className="mt-5">
      <Notice kind="error">{t("wrong.title", { count: errorCount })}</Notice>
      <div className="mt-3">
        <Table
          caption={t("wrong.caption")}
          columns={[
            { key: "row", head: t(`wrong.place.${format}`) },
            { key: "shown", head: t("wrong.shown") },
            { key: "problem", head: t("wrong.problem") },
          ]}
          rows={errors.map(({ row, shown, problem }, index) => ({
            key: `${index}`,
            cells: { row, shown: shown || "–", problem: t(`wrong.${problem}`) },
          }))}
        />
      </div>
      {errorCount > errors.length ? (
        <p className="mt-2 text-t14 text-ink-2">{t("wrong.others", { count: errorCount - errors.length })}</p>
      ) : null}
      <Checkbox
        className="mt-3"
        isSelected={choices.withoutWrong}
        onChange={(withoutWrong) => onChoose({ ...choices, withoutWrong })}
      >
        {t("withoutWrong", { count: errorCount })}
      </Checkbox>
    </div>
  );
}
