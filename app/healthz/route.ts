/** Whether this process answers; says nothing about what it depends on. */
export const dynamic = "force-dynamic";

export const GET = (): Response => Response.json({ status: "ok" });
