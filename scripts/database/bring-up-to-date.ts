import { installQueues } from "@/lib/platform/queues";
import { migrate } from "./migrate";

/** Everything a database needs before Trekker works on it: the migrations, then the job tables. */
export async function bringUpToDate(databaseUrl: string): Promise<string[]> {
  const applied = await migrate(databaseUrl);
  await installQueues(databaseUrl);
  return applied;
}
