/** The parts of package-lock.json (version 3) that are of interest here. */
export type LockFile = { packages: Record<string, LockEntry> };
type LockEntry = { version?: string; optionalDependencies?: Record<string, string>; [key: string]: unknown };

const SYSTEMS = ["darwin", "linux", "win32", "android", "freebsd", "openharmony"];
const PROCESSORS = ["x64", "arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "wasm32", "loong64"];

/**
 * The builds for other machines that a lock file lacks, ready to be added.
 *
 * npm leaves an optional package out of the lock file when the registry at hand does not serve that version (mirrors lag
 * behind), and `npm ci` then refuses the file everywhere. The names say for which machine each build is.
 */
export function missingBuilds({ packages }: LockFile): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isFound(packages, path, name)) continue;
      missing[`node_modules/${name}`] = { version, ...machineOf(name), optional: true };
    }
  }
  return missing;
}

/** Looks where Node would: in the package's own node_modules, then in those of the folders around it. */
function isFound(packages: LockFile["packages"], path: string, name: string): boolean {
  const steps = path.split("/node_modules/");
  for (let depth = steps.length; depth > 0; depth -= 1) {
    const around = steps.slice(0, depth).join("/node_modules/");
    if (packages[around === "" ? `node_modules/${name}` : `${around}/node_modules/${name}`]) return true;
  }
  return packages[`node_modules/${name}`] !== undefined;
}

function machineOf(name: string): Record<string, string[]> {
  const words = (name.split("/").at(-1) ?? name).replaceAll(/arm-?(gnueabihf|musleabihf|eabi)/g, "arm").split(/[-.]/);
  const system = words.find((word) => SYSTEMS.includes(word));
  const processor = words.find((word) => PROCESSORS.includes(word));
  const library = /musl/.test(name) ? "musl" : /gnu/.test(name) ? "glibc" : undefined;
  return {
    ...(processor && { cpu: [processor] }),
    ...(system && { os: [system] }),
    ...(library && system === "linux" && { libc: [library] }),
  };
}
