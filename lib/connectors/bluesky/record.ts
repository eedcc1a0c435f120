import { type Agent, type AppBskyFeedPost, AppBskyRichtextFacet, RichText, XRPCError } from "@atproto/api";
import type { LinkCard, PublishImage, PublishRequest } from "@/lib/connectors/port";

/** What Bluesky calls a post. */
export const postCollection = "app.bsky.feed.post";

type Facet = AppBskyRichtextFacet.Main;
type Embed = NonNullable<AppBskyFeedPost.Record["embed"]>;

/** Writes the post as Bluesky stores it; uploads its images, which are kept only once a post refers to them. */
export async function writeRecord(agent: Agent, request: PublishRequest): Promise<AppBskyFeedPost.Record> {
  const { text, createdAt, langs = [] } = request;
  const facets = await findFacets(agent, text);
  const embed = await writeEmbed(agent, request);
  const reply = writeReply(request);
  return {
    $type: postCollection,
    text,
    createdAt,
    ...(facets.length === 0 ? {} : { facets }),
    ...(langs.length === 0 ? {} : { langs: [...langs] }),
    ...(embed === null ? {} : { embed }),
    ...(reply === null ? {} : { reply }),
  };
}

/** The post that is answered, and the one its thread began with: readers find an answer by both. */
function writeReply({ replyTo }: PublishRequest): AppBskyFeedPost.ReplyRef | null {
  if (replyTo === undefined) return null;
  const { rootUri = "", rootCid = "", parentUri = "", parentCid = "" } = replyTo;
  return { root: { uri: rootUri, cid: rootCid }, parent: { uri: parentUri, cid: parentCid } };
}

async function writeEmbed(agent: Agent, request: PublishRequest): Promise<Embed | null> {
  const { images = [], linkCard } = request;
  if (linkCard !== undefined) return { $type: "app.bsky.embed.external", external: writeCard(linkCard) };
  if (images.length === 0) return null;
  const uploaded = await Promise.all(images.map((image) => uploadImage(agent, image)));
  return { $type: "app.bsky.embed.images", images: uploaded };
}

function writeCard({ url, title, description }: LinkCard): { uri: string; title: string; description: string } {
  return { uri: url, title, description };
}

async function uploadImage(agent: Agent, { bytes, mimeType, alt, width, height }: PublishImage) {
  const { data } = await agent.uploadBlob(bytes, { encoding: mimeType });
  return { image: data.blob, alt, aspectRatio: { width, height } };
}

/**
 * Links, hashtags and mentions in the text. A mention of somebody who does not exist stays plain text. When the server
 * cannot say who is meant just now, the whole attempt fails: posting without the mention could not be mended later.
 */
async function findFacets(agent: Agent, text: string): Promise<Facet[]> {
  const richText = new RichText({ text });
  richText.detectFacetsWithoutResolution();
  const resolved = await Promise.all((richText.facets ?? []).map((facet) => resolveMention(agent, facet)));
  return resolved.filter((facet) => facet !== null);
}

async function resolveMention(agent: Agent, facet: Facet): Promise<Facet | null> {
  const [feature] = facet.features;
  if (feature === undefined || !AppBskyRichtextFacet.isMention(feature)) return facet;
  // Until it is resolved, the detected mention carries the handle where the lasting identifier belongs.
  const did = await resolveHandle(agent, feature.did);
  return did === null ? null : { ...facet, features: [{ $type: "app.bsky.richtext.facet#mention", did }] };
}

async function resolveHandle(agent: Agent, handle: string): Promise<string | null> {
  try {
    const { data } = await agent.resolveHandle({ handle });
    return data.did;
  } catch (error) {
    if (error instanceof XRPCError && error.status === 400) return null;
    throw error;
  }
}
