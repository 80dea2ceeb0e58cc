/** A clock that a test sets, for processes it starts: libfaketime between them and the system's. Durations and timers go on by the true one. */
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "/usr/lib";
const LIBRARY = join("faketime", "libfaketimeMT.so.1");

const findLibrary = (): string | null =>
  readdirSync(FOLDER)
    .map((name) => join(FOLDER, name, LIBRARY))
    .find((path) => existsSync(path)) ?? null;

/** Whether the library is installed. With CI=true it must be: the suite must not pass by not running. */
export const canSetClocks = (): boolean => {
  if (findLibrary() !== null) return true;
  if (process.env["CI"] === "true") throw new Error(`no ${LIBRARY} under ${FOLDER}: install the package libfaketime`);
  console.warn(`SKIPPED: no ${LIBRARY} under ${FOLDER}; clocks were not changed`);
  return false;
};

export type Clock = {
  readonly environment: Readonly<Record<string, string>>;
  /** From now on the clock shows so many minutes more than the true one, or less. */
  set(minutes: number): void;
  remove(): void;
};

export const createClock = (folder: string, name: string, minutes = 0): Clock => {
  const file = join(folder, `clock-${name}`);
  const clock: Clock = {
    environment: {
      LD_PRELOAD: findLibrary() ?? "",
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
      // The file is looked at again after so many seconds.
      FAKETIME_CACHE_DURATION: "1",
    },
    set(ahead) {
      // Whole or not at all: a process may read it at this moment.
      writeFileSync(`${file}.new`, `${ahead < 0 ? "-" : "+"}${Math.abs(ahead)}m\n`, { mode: 0o644 });
      renameSync(`${file}.new`, file);
    },
    remove: () => rmSync(file, { force: true }),
  };
  clock.set(minutes);
  return clock;
};
