// Runs a server that speaks IMAP on loopback, with one empty mailbox, in memory.
//
//   node tests/peers/imap/server.mjs <folder that install.mjs printed>
//
// hoodiecrow-imap answers the commands of IMAP4rev1 themselves (RFC 3501: literals, partial fetches, flags, searches)
// and was made to test clients with. The other server in the registry that speaks the protocol whole, wildduck, wants a
// MongoDB and a Redis beside it.
//
// Prints one line of JSON when it is up: {"port","user","password"}. Stops on SIGTERM, and when its standard input
// closes, so it never outlives the test that started it.

import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: server.mjs <installed folder>");
const createImapServer = createRequire(pathToFileURL(join(folder, "package.json")))("hoodiecrow-imap");

const [user, password] = ["bord", "geheim@huis"];
const server = createImapServer({
  plugins: ["ID", "AUTH-PLAIN", "SASL-IR", "LITERALPLUS", "UIDPLUS", "UNSELECT", "ENABLE", "NAMESPACE"],
  users: { [user]: { password } },
  storage: { INBOX: {}, "": { folders: { Bord: {} } } },
});
server.listen(0, "127.0.0.1");
await once(server.server, "listening");
console.log(JSON.stringify({ port: server.server.address().port, user, password }));

process.on("SIGTERM", () => process.exit(0));
process.stdin.on("end", () => process.exit(0)).resume();
