/** Puts one value after another into a store and tells its parent after each, until it is killed. */
import { openStore } from "../../src/store/index.ts";
import { keyOf } from "./examples.ts";

const [dataFolder = ""] = process.argv.slice(2);
const store = await openStore({ dataFolder });
for (let number = 1; ; number += 1) {
  await store.cache.put(keyOf(`page ${number}`), { number, text: "x".repeat(20_000) });
  process.send?.(number);
}
