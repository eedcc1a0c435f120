import type { Page } from "@playwright/test";
import { expect } from "./app";
import { expectGoodPage } from "./good-page";
import type { Words } from "./words";

/** Makes a channel on Bluesky by this name, on the page of the channels. */
export async function addBlueskyChannel(page: Page, t: Words, name: string): Promise<void> {
  await page.getByRole("button", { name: t("channels.add.open") }).click();
  const dialog = page.getByRole("dialog", { name: t("channels.add.title") });
  await dialog.getByRole("button", { name: t("channels.add.network") }).click();
  await page.getByRole("option", { name: t("channels.networks.bluesky") }).click();
  await dialog.getByRole("textbox", { name: t("channels.add.name") }).fill(name);
  await expectGoodPage(page);
  await dialog.getByRole("button", { name: t("channels.add.submit"), exact: true }).click();
  await expect(page.getByText(t("channels.add.done", { name }))).toBeVisible();
}

type Connection = { channel: string; handle: string; appPassword: string; serviceUrl: string };

/** Connects it with the account that posts there. */
export async function connectChannel(page: Page, t: Words, connection: Connection): Promise<void> {
  const { channel, handle, appPassword, serviceUrl } = connection;
  const row = page.getByRole("main").getByRole("listitem").filter({ hasText: channel });
  await row.getByRole("button", { name: t("channels.connect.open"), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: t("channels.connect.title", { name: channel }) });
  await dialog.getByRole("textbox", { name: t("channels.connect.handle") }).fill(handle);
  await dialog.getByLabel(t("channels.connect.of.bluesky.secret")).fill(appPassword);
  await dialog.getByRole("textbox", { name: t("channels.connect.serviceUrl") }).fill(serviceUrl);
  await expectGoodPage(page);
  await dialog.getByRole("button", { name: t("channels.connect.submit") }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText(handle);
}
