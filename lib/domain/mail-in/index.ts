export { isFromItsDomain } from "./authentication";
export { type ChosenFiles, chooseFiles, type LeftOut, type MailFile, PICTURES_MAX } from "./files";
export { type IncomingMail, isAutomatic, type PinOfMail, pinOfMail } from "./mail";
export { type BoardMailbox, parseMailbox, secretsIn } from "./mailbox";
export { cleanSubject, ownWords } from "./words";
