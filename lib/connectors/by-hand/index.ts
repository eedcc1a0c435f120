export { byHandConnector } from "./connector";
export { readPastedLink } from "./link";
