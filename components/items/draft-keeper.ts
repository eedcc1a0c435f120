import type { SaidRefusal } from "@/components/refusals/use-refusal";

/** What somebody types for one channel, or for what the channels share; that has no link of its own. */
export type Draft = { body: string; linkUrl: string | null; linkTitle: string | null };

/** The text as the server has it. */
export type ServerText = Draft & { revision: number; editedBy: string; editedById: string; editedAt: string };

export type SaveState =
  | { kind: "saved"; at: string }
  | { kind: "typing" }
  | { kind: "saving" }
  /** Nobody answered: it stays on this device and is sent as soon as somebody does. */
  | { kind: "offline" }
  | { kind: "refused"; refusal: SaidRefusal }
  /** Somebody else saved a text in between: both stand beside each other until a person chooses. */
  | { kind: "conflict"; theirs: ServerText };

export type Snapshot = { draft: Draft; save: SaveState };

export type SaveAnswer =
  | { kind: "saved"; revision: number; at: string }
  | { kind: "stale"; theirs: Pick<ServerText, "body" | "revision" | "editedBy" | "editedById"> }
  | { kind: "refused"; refusal: SaidRefusal };

export type SaveRequest = { draft: Draft; seenRevision: number; isLeaving: boolean };

/** A copy on this device, of what was typed on top of which revision. */
export type KeptCopy = { draft: Draft; revision: number; at: string };

export type KeeperParts = {
  viewerId: string;
  text: ServerText;
  /** Throws when nobody answered. */
  send: (request: SaveRequest) => Promise<SaveAnswer>;
  kept: { read: () => KeptCopy | null; write: (copy: KeptCopy) => void; forget: () => void };
  /** Runs something later; gives what calls it off. */
  later: (run: () => void, afterMs: number) => () => void;
  now: () => string;
  /** Whether a text that stands on the server was put there by this person, through another text that it follows. */
  isOwn?: (body: string) => boolean;
};

const TYPING_PAUSE_MS = 600;
const RETRY_MS = 5_000;

export type DraftKeeper = ReturnType<typeof makeDraftKeeper>;

/**
 * Keeps what is typed for one channel until the server has it. Every keystroke goes to this device first, to the
 * server after a pause; what the server did not take stays here. A text that changed on the server meanwhile is never
 * overwritten and never overwrites: a person chooses.
 */
