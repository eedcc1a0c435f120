import type { z } from "zod";
import { invalid, ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { command } from "@/lib/platform/command";
import { newId } from "@/lib/platform/ids";
import type { Unit } from "@/lib/platform/unit";
import { addRuleInput, changeRuleInput, endRuleInput } from "./schema";

type Said = Omit<z.output<typeof addRuleInput>, "id">;

/** Words that suggest what it is, from the next thing that comes in on. */
export const addRule = command({
  name: "caseRules.add",
  input: addRuleInput,
  may: "cases.lead",
  run: async (unit, { id = newId(), ...said }): Promise<Result<{ ruleId: string }>> => {
    const { tx, orgId, now, actor } = unit;
    const wrong = await whatIsWrong(unit, said);
    if (wrong) return wrong;
    const row = { ...told(said), orgId, id, madeById: actor.memberId ?? "", madeAt: now };
    // The same rule sent twice, over a line that fell away, is one.
    const { count } = await tx.keywordRule.createMany({ data: [row], skipDuplicates: true });
    if (count === 1) note(unit, id, { action: "caseRules.add", words: row.words });
    return ok({ ruleId: id });
  },
});

export const changeRule = command({
  name: "caseRules.change",
  input: changeRuleInput,
  may: "cases.lead",
  run: async (unit, { ruleId, seenRevision, ...said }): Promise<Result<{ revision: number }>> => {
    const wrong = await whatIsWrong(unit, said);
    if (wrong) return wrong;
    const { count } = await unit.tx.keywordRule.updateMany({
      where: { orgId: unit.orgId, id: ruleId, revision: seenRevision, endedAt: null },
      data: { ...told(said), revision: { increment: 1 } },
    });
    if (count === 0) return goneOrStale(unit, ruleId);
    note(unit, ruleId, { action: "caseRules.change", words: said.words });
    return ok({ revision: seenRevision + 1 });
  },
});

export const endRule = command({
  name: "caseRules.end",
  input: endRuleInput,
  may: "cases.lead",
  run: async (unit, { ruleId, seenRevision }): Promise<Result<true>> => {
    const { count } = await unit.tx.keywordRule.updateMany({
      where: { orgId: unit.orgId, id: ruleId, revision: seenRevision, endedAt: null },
      data: { endedAt: unit.now, revision: { increment: 1 } },
    });
    if (count === 0) return goneOrStale(unit, ruleId);
    note(unit, ruleId, { action: "caseRules.end", words: [] });
    return ok(true);
  },
});

/** The words each once, in the order in which they were given. */
const told = ({ words, ...rest }: Said) => ({ ...rest, words: [...new Set(words)] });

async function whatIsWrong({ tx, orgId }: Unit, said: Said): Promise<Refused | null> {
  const { contentKind, risk, priority, topicId, segmentId } = said;
  if (!(contentKind || risk || priority || topicId || segmentId)) return invalid("contentKind", "fields.choose");
  if (topicId && (await tx.topic.count({ where: { orgId, id: topicId } })) === 0)
    return invalid("topicId", "fields.unknown");
  if (segmentId && (await tx.segment.count({ where: { orgId, id: segmentId } })) === 0)
    return invalid("segmentId", "fields.unknown");
  return null;
}

async function goneOrStale({ tx, orgId }: Unit, id: string): Promise<Refused> {
  const known = await tx.keywordRule.count({ where: { orgId, id } });
  return known === 0 ? refuse("not_found", "notFound") : refuse("stale", "stale");
}

function note(unit: Unit, id: string, { action, words }: { action: string; words: string[] }): void {
  unit.journal({ action, subject: { kind: "keyword_rule", id }, data: { words } });
  unit.announce({ topic: "cases", ids: [id] });
}

export const caseRuleCommands = { addRule, changeRule, endRule };
