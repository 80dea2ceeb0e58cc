/** What the measurements are taken on: the annotated deeds beside the repository where they lie, else the fixtures. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type GoldDeed, listGold } from "../src/eval/index.ts";

/** A document with the text that was printed on it. */
export type Sample = { readonly path: string; readonly gold: GoldDeed; readonly name: string };
export type Quality = "deed" | "scan" | "poor" | "bad";

const SHARED = "../shared/gold";
/** Fixtures that stand in, by quality. */
const FIXTURES: Readonly<Record<Quality, readonly (readonly [file: string, gold: string])[]>> = {
  deed: [
    ["fr-apartment.pdf", "fr-apartment"],
    ["de-house.pdf", "de-house"],
    ["nl-land.pdf", "nl-land"],
  ],
  scan: [
    ["nl-house-scan.pdf", "nl-house"],
    ["nl-land-ccitt.pdf", "nl-land"],
  ],
  poor: [["nl-land-poor.pdf", "nl-land"]],
  bad: [["nl-land-stamped.pdf", "nl-land"]],
};

export type Material = {
  readonly from: string;
  samples(quality: Quality): readonly Sample[];
  /** Texts to tag. */
  readonly texts: readonly GoldDeed[];
};

export function findMaterial(warn: (line: string) => void): Material {
  if (existsSync(SHARED)) {
    const deeds = listGold([SHARED]);
    return {
      from: SHARED,
      samples: (quality) =>
        deeds.flatMap((gold) => {
          const path = gold.files.get(quality);
          return path === undefined ? [] : [{ path, gold, name: `${gold.id} ${quality}` }];
        }),
      texts: deeds,
    };
  }
  warn(`NO ${SHARED}: measuring on the fixtures, which are few and short. Rates of errors say little there.`);
  const byId = new Map(listGold(["fixtures/gold"]).map((deed) => [deed.id, deed]));
  return {
    from: "fixtures",
    samples: (quality) =>
      FIXTURES[quality].flatMap(([file, id]) => {
        const gold = byId.get(id);
        return gold === undefined ? [] : [{ path: join("fixtures/deeds", file), gold, name: file }];
      }),
    texts: [...byId.values()],
  };
}

/** Whether a command of the system can be run. */
export function hasCommand(command: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${command}`], { stdio: "ignore" }).status === 0;
}