export function makeDraftKeeper(parts: KeeperParts) {
  const { kept, later, now } = parts;
  const listeners = new Set<() => void>();
  let server = parts.text;
  let snapshot: Snapshot = { draft: draftOf(server), save: { kind: "saved", at: server.editedAt } };
  let callOff = () => {};
  let sending: Promise<void> | null = null;
  /** The last draft that went out without an answer: found on the server, it is our own. */
  let unanswered: Draft | null = null;
  /** A refusal carries the other text without its link: that comes with the next reading of the page. */
  let isPartial = false;

  function show(change: Partial<Snapshot>): void {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  const isClean = () => isSame(snapshot.draft, draftOf(server));
  const isHeld = () => snapshot.save.kind === "conflict";

  function type(draft: Draft): void {
    kept.write({ draft, revision: server.revision, at: now() });
    show(isHeld() ? { draft } : { draft, save: { kind: "typing" } });
    if (!isHeld()) sendAfter(TYPING_PAUSE_MS);
  }

  function sendAfter(ms: number): void {
    callOff();
    callOff = later(() => void settle(), ms);
  }

  /** Sends what is not sent yet; true when the server has everything that was typed. */
  async function settle(isLeaving = false): Promise<boolean> {
    callOff();
    if (sending) await sending;
    if (isHeld()) return false;
    if (isClean()) return true;
    sending = sendOnce(isLeaving).finally(() => {
      sending = null;
    });
    await sending;
    return isClean() && !isHeld();
  }

  async function sendOnce(isLeaving: boolean): Promise<void> {
    const sent = snapshot.draft;
    show({ save: { kind: "saving" } });
    try {
      const answer = await parts.send({ draft: sent, seenRevision: server.revision, isLeaving });
      if (answer.kind === "saved") taken(sent, answer);
      else if (answer.kind === "refused") show({ save: { kind: "refused", refusal: answer.refusal } });
      else differs({ ...server, ...answer.theirs });
    } catch {
      unanswered = sent;
      show({ save: { kind: "offline" } });
      sendAfter(RETRY_MS);
    }
  }

  function taken(sent: Draft, { revision, at }: { revision: number; at: string }): void {
    server = { ...server, ...sent, revision, editedById: parts.viewerId, editedAt: at };
    unanswered = null;
    if (isClean()) {
      kept.forget();
      show({ save: { kind: "saved", at } });
      return;
    }
    kept.write({ draft: snapshot.draft, revision, at: now() });
    show({ save: { kind: "typing" } });
    sendAfter(TYPING_PAUSE_MS);
  }

  /** The server has another text than the one this was typed on. Our own unanswered words are no conflict. */
  function differs(theirs: ServerText): void {
    const isTyped = theirs.body === unanswered?.body || theirs.body === snapshot.draft.body;
    const isOurOwn = isTyped || (parts.isOwn?.(theirs.body) ?? false);
    if (!isOurOwn) {
      isPartial = true;
      show({ save: { kind: "conflict", theirs } });
      return;
    }
    server = { ...theirs, editedById: parts.viewerId };
    unanswered = null;
    show({ save: { kind: "typing" } });
    sendAfter(0);
  }

  /** What the server has now, heard by another way than an answer. */
  function hear(text: ServerText): void {
    if (text.revision < server.revision || (text.revision === server.revision && !isPartial)) return;
    if (isHeld()) {
      isPartial = false;
      show({ save: { kind: "conflict", theirs: text } });
      return;
    }
    if (sending || !isClean()) return;
    isPartial = false;
    server = text;
    show({ draft: draftOf(text), save: { kind: "saved", at: text.editedAt } });
  }

  /** Brings back what this device still has of an earlier visit; into a text that is closed by now only by choice. */
  function bringBack(isClosed: boolean): void {
    const copy = kept.read();
    if (!copy) return;
    if (isSame(copy.draft, draftOf(server))) {
      kept.forget();
      return;
    }
    const isOnTop =
      copy.revision === server.revision || (server.editedById === parts.viewerId && copy.at > server.editedAt);
    const hasToChoose = isClosed || !isOnTop;
    show({ draft: copy.draft, save: hasToChoose ? { kind: "conflict", theirs: server } : { kind: "typing" } });
    if (!hasToChoose) sendAfter(0);
  }

  /** Gives way: the other text stands. Gives what was typed here, to be put back at wish. */
  function takeTheirs(): Draft {
    const mine = snapshot.draft;
    if (snapshot.save.kind !== "conflict") return mine;
    server = snapshot.save.theirs;
    kept.forget();
    show({ draft: draftOf(server), save: { kind: "saved", at: server.editedAt } });
    return mine;
  }

  /** Puts what was typed here in the place of the other text, which the person has seen. */
  function keepMine(): void {
    if (snapshot.save.kind !== "conflict") return;
    server = snapshot.save.theirs;
    kept.write({ draft: snapshot.draft, revision: server.revision, at: now() });
    show({ save: { kind: "typing" } });
    sendAfter(0);
  }

  return {
    type,
    settle,
    hear,
    bringBack,
    takeTheirs,
    keepMine,
    snapshot: () => snapshot,
    /** Which text of the server this stands on. */
    revision: () => server.revision,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Stops every timer; what is not sent stays on this device. */
    stop: () => callOff(),
  };
}

const draftOf = ({ body, linkUrl, linkTitle }: Draft): Draft => ({ body, linkUrl, linkTitle });

const isSame = (a: Draft, b: Draft): boolean =>
  a.body === b.body && (a.linkUrl ?? "") === (b.linkUrl ?? "") && (a.linkTitle ?? "") === (b.linkTitle ?? "");
