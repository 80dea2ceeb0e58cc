import type { Language } from "../../deed.ts";
import type { PatternEntity } from "../merge.ts";
import { findAreas } from "./areas.ts";
import { findBodies } from "./bodies.ts";
import { findDates } from "./dates.ts";
import { findTableGoods, findTitleGoods } from "./goods.ts";
import { findEnterpriseNumbers, findNationalNumbers } from "./identifiers.ts";
import { findMoney } from "./money.ts";
import { findParcels } from "./parcels.ts";
import { findPlaces } from "./places.ts";
import { findReferences } from "./references.ts";
import { findSignatures } from "./signatures.ts";

/** Everything in the text whose form or cue names its label. Deeds mix languages: `language` is only tried first. The finds may overlap. */
export function findPatterns(text: string, language: Language | null): readonly PatternEntity[] {
  return [
    ...findNationalNumbers(text),
    ...findEnterpriseNumbers(text),
    ...findDates(text, language),
    ...findMoney(text, language),
    ...findAreas(text, language),
    ...findParcels(text),
    ...findReferences(text),
    ...findPlaces(text),
    ...findTitleGoods(text),
    ...findTableGoods(text),
    ...findBodies(text),
    ...findSignatures(text),
  ];
}
