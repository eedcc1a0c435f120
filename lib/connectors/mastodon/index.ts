export { mastodonConnector } from "./connector";
