import { bringUpToDate } from "@/scripts/database/bring-up-to-date";
import { checkGivenServer } from "@/scripts/database/given-server";
import { startOwnServer } from "@/scripts/database/own-server";
import { dataPath } from "@/scripts/support/home";
import { buildApp, generateClient } from "@/scripts/support/prepare";
import { stopTools } from "@/scripts/support/run-tool";
import { type DemoNote, ensureDemo } from "./demo";
import { keepLogsShort } from "./logs";
import { type Claim, claim } from "./running";
import { type Address, chooseAddress, environment, type Mode } from "./settings";
import { supervise } from "./supervise";
import { startWeb, startWorker } from "./web-and-worker";
import { welcome } from "./welcome";

type Options = { isDevelopment: boolean };

/**
 * One start of Trekker, from claiming the data folder to letting it go. What was started is stopped in the reverse order,
 * however the start ends: web and worker before the database they write to.
 */
export class Launch {
  readonly #options: Options;
  readonly #undo: (() => Promise<void> | void)[] = [];
  #isStopping = false;
  #ended: () => void = () => undefined;
  readonly #end = new Promise<void>((resolve) => {
    this.#ended = resolve;
  });

  constructor(options: Options) {
    this.#options = options;
  }

  /** Runs until `stop` is called; a step that fails ends it with what was wrong. */
  async run(): Promise<number> {
    try {
      await this.#start();
      await this.#end;
    } catch (error) {
      if (!this.#isStopping) throw error;
    } finally {
      await this.#tidyUp();
    }
    return 0;
  }

  /** Asked by a signal; asking twice changes nothing. */
  stop(): void {
    if (this.#isStopping) return;
    this.#isStopping = true;
    say("\nStopping…");
    stopTools();
    this.#ended();
  }

  async #start(): Promise<void> {
    const held = await claim();
    this.#undo.push(() => held.release());
    keepLogsShort([dataPath("web.log"), dataPath("worker.log"), dataPath("postgres.log")]);
    const address = await chooseAddress();
    await generateClient();
    this.#goOn();
    const databaseUrl = await this.#database(held);
    const applied = await bringUpToDate(databaseUrl);
    if (applied.length > 0) say(`Database brought up to date (migrations applied: ${applied.length}).`);
    this.#goOn();
    const [demo] = await Promise.all([this.#demo(databaseUrl, address), this.#build(databaseUrl, address)]);
    const env = environment({ databaseUrl, url: address.url, mode: this.#mode(demo) });
    this.#goOn();
    await this.#serve(held, address, env);
    this.#goOn();
    say(welcome(address, demo));
  }

  #mode(demo: DemoNote | undefined): Mode {
    if (this.#options.isDevelopment) return "development";
    return demo ? "demo" : "production";
  }

  async #database(held: Claim): Promise<string> {
    const given = process.env.DATABASE_URL;
    if (given) {
      await checkGivenServer(given);
      return given;
    }
    say("Starting the database…");
    let databaseUrl = "";
    let folder = "";
    const server = await supervise({
      name: "database",
      start: async () => {
        const started = await startOwnServer();
        ({ databaseUrl, folder } = started);
        return started;
      },
      started: (pid) => held.started("database", pid),
      say,
    });
    this.#undo.push(() => server.stop());
    if (folder !== dataPath("postgres")) say(`Its data is in ${folder}: the user postgres cannot enter this folder.`);
    return databaseUrl;
  }

  async #demo(databaseUrl: string, address: Address): Promise<DemoNote | undefined> {
    return ensureDemo(environment({ databaseUrl, url: address.url, mode: "demo" }), say);
  }

  async #build(databaseUrl: string, address: Address): Promise<void> {
    if (this.#options.isDevelopment) return;
    const env = environment({ databaseUrl, url: address.url, mode: "production" });
    await buildApp(env, () => say("Building (once, and after a change; a minute at most)…"));
  }

  async #serve(held: Claim, address: Address, env: Record<string, string>): Promise<void> {
    const options = { address, env, isDevelopment: this.#options.isDevelopment, say, held };
    const worker = await startWorker(options);
    this.#undo.push(() => worker.stop());
    const web = await startWeb(options);
    this.#undo.push(() => web.stop());
    held.at(address.url);
  }

  /** Between two steps: a start that was asked to stop does not begin the next one. */
  #goOn(): void {
    if (this.#isStopping) throw new Error("asked to stop");
  }

  async #tidyUp(): Promise<void> {
    stopTools();
    for (const undo of this.#undo.reverse()) await undo();
    if (this.#isStopping) say("Stopped. Everything is kept for the next start.");
  }
}

function say(line: string): void {
  console.log(line);
}
