import { database } from "./database";
import { recordFault } from "./log";

/** Whether the database answers and holds the organisations' role; a fault is logged and its number given. */
export async function readiness(): Promise<{ isReady: true } | { isReady: false; reference: string }> {
  try {
    await database().$queryRaw`select 1 from pg_roles where rolname = 'trekker_app'`;
    return { isReady: true };
  } catch (fault) {
    return { isReady: false, reference: recordFault(fault, { part: "readiness" }) };
  }
}
