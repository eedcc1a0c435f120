import { describe, expect, it } from "vitest";
import { missingBuilds } from "@/scripts/support/lock-file";

const packages = (optional: Record<string, string>, more = {}) => ({
  packages: { "": {}, "node_modules/tool": { version: "1.0.0", optionalDependencies: optional }, ...more },
});

describe("a lock file made where the registry lags behind", () => {
  it("gets back the builds for other machines, each bound to its machine", () => {
    expect(missingBuilds(packages({ "@tool/darwin-arm64": "1.0.0", "@tool/linux-x64-musl": "1.0.0" }))).toEqual({
      "node_modules/@tool/darwin-arm64": { version: "1.0.0", os: ["darwin"], cpu: ["arm64"], optional: true },
      "node_modules/@tool/linux-x64-musl": {
        version: "1.0.0",
        os: ["linux"],
        cpu: ["x64"],
        libc: ["musl"],
        optional: true,
      },
    });
  });

  it.each([
    ["@tool/linux-arm-gnueabihf", { os: ["linux"], cpu: ["arm"], libc: ["glibc"] }],
    ["@tool/win32-x64-msvc", { os: ["win32"], cpu: ["x64"] }],
    ["@tool/android-arm-eabi", { os: ["android"], cpu: ["arm"] }],
    ["@tool/binding-wasm32-wasi", { cpu: ["wasm32"] }],
  ])("reads the machine from a name: %s", (name, machine) => {
    expect(missingBuilds(packages({ [name]: "1.0.0" }))[`node_modules/${name}`]).toMatchObject(machine);
  });

  it("is left alone where the build is there, beside the package or inside it", () => {
    const optional = { "@tool/linux-x64": "1.0.0" };
    expect(missingBuilds(packages(optional, { "node_modules/@tool/linux-x64": {} }))).toEqual({});
    expect(missingBuilds(packages(optional, { "node_modules/tool/node_modules/@tool/linux-x64": {} }))).toEqual({});
  });
});
