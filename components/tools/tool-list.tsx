import { useFormatter, useTranslations } from "next-intl";
import { useDayName, WHOLE_DAY } from "@/components/time/use-day-name";
import { GroupHeading, Row, RowList } from "@/components/ui/row-list";
import { TOOL_STATES, type ToolState } from "@/lib/domain/team";
import type { ToolsView, ToolView } from "@/lib/features/tools/schema";
import { ToolDialog } from "./tool-dialog";

const CENTS = 100;

/** The tools by how they stand, each with whose it is, what it costs and when it renews. */
export function ToolList({ view, mayLead, viewerId }: { view: ToolsView; mayLead: boolean; viewerId: string }) {
  const t = useTranslations("tools");
  const { number } = useFormatter();
  const euros = (cents: number) => number(cents / CENTS, { style: "currency", currency: "EUR" });
  const unknown = view.cost.unknown > 0 ? t("costUnknown", { count: view.cost.unknown }) : null;
  const groups = TOOL_STATES.map((state) => ({ state, tools: view.tools.filter((tool) => tool.state === state) }));
  return (
    <div className="grid gap-8">
      {groups
        .filter(({ tools }) => tools.length > 0)
        .map(({ state, tools }) => (
          <section key={state}>
            <GroupHeading
              id={`tools-${state}`}
              aside={
                state === "in_use"
                  ? [t("cost", { euros: euros(view.cost.cents) }), unknown].filter(Boolean).join(" ")
                  : null
              }
            >
              {t(`groups.${state satisfies ToolState}`)}
            </GroupHeading>
            <RowList labelledBy={`tools-${state}`}>
              {tools.map((tool) => (
                <Row
                  key={tool.id}
                  title={tool.name}
                  detail={tool.purpose}
                  actions={
                    mayLead ? (
                      <ToolDialog key={tool.revision} tool={tool} people={view.people} viewerId={viewerId} />
                    ) : undefined
                  }
                >
                  <ToolFacts tool={tool} price={tool.yearCostCents === null ? null : euros(tool.yearCostCents)} />
                </Row>
              ))}
            </RowList>
          </section>
        ))}
    </div>
  );
}

function ToolFacts({ tool, price }: { tool: ToolView; price: string | null }) {
  const t = useTranslations("tools");
  const nameOf = useDayName();
  const renews = tool.renewsOn ? t("renews", { day: nameOf(tool.renewsOn, WHOLE_DAY) }) : t("doesNotRenew");
  const owner = tool.hasLeft ? t("ownerLeft", { name: tool.owner.name }) : t("ownedBy", { name: tool.owner.name });
  const isNear = tool.renewsIn !== null;
  return (
    <div className="mt-0.5 text-t13 text-ink-2">
      <p>{[owner, price ? t("yearly", { euros: price }) : t("noPrice"), renews].join(" · ")}</p>
      {isNear ? (
        <p className="font-medium text-amber-ink">{t("renewsIn", { days: Math.max(0, tool.renewsIn ?? 0) })}</p>
      ) : null}
    </div>
  );
}
