/** An answer to a mail from outside, and where it stands in the conversation. Message ids are without angle brackets. */
export type MailAnswer = {
  to: string;
  subject: string;
  text: string;
  /** Becomes the first half of its message id, so that the same answer is the same mail however often it is sent. */
  key: string;
  inReplyTo: string;
  references: readonly string[];
  /** The address an answer to it comes in by. */
  replyTo: string;
};
