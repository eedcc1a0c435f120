export { blueskyConnector } from "./connector";
export { isRecordKey, recordKeyFor } from "./record-key";
export { type BlueskyOptions, defaultServiceUrl } from "./session";
