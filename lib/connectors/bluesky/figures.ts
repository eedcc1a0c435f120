import type { AppBskyFeedDefs } from "@atproto/api";
import type { ReachOptions } from "@/lib/connectors/address";
import type { AccountCredentials, FetchedFigures, FiguresOutcome } from "@/lib/connectors/port";
import { readFailure } from "./failures";
import { withKeptSession } from "./session";

/** As many as one question takes, by the published lexicon of `app.bsky.feed.getPosts`. */
const POSTS_AT_ONCE = 25;

/** What Bluesky counts of posts; a post that quotes ours carries it on, as one that repeats it does. */
export async function fetchFigures(
  credentials: AccountCredentials,
  uris: readonly string[],
  options: ReachOptions & { signal?: AbortSignal | undefined },
): Promise<FiguresOutcome> {
  const { signal } = options;
  try {
    return await withKeptSession(credentials, options, async ({ agent }) => {
      const posts: AppBskyFeedDefs.PostView[] = [];
      for (let at = 0; at < uris.length; at += POSTS_AT_ONCE) {
        const query = { uris: uris.slice(at, at + POSTS_AT_ONCE) };
        const { data } = await agent.app.bsky.feed.getPosts(query, signal === undefined ? {} : { signal });
        posts.push(...data.posts);
      }
      return { kind: "ok", posts: posts.map((post) => ({ uri: post.uri, figures: figuresOf(post) })) };
    });
  } catch (error) {
    return readFailure(error);
  }
}

function figuresOf(post: AppBskyFeedDefs.PostView): FetchedFigures {
  const { likeCount, replyCount, repostCount, quoteCount, bookmarkCount } = post;
  const isShared = repostCount !== undefined || quoteCount !== undefined;
  return {
    ...(likeCount === undefined ? {} : { reactions: likeCount }),
    ...(replyCount === undefined ? {} : { comments: replyCount }),
    ...(isShared ? { shares: (repostCount ?? 0) + (quoteCount ?? 0) } : {}),
    ...(bookmarkCount === undefined ? {} : { saves: bookmarkCount }),
  };
}
