/** What became of the viewer's own ideas lately. */
export type IdeaNews = { ideaId: string; title: string; column: "selected" | "in_the_works" | "published"; by: string };

/** An idea of somebody else that made it all the way. */
export type GoodNews = { ideaId: string; title: string; pinnedBy: string };

/** What the week brought, for the day on which nothing waits. */
export type CalmFacts = { publishedThisWeek: number; newIdeas: number };
