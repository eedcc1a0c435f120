import { splitStatements } from "./split-statements";

/** The tables that a script creates with an `org_id` column: they hold what belongs to one organisation. */
export function organisationTables(sql: string): string[] {
  return splitStatements(sql).flatMap(({ text }) => {
    const table = /^create\s+table\s+(?:if\s+not\s+exists\s+)?"([^"]+)"/i.exec(text)?.[1];
    return table && /"org_id"\s/.test(text) ? [table] : [];
  });
}

/** The statements that wall a table off by organisation: forced, so the table's owner is held to it as well. */
export function rowSecurity(tables: string[]): string {
  return tables
    .map((table) =>
      [
        `alter table "${table}" enable row level security;`,
        `alter table "${table}" force row level security;`,
        `create policy organisation on "${table}" using (org_id = app_org()) with check (org_id = app_org());`,
        `grant select, insert, update, delete on "${table}" to trekker_app;`,
      ].join("\n"),
    )
    .join("\n\n");
}
