import { once } from "node:events";
import { connect, createServer, type Server } from "node:net";
import { expect, test } from "@playwright/test";
import { type RunningTrekker, startTrekker } from "@/tests/support/e2e-server";
import { faultsOn } from "@/tests/support/journeys/axe";
import { townId, townsperson } from "@/tests/support/journeys/people";
import { type OidcPeer, startOidc } from "@/tests/support/peers/oidc";

const { name, email } = townsperson("fatima");
const known = { sub: "gemeente-1", email, emailVerified: true, name };
const stranger = { sub: "gemeente-2", email: "niemand@elders.example", emailVerified: true, name: "Niemand Hier" };

let oidc: OidcPeer;
let trekker: RunningTrekker;
let front: Front;

// One server for all of them.
test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  front = await openFront();
  const redirectUris = [`${front.url}/api/auth/callback/oidc`];
  oidc = await startOidc({ clientId: "trekker", clientSecret: "geheim", redirectUris, accounts: [known, stranger] });
  trekker = await startTrekker({
    env: {
      NEXTAUTH_URL: front.url,
      OIDC_ISSUER: oidc.issuer,
      OIDC_CLIENT_ID: "trekker",
      OIDC_CLIENT_SECRET: "geheim",
      OIDC_NAME: "het gemeenteaccount",
    },
  });
  front.leadTo(Number(new URL(trekker.url).port));
});
test.afterAll(async () => {
  front?.close();
  await trekker?.stop();
  await oidc?.stop();
});

test("somebody signs in by their organisation's own server and arrives at the page they wanted", async ({ page }) => {
  await page.goto(`${front.url}/team`);
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await page.getByRole("button", { name: "Aanmelden met het gemeenteaccount" }).click();
  await page.getByRole("button", { name: known.name, exact: true }).click();
  await expect(page).toHaveURL(`${front.url}/team`);
  await expect(page.getByRole("main").getByText(known.name)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Team" })).toBeVisible();
});

test("somebody whom nobody here knows comes back to the sign-in page and reads why", async ({ page }) => {
  await page.goto(`${front.url}/sign-in`);
  await page.getByRole("button", { name: "Aanmelden met het gemeenteaccount" }).click();
  await page.getByRole("button", { name: stranger.name, exact: true }).click();
  await expect(page.getByText("Met dit mailadres is er hier nog niemand.")).toBeVisible();
  await expect(page).toHaveTitle(/./);
  expect(await faultsOn(page)).toEqual([]);
  await page.goto(`${front.url}/team`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the link in a mail leads through the sign-in to its page, in the organisation it is about", async ({ page }) => {
  await page.goto(`${front.url}/switch/${townId}?to=${encodeURIComponent("/team")}`);
  await page.getByRole("button", { name: "Aanmelden met het gemeenteaccount" }).click();
  await page.getByRole("button", { name: known.name, exact: true }).click();
  await expect(page).toHaveURL(`${front.url}/team`);
  const chosen = (await page.context().cookies()).find((cookie) => cookie.name === "trekker-org");
  expect(chosen).toMatchObject({ httpOnly: true, sameSite: "Lax", value: expect.stringContaining(townId) });
});

test("who cancels there can try another way here", async ({ page }) => {
  await page.goto(`${front.url}/sign-in`);
  await page.getByRole("button", { name: "Aanmelden met het gemeenteaccount" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Aanmelden lukte niet.")).toBeVisible();
  await expect(page.getByLabel("Mailadres")).toBeVisible();
});

type Front = { url: string; leadTo(port: number): void; close(): void };

/** An address that is known before the server behind it is: the sign-in server wants to hear it first. */
async function openFront(): Promise<Front> {
  let behind = 0;
  const server: Server = createServer((socket) => {
    const onward = connect(behind, "localhost");
    socket.pipe(onward).pipe(socket);
    for (const end of [socket, onward]) end.on("error", () => [socket, onward].map((each) => each.destroy()));
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The front has no port.");
  return {
    url: `http://localhost:${address.port}`,
    leadTo: (port) => {
      behind = port;
    },
    close: () => void server.close(),
  };
}
