import type { AutomaticConnector, PublishOutcome, PublishRequest } from "@/lib/connectors/port";
import { rejected } from "@/lib/connectors/refusals";
import { limitsOf } from "@/lib/domain/channels";
import type { MailAnswer } from "@/lib/domain/mail-in";

/** Hands an answer to the mail server; gives its message id. @throws what the server said. */
export type DeliverAnswer = (answer: MailAnswer) => Promise<string>;

/**
 * Mail, to answer what came in by mail: a letter to nobody in particular is no answer and goes out otherwise.
 *
 * A mail server knows no key that would make sending twice the same as sending once; the message id is the same each
 * time, and most mailboxes show two of those as one. So a broken line says that the mail may be out.
 */
export function mailConnector(deliver: DeliverAnswer): AutomaticConnector {
  return {
    mode: "automatic",
    network: "mail",
    limits: () => limitsOf("mail"),
    recordKeyFor: (publicationId) => publicationId,
    checkAccount: async () => rejected("not_this_network", "mail has no account"),
    publish: (request) => publish(request, deliver),
  };
}

async function publish(request: PublishRequest, deliver: DeliverAnswer): Promise<PublishOutcome> {
  const { text, replyTo, recordKey, credentials, images = [] } = request;
  if (!replyTo?.to || !replyTo.messageId) return rejected("reply_gone", "a mail answers a mail");
  if (text.trim() === "") return rejected("text_empty", "there is nothing to send");
  if (images.length > 0) return rejected("too_many_images", "an answer by mail is text");
  const { to, subject = "", messageId, references = "" } = replyTo;
  const answer: MailAnswer = {
    to,
    subject: /^re:/iu.test(subject) ? subject : `Re: ${subject}`.trim(),
    text,
    key: recordKey,
    inReplyTo: messageId,
    references: [...references.split(" ").filter(Boolean), messageId],
    replyTo: credentials.identifier,
  };
  try {
    const uri = await deliver(answer);
    return { kind: "sent", uri, url: `mailto:${to}`, alreadyThere: false };
  } catch (fault) {
    return failureOf(fault);
  }
}

/** Before this point nothing of the mail had left. */
const BEFORE_SENDING = new Set(["ECONNECTION", "EDNS", "EAUTH", "ETLS", "EENVELOPE"]);

function failureOf(fault: unknown): PublishOutcome {
  const { message, code, responseCode } = readFault(fault);
  // A mailbox that is not there stays so; a 4xx is a server that asks for patience.
  if (code === "EENVELOPE" && responseCode >= 500) return rejected("not_allowed", message);
  return { kind: "unreachable", reason: message, mayBeOut: !BEFORE_SENDING.has(code) && responseCode < 400 };
}

function readFault(fault: unknown): { message: string; code: string; responseCode: number } {
  if (!(fault instanceof Error)) return { message: "no answer", code: "", responseCode: 0 };
  const code = "code" in fault && typeof fault.code === "string" ? fault.code : "";
  const responseCode = "responseCode" in fault && typeof fault.responseCode === "number" ? fault.responseCode : 0;
  return { message: fault.message, code, responseCode };
}
