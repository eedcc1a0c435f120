export type { MailAnswer } from "./answer";
export { isFromItsDomain } from "./authentication";
export { type ChosenFiles, chooseFiles, type LeftOut, type MailFile, PICTURES_MAX } from "./files";
export { letterOf, type MailLetter } from "./letter";
export { type IncomingMail, isAutomatic, type PinOfMail, pinOfMail, type ThreadedMail } from "./mail";
export { type BoardMailbox, parseMailbox, secretsIn } from "./mailbox";
export { cleanSubject, ownWords } from "./words";
