import { clock } from "@/lib/platform/clock";
import { allOrganisations } from "@/lib/platform/jobs";
import { closeJobSender } from "@/lib/platform/queues";
import { deKade } from "./de-kade/story";
import { demoPassword } from "./password";
import { happeningsOfAbsence } from "./telling/absences";
import { happeningsOfGoal, happeningsOfLabel, happeningsOfThanks } from "./telling/board-view";
import { happeningsOfBundle, happeningsOfMerge } from "./telling/bundles";
import { happeningsOfCampaign } from "./telling/campaigns";
import { happeningsOfCase, happeningsOfKeywords } from "./telling/cases";
import { happeningsOfCommunity } from "./telling/communities";
import { found } from "./telling/founding";
import { happeningsOfIdea } from "./telling/ideas";
import { happeningsOfContent } from "./telling/library";
import { settlePastMail } from "./telling/mail";
import { happeningsOfMeeting } from "./telling/meetings";
import { ago } from "./telling/moments";
import { happeningsOfReading } from "./telling/notices";
import { happeningsOfPicture } from "./telling/pictures";
import { happeningsOfPost } from "./telling/posts";
import { happeningsOfPrecedent } from "./telling/precedents";
import { happeningsOfProposal } from "./telling/proposals";
import { happeningsOfResults } from "./telling/results";
import { happeningsOfRoster } from "./telling/roster";
import { organisationIdOf } from "./telling/stage";
import type { Story, StoryPerson } from "./telling/story";
import { happeningsOfAdvice, happeningsOfTeam } from "./telling/team";
import { tell } from "./telling/timeline";
import { happeningsOfTone } from "./telling/tone";
import { happeningsOfWishes } from "./telling/wishes";
import { zonnebeke } from "./zonnebeke/story";

/** In the order of the telling: the municipality, and a small organisation that two of its people can switch to. */
const stories = [zonnebeke, deKade];

/** The organisations that the demo makes; it begins in the first. */
export const demoOrganisationIds = stories.map(organisationIdOf);

/** How to get in, for whoever just started the demo. */
export const demoSignIn = {
  password: demoPassword,
  people: zonnebeke.people.map(({ name, email, roles }) => ({ name, email, role: roles.map(inWords).join(" and ") })),
};

function inWords({ role, segment }: StoryPerson["roles"][number]): string {
  const named = zonnebeke.segments.find(({ key }) => key === segment);
  return named ? `${role} of ${named.name}` : role;
}

/** So much working time of mail is left to be delivered, for the page that shows kept mail. */
const MAIL_OF_TODAY = ago(0, 0, 30);

/**
 * Fills an empty installation with the demo: two organisations with months behind them, up to `now`. Every row of it is
 * made by Trekker's own commands as the people of the story at its moments, so it cannot show what could not happen.
 */
export async function seedDemo(now: Date = clock.now()): Promise<void> {
  if ((await allOrganisations()).length > 0)
    throw new Error("There is an organisation already; the demo wants an empty database.");
  try {
    for (const story of stories) await play(story, now);
  } finally {
    // The connection that files jobs would keep a program that only fills the demo from ending.
    await closeJobSender();
  }
}

async function play(story: Story, now: Date): Promise<void> {
  const stage = await found(story, { now, password: demoSignIn.password });
  const ideas = story.ideas.flatMap((idea) => happeningsOfIdea(stage, idea));
  const posts = story.posts.flatMap((post) => happeningsOfPost(stage, post));
  const proposals = (story.proposals ?? []).flatMap((proposal) => happeningsOfProposal(stage, proposal));
  const precedents = (story.precedents ?? []).flatMap((precedent) => happeningsOfPrecedent(stage, precedent));
  const absences = (story.absences ?? []).flatMap((absence) => happeningsOfAbsence(stage, absence));
  const wishes = (story.wishes ?? []).flatMap((wish) => happeningsOfWishes(stage, wish));
  const campaigns = (story.campaigns ?? []).flatMap((campaign) => happeningsOfCampaign(stage, campaign));
  const pictures = (story.pictures ?? []).flatMap((picture) => happeningsOfPicture(stage, picture));
  const tone = story.tone ? happeningsOfTone(stage, story.tone) : [];
  const contents = (story.library ?? []).flatMap((content) => happeningsOfContent(stage, content));
  const roster = story.roster ? happeningsOfRoster(stage, story.roster) : [];
  const meetings = (story.meetings ?? []).flatMap((meeting) => happeningsOfMeeting(stage, meeting));
  const team = story.team ? happeningsOfTeam(stage, story.team) : [];
  const advice = story.advice ? happeningsOfAdvice(stage, story.advice) : [];
  const bundles = (story.bundles ?? []).flatMap((bundle) => happeningsOfBundle(stage, bundle));
  const merges = (story.merges ?? []).flatMap((merge) => happeningsOfMerge(stage, merge));
  const cases = (story.cases ?? []).flatMap((told) => happeningsOfCase(stage, told));
  const keywords = (story.keywords ?? []).flatMap((rule) => happeningsOfKeywords(stage, rule));
  const goals = (story.goals ?? []).flatMap((goal) => happeningsOfGoal(stage, goal));
  const labels = (story.labels ?? []).flatMap((label) => happeningsOfLabel(stage, label));
  const thanks = (story.thanks ?? []).flatMap((one) => happeningsOfThanks(stage, one));
  const results = story.results ? happeningsOfResults(stage, story.results) : [];
  const communities = (story.communities ?? []).map((community) => happeningsOfCommunity(stage, community));
  const view = [...goals, ...labels, ...thanks, ...communities, ...results];
  const decided = [
    ...roster,
    ...meetings,
    ...team,
    ...advice,
    ...tone,
    ...contents,
    ...precedents,
    ...proposals,
    ...absences,
    ...wishes,
    ...campaigns,
    ...pictures,
    ...keywords,
  ];
  await tell(
    stage,
    [...ideas, ...view, ...bundles, ...merges, ...posts, ...cases, ...decided, ...happeningsOfReading(stage)],
    now,
  );
  await settlePastMail(stage.moments.before(MAIL_OF_TODAY));
}
