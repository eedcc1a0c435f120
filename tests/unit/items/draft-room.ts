import {
  type DraftKeeper,
  type KeptCopy,
  makeDraftKeeper,
  type SaveAnswer,
  type SaveRequest,
  type ServerText,
} from "@/components/items/draft-keeper";

/** A server with one text, a device that keeps copies, and a clock that moves when it is told to. */
export class Room {
  server: ServerText = text("Dag allemaal.", 3);
  sent: SaveRequest[] = [];
  copy: KeptCopy | null = null;
  isDown = false;
  /** The server stores it, and its answer gets lost. */
  losesAnswers = false;
  kept = {
    read: () => this.copy,
    write: (copy: KeptCopy) => {
      this.copy = copy;
    },
    forget: () => {
      this.copy = null;
    },
  };
  private waiting: { run: () => void; at: number }[] = [];
  private time = 0;

  keeper(isOwn?: (body: string) => boolean): DraftKeeper {
    return makeDraftKeeper({
      ...(isOwn ? { isOwn } : {}),
      viewerId: "wout",
      text: this.server,
      send: (request) => this.receive(request),
      kept: this.kept,
      later: (run, afterMs) => {
        const entry = { run, at: this.time + afterMs };
        this.waiting.push(entry);
        return () => {
          this.waiting = this.waiting.filter((other) => other !== entry);
        };
      },
      now: () => new Date(Date.UTC(2026, 10, 24, 14, 30) + this.time).toISOString(),
    });
  }

  /** Lets time pass; everything that was due happens, and everything it set in motion ends. */
  async pass(ms: number): Promise<void> {
    this.time += ms;
    for (let due = this.due(); due.length > 0; due = this.due()) {
      this.waiting = this.waiting.filter((entry) => !due.includes(entry));
      for (const { run } of due) run();
      await settled();
    }
  }

  private due = () => this.waiting.filter(({ at }) => at <= this.time);

  /** Somebody else saves from another device. */
  writeElsewhere(body: string): void {
    this.server = { ...text(body, this.server.revision + 1), editedBy: "Fatima", editedById: "fatima" };
  }

  private async receive(request: SaveRequest): Promise<SaveAnswer> {
    if (this.isDown) throw new TypeError("Failed to fetch");
    this.sent.push(request);
    const { draft, seenRevision } = request;
    const { revision } = this.server;
    if (draft.body === this.server.body) return { kind: "saved", revision, at: this.server.editedAt };
    if (seenRevision !== revision) {
      const { body, editedBy, editedById } = this.server;
      return { kind: "stale", theirs: { body, revision, editedBy, editedById } };
    }
    this.server = { ...this.server, ...draft, revision: revision + 1, editedBy: "Wout", editedById: "wout" };
    if (this.losesAnswers) throw new TypeError("Failed to fetch");
    return { kind: "saved", revision: revision + 1, at: "2026-11-24T14:30:01.000Z" };
  }
}

export const text = (body: string, revision: number): ServerText => ({
  body,
  revision,
  linkUrl: null,
  linkTitle: null,
  editedBy: "Wout",
  editedById: "wout",
  editedAt: "2026-11-24T14:00:00.000Z",
});
export const draft = (body: string) => ({ body, linkUrl: null, linkTitle: null });
const settled = () => new Promise<void>((done) => setImmediate(done));
