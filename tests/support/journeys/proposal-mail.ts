import { expect, type Page } from "@playwright/test";
import { onServer } from "@/tests/support/test-server";
import { townId } from "./people";

/** The link in the mail to somebody about the proposal with these words, from the page where the demo keeps mail. */
export async function linkMailedTo(
  page: Page,
  { address, words }: { address: string; words: string },
): Promise<string> {
  const mail = page.getByRole("listitem").filter({ hasText: address }).filter({ hasText: words });
  const link = mail.getByRole("link").filter({ hasText: "/sign/" });
  await expect(async () => {
    await page.goto("/outbox");
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 120_000 });
  return new URL((await link.getAttribute("href")) ?? "").pathname;
}

/** Lets the mail about a proposal leave at once: it waits for opening hours, and the journey plays on any day. */
export async function mailProposalNow(databaseUrl: string): Promise<void> {
  await onServer(databaseUrl, async (client) => {
    await client.query("begin");
    await client.query("select enter($1)", [townId]);
    await client.query(
      `update outbox set due_at = now() - interval '1 minute'
       where done_at is null and failed_at is null and payload->>'kind' = 'agreement_proposed'`,
    );
    await client.query("commit");
  });
}
