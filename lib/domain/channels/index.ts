/*
 * What each network takes, how long a text is by that network's own way of counting, and what it makes of a post. Pure
 * and safe for the browser: it runs while somebody types, and again on the server before sending.
 */
export { CONTENT_TYPES, type ContentType, suggestedType } from "./content-type";
export { countGraphemes } from "./counting";
export { type Entity, entitiesIn, isPressable, linksIn } from "./entities";
export { type ChannelPost, type Misfit, misfitsOf } from "./fit";
export { limitsOf, type Measure, measure, type NetworkLimits, rulesOf } from "./limits";
export { cutAt, type Look, lookOf } from "./look";
export { ANSWERS_ONLY, isNetworkName, type NetworkName, networkNames } from "./networks";
