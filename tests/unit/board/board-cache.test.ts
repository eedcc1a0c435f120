import { InfiniteQueryObserver, QueryClient } from "@tanstack/react-query";
import { afterEach, expect, it, vi } from "vitest";
import { putCard, seeOwnStep } from "@/components/board/board-cache";
import { cardsOf } from "@/components/board/pages";
import { cursorOf, placeOf, WHOLE_BOARD } from "@/lib/domain/board/looking";
import { boardKeys, columnOptions } from "@/lib/features/board/options";
import type { ColumnPage } from "@/lib/features/board/schema";
import { card } from "./card";

/** A server that answers when it is told to. */
function slowServer() {
  const asked: ((answer: Response) => void)[] = [];
  vi.stubGlobal("fetch", () => new Promise<Response>((resolve) => void asked.push(resolve)));
  const answer = (one: Response) => asked.shift()?.(one);
  return {
    send: (page: ColumnPage) => answer(Response.json(page)),
    fail: () => answer(new Response(null, { status: 503 })),
  };
}

/** The column with one page of it on the screen and the next one asked for. */
async function askingForMore() {
  const server = slowServer();
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const observer = new InfiniteQueryObserver(client, columnOptions(WHOLE_BOARD, "pinned"));
  const leave = observer.subscribe(() => {});
  const first = card("b", 1);
  server.send({ cards: [first], next: cursorOf(placeOf(first, "newest")) });
  await vi.waitFor(() => expect(observer.getCurrentResult().isSuccess).toBe(true));
  const more = observer.fetchNextPage();
  const shown = () => {
    const pages = client.getQueryData(boardKeys.column(WHOLE_BOARD, "pinned"));
    return cardsOf(pages as never).map(({ title }) => title);
  };
  return { scope: { client, looking: WHOLE_BOARD, viewerId: "koen" }, server, more, shown, leave };
}

afterEach(() => vi.unstubAllGlobals());

it("keeps a card that comes while the next page is on its way", async () => {
  const { scope, server, more, shown, leave } = await askingForMore();
  putCard(scope, card("c", 2));
  expect(shown()).toEqual(["c", "b"]);
  server.send({ cards: [card("a", 0)], next: null });
  await more;
  expect(shown()).toEqual(["c", "b", "a"]);
  leave();
});

it("keeps a card away that left while the next page was on its way, and says once what came after", async () => {
  const { scope, server, more, shown, leave } = await askingForMore();
  putCard(scope, { ...card("b", 1), column: "selected" });
  putCard(scope, card("c", 2));
  putCard(scope, { ...card("c", 2), title: "c anew" });
  server.send({ cards: [card("a", 0)], next: null });
  await more;
  expect(shown()).toEqual(["c anew", "a"]);
  leave();
});

it("keeps what came when the next page does not", async () => {
  const { scope, server, more, shown, leave } = await askingForMore();
  putCard(scope, card("c", 2));
  server.fail();
  await more;
  expect(shown()).toEqual(["c", "b"]);
  leave();
});

it.each([
  { what: "is seen by whoever made it", answered: 5, seen: 5 },
  { what: "does not make seen what somebody else changed before it", answered: 6, seen: 4 },
  { what: "changes nothing where the screen knows more already", answered: 4, seen: 4 },
])("one's own step with a stack $what", ({ answered, seen }) => {
  const client = new QueryClient();
  const queryKey = boardKeys.bundle("winter");
  client.setQueryData(queryKey, { id: "winter", title: "Winter op straat", version: 4 });
  seeOwnStep({ client, looking: WHOLE_BOARD, viewerId: "koen" }, { bundleId: "winter", version: answered });
  expect(client.getQueryData(queryKey)).toEqual({ id: "winter", title: "Winter op straat", version: seen });
});
