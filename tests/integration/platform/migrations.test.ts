import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate, readMigrations } from "@/scripts/database/migrate";
import { freshDatabase, type TestDatabase } from "@/tests/support/database";

let folder: string;
let database: TestDatabase;
let client: Client;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "trekker-migrations-"));
  database = await freshDatabase();
  client = new Client(database.url);
  await client.connect();
  await client.query("drop table _prisma_migrations");
});

afterEach(async () => {
  await client.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

function given(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

async function tables(): Promise<string[]> {
  const { rows } = await client.query("select tablename from pg_tables where tablename like 'made\\_%' order by 1");
  return rows.map((row) => row.tablename);
}

describe("migrations", () => {
  it("apply in the order of their names, once, and are recorded as Prisma records them", async () => {
    given("2_second", "alter table made_a add column more int;");
    given("1_first", "create table made_a (id int);");
    expect(await migrate(database.url, folder)).toEqual(["1_first", "2_second"]);
    expect(await migrate(database.url, folder)).toEqual([]);

    const { rows } = await client.query("select * from _prisma_migrations order by migration_name");
    expect(rows.map((row) => row.migration_name)).toEqual(["1_first", "2_second"]);
    for (const row of rows) {
      expect(row.checksum).toMatch(/^[0-9a-f]{64}$/);
      expect(row.finished_at.getTime()).toBeGreaterThanOrEqual(row.started_at.getTime());
      expect(row).toMatchObject({ rolled_back_at: null, logs: null, applied_steps_count: 1 });
    }
  });

  it("keep nothing of one that fails, say where it failed, and apply it once it is corrected", async () => {
    given("1_first", "create table made_a (id int);");
    given("2_second", "create table made_b (id int);\n\ninsert into made_b values ('x');");
    await expect(migrate(database.url, folder)).rejects.toThrow("2_second/migration.sql, line 3: invalid input syntax");
    expect(await tables()).toEqual(["made_a"]);

    given("2_second", "create table made_b (id int);\n\ninsert into made_b values (1);");
    expect(await migrate(database.url, folder)).toEqual(["2_second"]);
    expect(await tables()).toEqual(["made_a", "made_b"]);
  });

  it("take functions whose bodies hold semicolons", async () => {
    given("1_first", "create function made_f() returns int language plpgsql as $$ begin perform 1; return 2; end $$;");
    await migrate(database.url, folder);
    expect((await client.query("select made_f() as answer")).rows).toEqual([{ answer: 2 }]);
  });

  it("refuse a file that was changed after it was applied", async () => {
    given("1_first", "create table made_a (id int);");
    await migrate(database.url, folder);
    given("1_first", "create table made_a (id bigint);");
    await expect(migrate(database.url, folder)).rejects.toThrow("1_first was changed after it was applied");
  });

  it("refuse a database that is ahead of them", async () => {
    given("1_first", "create table made_a (id int);");
    await migrate(database.url, folder);
    rmSync(join(folder, "1_first"), { recursive: true });
    await expect(migrate(database.url, folder)).rejects.toThrow("1_first, which this version of Trekker does not know");
  });

  it("refuse a statement that would end the transaction they are in", async () => {
    given("1_first", "create table made_a (id int);\ncommit;");
    await expect(migrate(database.url, folder)).rejects.toThrow("line 2: a migration is one transaction already");
    expect(await tables()).toEqual([]);
  });

  it("apply once when eight servers start at the same moment", async () => {
    given("1_first", "create table made_a (id int);");
    const runs = await Promise.all(Array.from({ length: 8 }, () => migrate(database.url, folder)));
    expect(runs.flat()).toEqual(["1_first"]);
  });
});

describe("the project's own migrations", () => {
  it("are all in the template that every test database is a copy of", async () => {
    const own = await freshDatabase();
    expect(readMigrations().length).toBeGreaterThan(0);
    expect(await migrate(own.url)).toEqual([]);
    await own.drop();
  });
});
