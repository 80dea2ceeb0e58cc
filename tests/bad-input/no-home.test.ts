import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

/** What Node does for a user without HOME and without an entry in /etc/passwd, as containers have. */
const NO_HOME = `import os from "node:os"; import { syncBuiltinESMExports } from "node:module";
os.homedir = () => { if (!process.env.HOME) throw new Error("uv_os_homedir returned ENOENT"); return process.env.HOME; };
syncBuiltinESMExports();`;

it("a scan is read by a user who has no home", () => {
  const { HOME: _, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["src/cli/main.ts", "read", "fixtures/deeds/nl-land-ccitt.pdf"],
    {
      env: { ...environment, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(NO_HOME)}` },
      encoding: "utf8",
    },
  );
  // A slow machine shows progress there.
  expect(stderr).not.toMatch(/canvas|DOMMatrix|deedlens:/);
  expect(status).toBe(0);
  expect(stdout).toContain("Etienne Stroobant");
}, 120_000);
