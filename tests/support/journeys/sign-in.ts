import { type APIRequestContext, expect, request } from "@playwright/test";
import { townsperson } from "./people";

export type StorageState = Awaited<ReturnType<APIRequestContext["storageState"]>>;

/** Signs somebody of the demo in as the button on the demo's sign-in page does; gives what their browser then keeps. */
export async function demoSession(url: string, key: string): Promise<StorageState> {
  const browser = await request.newContext({ baseURL: url });
  const { csrfToken } = await (await browser.get("/api/auth/csrf")).json();
  const { personId } = townsperson(key);
  const answer = await browser.post("/api/auth/callback/demo", { form: { personId, csrfToken, json: "true" } });
  expect(answer.ok(), `${key} signs in`).toBe(true);
  const state = await browser.storageState();
  await browser.dispose();
  return state;
}
