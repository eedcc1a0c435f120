import { describe, expect, it } from "vitest";
import { organisationTables, rowSecurity } from "@/scripts/database/row-security";

const SQL = `
-- CreateTable
CREATE TABLE "idea" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    CONSTRAINT "idea_pkey" PRIMARY KEY ("org_id","id")
);
-- CreateTable
CREATE TABLE "person" ("id" UUID NOT NULL);
ALTER TABLE "member" ADD COLUMN "org_id" UUID;
CREATE INDEX "idea_i" ON "idea"("org_id");`;

describe("a new migration walls its tables off", () => {
  it("every table made with an organisation's column, and no other", () => {
    expect(organisationTables(SQL)).toEqual(["idea"]);
  });

  it("forced, for reading and for writing, and open to the role that works inside an organisation", () => {
    const sql = rowSecurity(["idea"]);
    expect(sql).toContain('alter table "idea" enable row level security;');
    expect(sql).toContain('alter table "idea" force row level security;');
    expect(sql).toContain("using (org_id = app_org()) with check (org_id = app_org())");
    expect(sql).toContain('grant select, insert, update, delete on "idea" to trekker_app;');
  });
});
