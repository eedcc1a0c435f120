import { describe, expect, test } from "vitest";
import { automaticConnectorFor, canConnect, connectorFor } from "@/lib/connectors";
import { byHandConnector, readPastedLink } from "@/lib/connectors/by-hand";

describe("a pasted link is kept only when it is a public https address", () => {
  test.each([
    ["https://www.facebook.com/gemeente/posts/123", "https://www.facebook.com/gemeente/posts/123"],
    ["  https://WWW.Facebook.com/gemeente  ", "https://www.facebook.com/gemeente"],
    ["www.facebook.com/gemeente/posts/123", "https://www.facebook.com/gemeente/posts/123"],
    ["facebook.com/a?story=1&fbclid=xyz&utm_source=app", "https://facebook.com/a?story=1"],
    ["https://fb.watch/abc/?mibextid=z", "https://fb.watch/abc/"],
  ])("%j is kept as %s", (pasted, url) => {
    expect(readPastedLink("facebook", pasted)).toEqual({ kind: "accepted", url, isOnNetwork: true });
  });

  test.each([
    ["", "empty"],
    ["   ", "empty"],
    ["geplaatst!", "not_a_link"],
    ["zie facebook.com", "not_a_link"],
    ["javascript:alert(1)", "not_a_link"],
    ["JavaScript://facebook.com/%0aalert(1)", "not_a_link"],
    ["data:text/html,<b>dag</b>", "not_a_link"],
    ["mailto:an@gemeente.test", "not_a_link"],
    ["http://www.facebook.com/gemeente", "not_https"],
    ["https://localhost/x", "not_public"],
    ["https://intranet/x", "not_public"],
    ["https://10.0.0.8/x", "not_public"],
    ["https://0x7f000001/x", "not_public"],
    ["https://[::1]/x", "not_public"],
    ["https://an:geheim@facebook.com/", "not_public"],
    ["printer.local/status", "not_public"],
    [`https://facebook.com/${"a".repeat(2_100)}`, "too_long"],
  ])("%j is refused: %s", (pasted, code) => {
    expect(readPastedLink("facebook", pasted)).toEqual({ kind: "refused", code });
  });

  test("a link to another place is kept and marked", () => {
    expect(readPastedLink("facebook", "https://facebook.com.example.org/x")).toMatchObject({ isOnNetwork: false });
    expect(readPastedLink("facebook", "https://notfacebook.com/x")).toMatchObject({ isOnNetwork: false });
    expect(readPastedLink("newsletter", "https://nieuws.example.org/x")).toMatchObject({ isOnNetwork: true });
  });

  test("nothing is changed in an address that follows nobody", () => {
    const url = "https://example.org/a%20b?q=%C3%A9+x#deel";
    expect(readPastedLink("other", url)).toMatchObject({ url });
  });
});

describe("by hand, the text to copy is what was accepted", () => {
  const { handOver } = byHandConnector("facebook");
  const linkCard = { url: "https://example.org/markt", title: "Markt", description: "" };

  test("with the card's address below, unless the text has it", () => {
    expect(handOver({ text: "Dag" })).toEqual({ kind: "by_hand", text: "Dag" });
    expect(handOver({ text: "Dag", linkCard }).text).toBe("Dag\n\nhttps://example.org/markt");
    expect(handOver({ text: "", linkCard }).text).toBe("https://example.org/markt");
    expect(handOver({ text: "Zie https://example.org/markt", linkCard }).text).toBe("Zie https://example.org/markt");
  });
});

describe("a channel finds its connector by its network", () => {
  test("only a connected channel on a network we can reach is automatic", () => {
    expect(connectorFor({ network: "bluesky", isConnected: true })).toMatchObject({ mode: "automatic" });
    expect(connectorFor({ network: "bluesky", isConnected: false })).toMatchObject({ mode: "by_hand" });
    expect(connectorFor({ network: "facebook", isConnected: true })).toMatchObject({
      mode: "by_hand",
      network: "facebook",
    });
  });

  test("which networks can be connected is known", () => {
    expect(canConnect("bluesky")).toBe(true);
    expect(canConnect("linkedin")).toBe(false);
    expect(automaticConnectorFor("linkedin")).toBeNull();
    expect(automaticConnectorFor("bluesky")?.network).toBe("bluesky");
  });
});
