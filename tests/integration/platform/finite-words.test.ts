import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { COUNTRIES } from "@/lib/domain/access";
import { BRIEFING_PARTS, OUTCOMES, POINT_KINDS } from "@/lib/domain/advice";
import { STAGES } from "@/lib/domain/agreement";
import { POWERS, ROLES, VERDICTS } from "@/lib/domain/authority";
import { AUTHOR_KINDS, CONTENT_STATUS, PRIORITIES, RISKS, WORK_KINDS } from "@/lib/domain/authority/situations";
import { COLUMNS } from "@/lib/domain/board";
import { LABEL_COLOURS } from "@/lib/domain/board/labels";
import { CAMPAIGN_KINDS } from "@/lib/domain/campaigns";
import { FACT_KINDS } from "@/lib/domain/campaigns/facts";
import {
  CASE_MODES,
  CASE_OUTCOMES,
  CASE_ROUTES,
  CASE_SOURCES,
  CASE_STATES,
  SENTIMENTS,
} from "@/lib/domain/cases/words";
import { CONTENT_TYPES } from "@/lib/domain/channels";
import { ANSWERS, CONSULTATION_REASONS } from "@/lib/domain/consultations/words";
import { MANAGED_KINDS } from "@/lib/domain/content/kinds";
import { OBJECTIVES } from "@/lib/domain/goals";
import { ADVICES } from "@/lib/domain/start-up";
import { PARTS, TASKS } from "@/lib/domain/team/tasks";
import { TOOL_STATES } from "@/lib/domain/team/tools";
import { WORD_KINDS } from "@/lib/domain/tone/guide/content";
import { SEVERITIES } from "@/lib/domain/tone/model";
import { ITEM_STATES } from "@/lib/domain/workflow/moves";
import { LINK_PURPOSES } from "@/lib/features/access/schema";
import { MAIL_OUTCOMES } from "@/lib/features/board-mail/schema";
import { CONSULTED_POWERS } from "@/lib/features/consultations/schema";
import { FEED_KINDS } from "@/lib/features/feeds/schema";
import { IMPORT_FORMATS } from "@/lib/features/idea-imports/schema";
import { LINK_OUTCOMES } from "@/lib/features/link-checks/schema";
import { TEAM_HOOK_KINDS } from "@/lib/features/team-hooks/schema";
import { DELIVERY_STATES } from "@/lib/features/webhooks/schema";

/** Outside the organisation somebody is one of these; its own words are nobody's of theirs. */
const OUTSIDERS = AUTHOR_KINDS.filter((kind) => kind !== "organisation");

/** Where a column's words stand in TypeScript. */
const STANDS: Record<string, readonly string[]> = {
  "organisation.country": COUNTRIES,
  "role_grant.role": ROLES,
  "invitation.role": ROLES,
  "sign_in_token.purpose": LINK_PURPOSES,
  "authority_rule.power": POWERS,
  "authority_rule.verdict": VERDICTS,
  "workflow_term.priority": PRIORITIES,
  "item.kind": WORK_KINDS,
  "item.state": ITEM_STATES,
  "item.stage": STAGES,
  "item.priority": PRIORITIES,
  "item.risk": RISKS,
  "item.content_status": CONTENT_STATUS,
  "item.content_type": CONTENT_TYPES,
  "stage_run.stage": STAGES,
  "test_situation.power": POWERS,
  "test_situation.expected": [...VERDICTS, "unanswered"],
  "consultation.power": CONSULTED_POWERS,
  "consultation.reason": CONSULTATION_REASONS,
  "consultation.answer": ANSWERS,
  "precedent.power": POWERS,
  "precedent.outcome": ANSWERS,
  // "gone": what went up in another idea stands in no column.
  "idea.board_column": [...COLUMNS, "gone"],
  "bundle.board_column": COLUMNS.filter((column) => column !== "pinned"),
  "label.colour": LABEL_COLOURS,
  "import_batch.format": IMPORT_FORMATS,
  "board_mail.outcome": MAIL_OUTCOMES,
  "link_check.outcome": LINK_OUTCOMES,
  "calendar_feed.kind": FEED_KINDS,
  "goal.objective": OBJECTIVES,
  "managed_content.kind": MANAGED_KINDS,
  "tone_word.kind": WORD_KINDS,
  "tone_word.severity": SEVERITIES,
  "campaign.kind": CAMPAIGN_KINDS,
  "campaign_fact.kind": FACT_KINDS,
  "contact.author_kind": OUTSIDERS,
  "case_file.source": CASE_SOURCES,
  "case_file.state": CASE_STATES,
  "case_file.mode": CASE_MODES,
  "case_file.risk": RISKS,
  "case_file.priority": PRIORITIES,
  "case_file.sentiment": SENTIMENTS,
  "case_file.route": CASE_ROUTES,
  "case_file.outcome": CASE_OUTCOMES,
  "keyword_rule.risk": RISKS,
  "keyword_rule.priority": PRIORITIES,
  "service_target.priority": PRIORITIES,
  "task_part.part": PARTS,
  "tool.state": TOOL_STATES,
  "team_hook.kind": TEAM_HOOK_KINDS,
  "briefing_text.part": BRIEFING_PARTS,
  "advice_point.kind": POINT_KINDS,
  "advice_point.outcome": OUTCOMES,
  "advice_answer.outcome": OUTCOMES,
  "team_task.task": TASKS,
  "start_up_check.advice": ADVICES,
  "start_up_check.chosen": ADVICES,
  "webhook_delivery.state": DELIVERY_STATES,
};

type Constraint = { table: string; definition: string };

/** What the database lets into a column, of every column that takes a list of words and nothing else. */
async function listsOfWords(): Promise<Map<string, string[]>> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<Constraint>(
    `select t.relname as table, pg_get_constraintdef(c.oid) as definition from pg_constraint c
     join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
     where n.nspname = 'public' and c.contype = 'c'`,
  );
  await client.end();
  const lists = rows.flatMap(({ table, definition }) =>
    [...definition.matchAll(/\(?"?(\w+)"? = ANY \(ARRAY\[([^\]]*)\]/g)].map(([, column, words]): [string, string[]] => [
      `${table}.${column}`,
      [...(words ?? "").matchAll(/'([^']*)'/g)].map(([, word]) => word ?? ""),
    ]),
  );
  return new Map(lists);
}

describe("finite words", () => {
  it("are the same in the database and in TypeScript", async () => {
    const lists = await listsOfWords();
    const known = Object.entries(STANDS).map(([column, words]) => [column, [...words].sort()]);
    const stored = Object.keys(STANDS).map((column) => [column, lists.get(column)?.toSorted() ?? null]);
    expect(stored).toEqual(known);
  });
});
