import type { Story } from "@/prisma/seed/telling/story";
import { absences } from "./absences";
import { goals, labels, thanks } from "./board-view";
import { bundles, merges } from "./bundles";
import { campaigns } from "./campaigns";
import { cases } from "./cases";
import { communities } from "./communities";
import { chosen } from "./ideas/chosen";
import { inTheWorks } from "./ideas/in-the-works";
import { parked } from "./ideas/parked";
import { pinned } from "./ideas/pinned";
import { published } from "./ideas/published";
import { keywords } from "./keywords";
import { library } from "./library";
import { meetings } from "./meetings";
import { channels, fatima, people, segments, topics } from "./organisation";
import { pictures } from "./pictures";
import { askedAbout } from "./posts/asked-about";
import { beingWritten } from "./posts/being-written";
import { outOfTheFlow } from "./posts/out-of-the-flow";
import { publishedBefore } from "./posts/published-before";
import { publishedLately } from "./posts/published-lately";
import { toAccept } from "./posts/to-accept";
import { toPublish } from "./posts/to-publish";
import { toSignOff } from "./posts/to-sign-off";
import { precedents } from "./precedents";
import { proposals } from "./proposals";
import { results } from "./results";
import { roster } from "./roster";
import { advice, team } from "./team";
import { tone } from "./tone";
import { wishes } from "./wishes";

/** A Flemish municipality on the coast, with the full agreement. Nobody and nothing in it exists. */
export const zonnebeke: Story = {
  place: 0,
  name: "Zonnebeke-aan-Zee",
  starter: "volledig",
  segments,
  topics,
  channels,
  people,
  founder: "hilde",
  leader: fatima.key,
  ideas: [...published, ...parked, ...chosen, ...inTheWorks, ...pinned],
  bundles,
  merges,
  goals,
  labels,
  communities,
  results,
  thanks,
  posts: [
    ...publishedBefore,
    ...publishedLately,
    ...outOfTheFlow,
    ...askedAbout,
    ...toPublish,
    ...toSignOff,
    ...toAccept,
    ...beingWritten,
  ],
  proposals,
  precedents,
  library,
  absences,
  wishes,
  roster,
  meetings,
  team,
  advice,
  tone,
  campaigns,
  pictures,
  cases,
  keywords,
};
