import { ago } from "@/prisma/seed/telling/moments";
import type { StoryWishes } from "@/prisma/seed/telling/story";

/** Who leads is left in peace in the evening; who never opens Trekker wants no mail about what is merely good to know. */
export const wishes: StoryWishes[] = [
  {
    who: "fatima",
    at: ago(60),
    quietFrom: "19:00",
    quietUntil: "08:00",
    digestAt: "08:30",
    ways: [{ group: "posts", mail: "daily", push: true }],
  },
  {
    who: "hilde",
    at: ago(60),
    quietFrom: null,
    quietUntil: null,
    digestAt: "16:00",
    ways: [{ group: "knowledge", mail: "never", push: false }],
  },
];
