import { Pool } from "pg";
import { v7 } from "uuid";
import { type Figure, median } from "@/tests/bench/support/figure";

const WARM_UP = 100;
const ROWS = 1_000;
const CLIENTS = 8;

/** One row into a table without anything else, on the same server: what storing something durably costs here at least. */
export async function bareInsert(databaseUrl: string): Promise<Figure[]> {
  const pool = new Pool({ connectionString: databaseUrl, max: CLIENTS });
  try {
    await pool.query("create table bare (id uuid primary key, title text not null, at timestamptz not null)");
    const insert = () =>
      pool.query({ name: "bare", text: "insert into bare values ($1, $2, $3)", values: [v7(), "hello", new Date()] });
    for (let row = 0; row < WARM_UP; row += 1) await insert();
    const times: number[] = [];
    for (let row = 0; row < ROWS; row += 1) {
      const begin = performance.now();
      await insert();
      times.push(performance.now() - begin);
    }
    return [
      { name: "bare INSERT, 1 client, p50", value: median(times), unit: "ms" },
      { name: `bare INSERT, ${CLIENTS} clients`, value: await perSecond(insert), unit: "/s" },
    ];
  } finally {
    await pool.query("drop table if exists bare");
    await pool.end();
  }
}

async function perSecond(insert: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  const client = async () => {
    for (let row = 0; row < ROWS; row += 1) await insert();
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (ROWS * CLIENTS * 1000) / (performance.now() - begin);
}
