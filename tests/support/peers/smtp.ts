import { once } from "node:events";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";

/** A mail as the server received it: who it was really for, and what it says. */
export type ReceivedMail = ParsedMail & { envelopeFrom: string; envelopeTo: string[] };

/** A real SMTP server on loopback that keeps what it gets. */
export type SmtpPeer = {
  host: string;
  port: number;
  /** As in `SMTP_URL`. */
  url: string;
  messages: ReceivedMail[];
  /** The first mail, past or future, that fits. */
  waitFor(fits: (mail: ReceivedMail) => boolean, timeoutMs?: number): Promise<ReceivedMail>;
  /** Answers the next mail with this code after reading it whole: 451 is "later", 550 is "never". */
  failNext(code: number): void;
  stop(): Promise<void>;
};

type Waiter = { fits: (mail: ReceivedMail) => boolean; give: (mail: ReceivedMail) => void };

/** Starts the server on a free port. With `auth`, only that user may send; without, everybody may. */
export async function startSmtp(options: { auth?: { user: string; password: string } } = {}): Promise<SmtpPeer> {
  const messages: ReceivedMail[] = [];
  const waiters = new Set<Waiter>();
  const failures: number[] = [];
  const server = new SMTPServer({
    authOptional: options.auth === undefined,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, answer) => {
      const isRight = username === options.auth?.user && password === options.auth?.password;
      if (isRight && username !== undefined) answer(null, { user: username });
      else answer(refusal(535, "authentication failed"));
    },
    onData: (stream, session, answer) => {
      receive(stream, session).then(
        (mail) => {
          const code = failures.shift();
          if (code !== undefined) return answer(refusal(code, "refused as the test asked"));
          messages.push(mail);
          for (const waiter of waiters) if (waiter.fits(mail)) waiter.give(mail);
          return answer();
        },
        (error: Error) => answer(error),
      );
    },
  });
  const port = await listen(server);
  return {
    host: "127.0.0.1",
    port,
    url: `smtp://${options.auth ? `${options.auth.user}:${options.auth.password}@` : ""}127.0.0.1:${port}`,
    messages,
    waitFor: (fits, timeoutMs = 10_000) => waitFor({ messages, waiters }, fits, timeoutMs),
    failNext: (code) => void failures.push(code),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<ReceivedMail> {
  const mail = await simpleParser(stream);
  const { mailFrom, rcptTo } = session.envelope;
  return Object.assign(mail, {
    envelopeFrom: mailFrom === false ? "" : mailFrom.address,
    envelopeTo: rcptTo.map(({ address }) => address),
  });
}

async function listen(server: SMTPServer): Promise<number> {
  const listener = server.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("The SMTP server has no port.");
  return address.port;
}

function waitFor(
  { messages, waiters }: { messages: ReceivedMail[]; waiters: Set<Waiter> },
  fits: Waiter["fits"],
  timeoutMs: number,
): Promise<ReceivedMail> {
  const past = messages.find(fits);
  if (past !== undefined) return Promise.resolve(past);
  return new Promise((resolve, reject) => {
    const waiter: Waiter = {
      fits,
      give: (mail) => {
        clearTimeout(timer);
        waiters.delete(waiter);
        resolve(mail);
      },
    };
    const timer = setTimeout(() => {
      waiters.delete(waiter);
      const got = messages.map(({ subject, envelopeTo }) => `"${subject}" to ${envelopeTo.join(", ")}`).join("; ");
      reject(new Error(`No such mail within ${timeoutMs} ms. Got: ${got || "nothing"}.`));
    }, timeoutMs);
    waiters.add(waiter);
  });
}
