import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { runDeedStage } from "../../src/deed-jobs.ts";
import { createEngines } from "../../src/engines.ts";
import { bundledModelFolder } from "../../src/installation.ts";
import { deedTextFromPlain } from "../../src/ocr/index.ts";

const GOLD = JSON.parse(readFileSync(new URL("../../fixtures/gold/nl-land/gold.json", import.meta.url), "utf8"));
const LONG_CHARACTERS = 70_000;

describe("stages over a whole deed", () => {
  const engines = createEngines({ modelFolder: bundledModelFolder(), cores: 1 });
  afterAll(() => engines.dispose());
  const longText = (): string => {
    const text = `${GOLD.text}\n\n`;
    return text.repeat(Math.ceil(LONG_CHARACTERS / text.length));
  };

  it("run here where the deed is short", async () => {
    const deed = deedTextFromPlain(GOLD.text, "nl");
    expect(await engines.compute("clauses", deed)).toEqual(await runDeedStage("clauses", deed));
    expect(engines.processIds()).toEqual([]);
  });

  it("run in a process of their own where it is long, with the same result, while this process answers", async () => {
    const deed = deedTextFromPlain(longText(), "nl");
    const [clauses, here] = await Promise.all([engines.compute("clauses", deed), runDeedStage("clauses", deed)]);
    expect(engines.processIds()).toHaveLength(1);
    expect(clauses).toEqual(here);
    expect(clauses.length).toBeGreaterThan(20);
    const model = GOLD.entities.map((entity: { start: number; end: number }) => ({
      ...entity,
      text: GOLD.text.slice(entity.start, entity.end),
      score: 0.9,
    }));
    const tagging = { text: deed.text, clauses, language: "nl", model } as const;
    let answered = 0;
    const timer = setInterval(() => {
      answered += 1;
    }, 1);
    const entities = await engines.compute("entities", tagging);
    clearInterval(timer);
    expect(answered).toBeGreaterThan(5);
    expect(entities).toEqual(await runDeedStage("entities", tagging));
    const input = { deed, clauses, entities };
    expect(await engines.compute("features", input)).toEqual(await runDeedStage("features", input));
  });

  it("fail with their process, and run in another one the next time", async () => {
    const deed = deedTextFromPlain(longText(), "nl");
    const running = engines.compute("clauses", deed);
    const failed = running.then(
      () => null,
      (error: unknown) => error,
    );
    for (const pid of engines.processIds()) process.kill(pid, "SIGKILL");
    expect(await failed).toMatchObject({ code: "child_crashed", retryable: true });
    expect((await engines.compute("clauses", deed)).length).toBeGreaterThan(20);
  });
});
