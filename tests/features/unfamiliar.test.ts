import { expect, test } from "vitest";
import { deriveRecord } from "../../src/features/index.ts";
import { compile } from "./annotated.ts";
import { OTHER_OFFICES } from "./other-offices-deeds.ts";
import { UNFAMILIAR_DEEDS } from "./unfamiliar-deeds.ts";

test.each([...UNFAMILIAR_DEEDS, ...OTHER_OFFICES])("$what", ({ markup, language, parties, transactions }) => {
  const { record } = deriveRecord(compile(markup, language));
  expect(record.parties.map(({ role, name }) => `${role} ${name}`)).toEqual(parties);
  expect(
    record.transactions.map(
      ({ kind, right, price, from, to }) =>
        `${kind} ${right ?? "-"} ${price?.amount ?? "-"}: ${from.join(" ")} > ${to.join(" ")}`,
    ),
  ).toEqual(transactions);
});
