import type { Good, Issue, Money } from "../../deed.ts";
import { tellAmbiguity } from "../ambiguities.ts";
import type { DeedContext, Found } from "../context.ts";
import type { EpcFacts } from "./energy.ts";

/** Incomes and certificates of one good that differ: mostly a good that was not told apart, or a certificate that was renewed. Both lists are by good. */
export function tellOfGoods(
  context: DeedContext,
  incomes: readonly (readonly Found<Money>[])[],
  certificates: readonly (readonly EpcFacts[])[],
): readonly Issue[] {
  return incomes.flatMap((income, index) => [
    ...tellAmbiguity(
      context,
      `goods[${index}].cadastralIncome`,
      income,
      ({ amount, currency }) => `${amount} ${currency}`,
    ),
    ...tellOfCertificates(context, `goods[${index}].epc`, certificates[index] ?? []),
  ]);
}

/** Figures are compared of certificates with one number only: those of two certificates differ as a matter of course. */
function tellOfCertificates(context: DeedContext, path: string, certificates: readonly EpcFacts[]): readonly Issue[] {
  const tell = (field: keyof Good["epc"]): readonly Issue[] => {
    const read = certificates
      .map((facts): Found<string | number> | null => facts[field])
      .filter((found) => found !== null);
    return tellAmbiguity(context, `${path}.${field}`, read, String);
  };
  const numbers = tell("certificateNumber");
  return numbers.length > 0 ? numbers : (["value", "label", "date"] as const).flatMap(tell);
}
