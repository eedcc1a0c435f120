/* How what is said outside comes in: when to look again, and in what shape anything may be handed on. */
export { FIRST_LOOK_DAYS, LOOK_EVERY_MS, nextLook } from "./look";
export { readySignal } from "./ready";
export { isSignedBy, SIGNATURE_TOLERANCE_MS, type SignedCall, signedText } from "./signed";
