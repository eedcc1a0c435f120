import type { Signal } from "@/lib/domain/cases";
import type { NetworkLimits, NetworkName } from "@/lib/domain/channels";

/**
 * The one way out of the building: what every network is asked, and what it may answer.
 *
 * Whatever a network or an account can refuse comes back as a value; what only a mistake in our own code can cause
 * (a record key that is none) is thrown. No answer, reason or error ever holds the secret.
 */

/** How to reach an account. `secret` is in the clear here: unseal it just before the call and keep it nowhere. */
export type AccountCredentials = {
  /** The server the account is on. */
  serviceUrl: string;
  /** The handle, the mail address or the lasting identifier of the account. */
  identifier: string;
  /** For Bluesky an app password, never the account's own; for Mastodon an access token. */
  secret: string;
};

/** An image as it goes out. A network that takes images takes them only with alt text. */
export type PublishImage = { bytes: Uint8Array; mimeType: string; alt: string; width: number; height: number };

/** A card for a page elsewhere. Nothing is fetched: what is given here is what readers see. */
export type LinkCard = { url: string; title: string; description: string };

/** What goes out. */
export type PublishContent = {
  text: string;
  linkCard?: LinkCard;
  images?: readonly PublishImage[];
  /** BCP 47, at most three. */
  langs?: readonly string[];
  /** What it answers: what that mention's own `replyRef` said, given back to the network that said it. */
  replyTo?: Readonly<Record<string, string>>;
};

/**
 * One publication. `recordKey` and `createdAt` are made and stored before the first attempt and are the same in every
 * later one: they are what makes sending twice the same as sending once.
 */
export type PublishRequest = PublishContent & {
  credentials: AccountCredentials;
  recordKey: string;
  /** ISO instant, with the time zone. */
  createdAt: string;
  /** Ends the attempt early, when the server is closing down; the outcome is then `unreachable`. */
  signal?: AbortSignal;
};

/** Why a network, or we on its behalf, will not take something. Trying again without a change gives the same. */
export type RejectionCode =
  | "account_inactive"
  | "address_not_allowed"
  | "alt_missing"
  | "card_with_images"
  | "credentials_refused"
  | "image_too_large"
  | "image_type"
  | "link_invalid"
  | "not_allowed"
  | "not_this_network"
  | "record_invalid"
  | "record_key_taken"
  | "reply_gone"
  | "second_factor_asked"
  | "text_empty"
  | "text_too_long"
  | "too_large"
  | "too_many_images";

/** A refusal that only a person can do something about. `reason` is for the log; the code has the words people read. */
export type Rejected = { kind: "rejected"; code: RejectionCode; reason: string };

/** Nobody answered, or not usefully: try again later. */
export type Unreachable = {
  kind: "unreachable";
  reason: string;
  /** The instant before which the network asked us not to come back. */
  retryAt?: string;
};

/** What came of an attempt to publish. */
export type PublishOutcome =
  | {
      kind: "sent";
      /** The network's own, lasting name of the post. */
      uri: string;
      /** Where people read it. */
      url: string;
      /** An earlier attempt had already placed it. */
      alreadyThere: boolean;
    }
  | Rejected
  | (Unreachable & {
      /**
       * In this attempt the post was on its way when the line broke, so it may be out. The next attempt that gets
       * through finds out. Whoever stops trying before that must say so to the person who decides what next.
       */
      mayBeOut: boolean;
    });

/** What came of asking a network whether these credentials work. */
export type AccountCheck =
  | {
      kind: "ok";
      accountId: string;
      handle: string;
      profileUrl: string;
      /** How long a text may be on this very server, where it says so. */
      characterLimit?: number;
    }
  | Rejected
  | Unreachable;

/** Something that was said to the account, or about it, as its network tells it. */
export type Mention = Omit<Signal, "channelId" | "source">;

/** What came of asking a network what was said to an account. */
export type Mentions =
  | {
      kind: "ok";
      /** Oldest first. One that was brought before may be among them: `remoteKey` tells. */
      signals: Mention[];
      /** What to ask with next time. Kept once the signals are: then none is missed. */
      cursor: string | null;
    }
  | Rejected
  | Unreachable;

/** What a network counts of a post of ours; what it does not count is not there, which is not nought. */
export type FetchedFigures = { reactions?: number; comments?: number; shares?: number; saves?: number };

/** What came of asking a network what it counts of posts. One that is gone, or that we may not see, is not among them. */
export type FiguresOutcome = { kind: "ok"; posts: { uri: string; figures: FetchedFigures }[] } | Rejected | Unreachable;

/**
 * What came of asking a network how many follow an account. `unknown`: there is no such account, or we may not see it;
 * `hidden`: whoever has it does not let it be seen.
 */
export type SizeOutcome =
  | { kind: "ok"; followers: number }
  | { kind: "unknown" }
  | { kind: "hidden" }
  | Rejected
  | Unreachable;

/** A network we send to ourselves. */
export type AutomaticConnector = {
  mode: "automatic";
  network: NetworkName;
  limits(): NetworkLimits;
  /** Signs in and out; places nothing. */
  checkAccount(credentials: AccountCredentials, signal?: AbortSignal): Promise<AccountCheck>;
  /** The key to store with a publication before its first attempt; the same publication always gets the same key. */
  recordKeyFor(publicationId: string): string;
  /** Places the post once, however often it is called for the same record key. */
  publish(request: PublishRequest): Promise<PublishOutcome>;
  /**
   * What was said to the account since the cursor; with none, the newest there is. Networks that bring in what is said
   * by themselves have none.
   */
  fetchMentions?(credentials: AccountCredentials, cursor: string | null, signal?: AbortSignal): Promise<Mentions>;
  /** What is counted of posts of ours, by the names that `publish` gave; asked in as few questions as the network takes. */
  fetchFigures?(
    credentials: AccountCredentials,
    uris: readonly string[],
    signal?: AbortSignal,
  ): Promise<FiguresOutcome>;
  /** How many follow an account of anybody's, named as `readProfile` gives it. */
  fetchSize?(credentials: AccountCredentials, profile: string, signal?: AbortSignal): Promise<SizeOutcome>;
};

/** What a person copies to the network. */
export type HandOver = { kind: "by_hand"; text: string };

/** What came of reading the link that a person pasted. */
export type LinkReading =
  | {
      kind: "accepted";
      url: string;
      /** `false`: a fine link, but not to this network; worth asking "is this the right one?". */
      isOnNetwork: boolean;
    }
  | { kind: "refused"; code: "empty" | "not_a_link" | "not_https" | "not_public" | "too_long" };

/** A network that a person posts on: we give the text and ask for the link. */
export type ByHandConnector = {
  mode: "by_hand";
  network: NetworkName;
  limits(): NetworkLimits;
  handOver(content: PublishContent): HandOver;
  readLink(pasted: string): LinkReading;
};

export type Connector = AutomaticConnector | ByHandConnector;
