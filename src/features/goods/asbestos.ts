import { parseReference } from "../../forms/index.ts";
import { type DeedContext, entitiesIn, type Found, foundIn, textBefore } from "../context.ts";
import { BUILT_TYPES } from "./good-words.ts";
import { findMentions } from "./mentions.ts";
import type { GoodSegment } from "./segment.ts";
import { clausesFor } from "./statements.ts";

const CERTIFICATE = /attest|zertifikat|certificat|bescheinigung/iu;
/** An inventory's number, unless a certificate is named after it or is one of the inventory. */
const INVENTORY =
  /(?<!(?:certificat|attest(?:ation)?) d['’])inventa(?!risattest)(?!.*(?:attest|zertifikat|certificat|bescheinigung))/iu;

/** Asbestos certificate numbers (Flanders): the reference in the clause that is worded as certificate, by good. */
export function readAsbestos(context: DeedContext, segments: readonly GoodSegment[]): (Found<string> | null)[] {
  const certificates: (Found<string> | null)[] = segments.map(() => null);
  const built = segments.map((_, index) => index).filter((index) => BUILT_TYPES.has(segments[index]?.type ?? "land"));
  const dwellings = built.filter((index) => !["storage", "garage"].includes(segments[index]?.type ?? ""));
  for (const clause of clausesFor(context, "asbestos")) {
    let from = clause.start;
    for (const entity of entitiesIn(context, clause, "REFERENCE")) {
      const before = textBefore(context, entity.start, 160, clause.start);
      if (
        CERTIFICATE.test(before) &&
        !/erkenning|wet|decreet|deskundige\s*(?:nr|nummer)?\s*$/iu.test(before.slice(-45)) &&
        !INVENTORY.test(before.slice(-45))
      ) {
        const value = parseReference(entity.text).value;
        const mentions = findMentions(context, segments, { start: from, end: entity.start });
        const goods = mentions.at(-1)?.goods ?? (dwellings.length > 0 ? dwellings : built);
        if (value !== null) for (const good of goods) certificates[good] ??= foundIn(entity, value, 0.9);
      }
      from = entity.end;
    }
  }
  return certificates;
}
