import { commandNames } from "@/app/api/commands/registry";

/*
 * Run as a program of its own: the registry reaches the message catalogues, which only the bundler and tsx can load the
 * way the server does.
 */
process.stdout.write(JSON.stringify(commandNames()));
