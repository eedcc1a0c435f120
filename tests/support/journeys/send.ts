import { expect, type Page } from "@playwright/test";

/** Runs a command as whoever this browser belongs to, for what has to be there before a journey begins. */
export async function send<Value = unknown>(page: Page, command: string, input: object): Promise<Value> {
  const answer = await page.request.post(`/api/commands/${command}`, { data: input });
  expect(answer.ok(), `${command}: ${await answer.text()}`).toBe(true);
  const { value } = await answer.json();
  return value;
}
