export { blueskyConnector } from "./connector";
export { isRecordKey, recordKeyFor } from "./record-key";
export { defaultServiceUrl } from "./session";
