import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsFolder } from "./database/migrate";
import { organisationTables, rowSecurity } from "./database/row-security";
import { type SchemaFile, schemaDifference } from "./database/schema-diff";
import { projectRoot } from "./support/project";
import { program, StepFailed } from "./support/step-failed";

const SCHEMA = "prisma/schema";
const MIGRATIONS = "prisma/migrations";

await program(async () => {
  const name = process.argv[2]
    ?.trim()
    .replaceAll(/[^a-z0-9]+/gi, "_")
    .toLowerCase();
  if (!name) throw new StepFailed("A migration needs a name.", "Say it so: npm run db:diff -- add_goals");

  const sql = await schemaDifference(committedSchema(), workingSchema()).catch(explain);
  if (!sql) {
    console.log(`${SCHEMA} is as it was committed: there is nothing to migrate.`);
    return 0;
  }
  warnOfUncommittedMigrations();
  const file = writeMigration(name, sql);
  console.log(`Wrote ${file}\nRead it, add CHECK constraints and triggers by hand, then: npm run db:migrate`);
  return 0;
});

/** The engine says in words what is wrong with a schema, and where. */
function explain(error: unknown): never {
  const isSchemaError = error instanceof Error && "code" in error && error.code === "P1012";
  throw isSchemaError ? new StepFailed(error.message.trim(), `Correct ${SCHEMA} and try again.`) : error;
}

function workingSchema(): SchemaFile[] {
  return readdirSync(join(projectRoot, SCHEMA))
    .filter((file) => file.endsWith(".prisma"))
    .sort()
    .map((file) => ({ path: `${SCHEMA}/${file}`, content: readFileSync(join(projectRoot, SCHEMA, file), "utf8") }));
}

/** The schema as the last commit has it; none at all in a project whose first commit is still to come. */
function committedSchema(): SchemaFile[] {
  const [head] = git("rev-parse", "--verify", "--quiet", "HEAD");
  if (!head) return [];
  return git("ls-tree", "-r", "--name-only", "HEAD", SCHEMA)
    .filter((path) => path.endsWith(".prisma"))
    .map((path) => ({ path, content: `${git("show", `HEAD:${path}`).join("\n")}\n` }));
}

function git(...parts: string[]): string[] {
  try {
    const text = execFileSync("git", parts, {
      cwd: projectRoot,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return text.split("\n").filter((line, at, lines) => line !== "" || at < lines.length - 1);
  } catch (error) {
    const isRefusal = error instanceof Error && "status" in error && error.status !== null;
    if (isRefusal) return [];
    throw new StepFailed("git could not be run.", "A new migration is measured from the last commit: install git.");
  }
}

/** The difference is measured from the last commit, so what an uncommitted migration holds would be said twice. */
function warnOfUncommittedMigrations(): void {
  const uncommitted = git("ls-files", "--others", "--exclude-standard", MIGRATIONS).filter((path) =>
    path.endsWith(".sql"),
  );
  if (uncommitted.length === 0) return;
  console.warn("Not committed yet; remove it if it already holds part of this difference:");
  for (const path of uncommitted) console.warn(`  ${path}`);
}

function writeMigration(name: string, sql: string): string {
  const moment = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${moment}_${name}`);
  mkdirSync(folder, { recursive: true });
  const walls = rowSecurity(organisationTables(sql));
  const parts = [sql.trim(), walls && `-- Walled off by organisation\n${walls}`].filter(Boolean);
  writeFileSync(join(folder, "migration.sql"), `${parts.join("\n\n")}\n`);

  const lockFile = join(migrationsFolder, "migration_lock.toml");
  if (!existsSync(lockFile)) writeFileSync(lockFile, 'provider = "postgresql"\n');
  return `${MIGRATIONS}/${moment}_${name}/migration.sql`;
}
