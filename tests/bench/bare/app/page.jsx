import { connection } from "next/server";

// Rendered at each request, as every page of somebody who signed in is: a page made at build time is only read from disk.
export default async function Page() {
  await connection();
  return <p>hello</p>;
}
