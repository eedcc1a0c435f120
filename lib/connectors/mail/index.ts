export { type DeliverAnswer, mailConnector } from "./connector";
