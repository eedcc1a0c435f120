import { canBeSameFilm } from "@/lib/domain/results/matching";
import type { Platform } from "./keys";
import type { Found } from "./posts";

/**
 * One message for a film that Facebook's file of films and its file of content both tell of, where somebody packed the two
 * together: what the file of content says of it stands, and the other adds what it knows.
 */
export function withoutTwins(posts: readonly Found[], platform: Platform): Found[] {
  if (platform !== "facebook") return [...posts];
  const films = posts.filter(({ contentType }) => contentType === "video");
  const linked = films.filter(({ url }) => url !== null);
  const twins = new Map<Found, Found>();
  for (const film of films) {
    if (film.url !== null) continue;
    const alike = linked.filter((other) => isSame(film, other) && !twins.has(other));
    const [only] = alike;
    if (only && alike.length === 1) twins.set(only, film);
  }
  const silent = new Set(twins.values());
  return posts.flatMap((post) => {
    if (silent.has(post)) return [];
    const twin = twins.get(post);
    return [twin ? { ...post, figures: { ...twin.figures, ...post.figures } } : post];
  });
}

function isSame({ publishedAt: one, ...film }: Found, { publishedAt: other, ...content }: Found): boolean {
  return (
    one !== null && other !== null && canBeSameFilm({ ...film, publishedAt: one }, { ...content, publishedAt: other })
  );
}
