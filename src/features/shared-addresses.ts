/** Addresses said once for several parties: couples, cohabitants, children who live with a parent. */
import type { Address } from "../deed.ts";
import { type DeedContext, paragraphAt } from "./context.ts";
import { housemateBefore } from "./party-addresses.ts";
import type { PartyDraft } from "./party-data.ts";
import { isKnownName } from "./party-names.ts";
import { COHABITANTS, DOMICILE, LIVES_WITH, SAME_ADDRESS, SHARED_ADDRESS } from "./person-cues.ts";
import { findRoleWords } from "./roles.ts";

/** "en zijn echtgenote", "et son mari", "und dessen Gattin", or a bare "and" between two names: one household. */
const JOINED =
  /(?:(?:zijn|haar|son|sa|ses|seine|ihre?|dessen|deren)\s(?:\p{L}+\s)?(?:echtgenote?|huisvrouw|gade|vrouw|man|partner|wettelijk samenwonende|ép(?:oux|ouse)|dame|femme|mari|compagn(?:e|on)|ehe(?:gatt(?:e|in)|frau|mann)|gatt(?:e|in))|(?<!\p{L})(?:en|et|und)\s+$|(?<!\p{L})(?:en|et|und)(?: \p{L})?\)?\s*(?:b\) )?\p{L}*\.?\s*(?:de |den )?(?:heer|mevrouw|mejuffrouw|juffrouw|vrouwe?|dame|sieur|monsieur|madame|mademoiselle|mme|mlle|m\.|herrn?|frau)\s*)/iu;

const ADDRESS_LABEL = /(?:^|\n)\s*(?:adres|woonplaats|adresse|domicile|anschrift|wohnsitz)\s*:/iu;
const ADDRESS_FIELD = /\n\s*(?:adres|woonplaats|adresse|domicile|anschrift|wohnsitz)\s*:\s*$/iu;

/** The parent that "bij haar moeder" speaks of, by the title before the name; any earlier party for "the same address". */
function isParent(text: string, nameStart: number, said: string): boolean {
  const title = text.slice(Math.max(0, nameStart - 14), nameStart);
  if (/moeder|mère|mutter/iu.test(said)) return /(?:mevrouw|mevr|madame|mme|dame|frau)/iu.test(title);
  if (/vader|père|vater/iu.test(said)) return /(?:heer|monsieur|m\.|herr)/iu.test(title);
  return false;
}

const isSameHouse = (known: Address | null, own: Address): boolean =>
  known !== null && known.street === own.street && known.number === own.number && known.box === own.box;

/** Where the next line with words begins. */
function nextLineAfter(context: DeedContext, offset: number): number {
  const end = paragraphAt(context, offset).end;
  return end + (/^\s*/u.exec(context.text.slice(end))?.[0].length ?? 0);
}

/** Gives each party without an address the one said for it and the next together, or the one of the person it lives with. */
export function shareAddresses(context: DeedContext, drafts: readonly PartyDraft[]): PartyDraft[] {
  const shared = drafts.map((draft) => ({ ...draft }));
  for (let i = shared.length - 1; i > 0; i--) {
    const holder = shared[i];
    const before = shared[i - 1];
    if (holder === undefined || before === undefined || holder.address === null || before.address !== null) continue;
    const at = holder.address.spans[0];
    if (at === undefined || before.kind !== "person" || holder.kind !== "person") continue;
    const own = context.text.slice(before.end, holder.start);
    const cue =
      at.start > holder.start ? context.text.slice(holder.end < at.start ? holder.end : holder.start, at.start) : "";
    const lead = context.text.slice(holder.start, at.start);
    const livesElsewhere = DOMICILE.test(context.text.slice(before.start, holder.start));
    const isShared = [SHARED_ADDRESS, LIVES_WITH].some((words) => words.test(cue) || words.test(lead));
    const line = paragraphAt(context, nextLineAfter(context, at.end));
    // A form gives each person the same fields: what the first lacks stands once below the second.
    const isField =
      ADDRESS_FIELD.test(context.text.slice(holder.end < at.start ? holder.end : holder.start, at.start)) &&
      !ADDRESS_LABEL.test(own) &&
      findRoleWords(own).length === 0;
    const isHousehold = JOINED.test(own) || COHABITANTS.test(context.text.slice(line.start, line.end));
    if (!livesElsewhere && (isShared || isHousehold || isField))
      before.address = { ...holder.address, confidence: holder.address.confidence * 0.97 };
  }
  shared.forEach((draft, index) => {
    const spouse = shared[index - 1];
    if (draft.consents && draft.address === null && spouse?.address)
      draft.address = { ...spouse.address, confidence: spouse.address.confidence * 0.85 };
    // "à la même adresse, rue X 64/2": printed again without its municipality
    const own = draft.address?.value;
    const whole = shared
      .slice(0, index)
      .find(({ address }) => own?.street && isSameHouse(address?.value ?? null, own))?.address;
    if (own?.municipality === null && whole) draft.address = { ...whole, confidence: whole.confidence * 0.9 };
    if (draft.address !== null || draft.kind !== "person") return;
    const mate = shared.find(({ address }) => {
      const name = address?.spans[0] === undefined ? null : housemateBefore(context, address.spans[0]);
      return name !== null && isKnownName(name.text, draft.name.value);
    });
    if (mate?.address) draft.address = { ...mate.address, confidence: mate.address.confidence * 0.85 };
    if (draft.address !== null) return;
    const end = shared[index + 1]?.start ?? Math.min(draft.end + 400, context.text.length);
    const said = SAME_ADDRESS.exec(context.text.slice(draft.start, end))?.[0];
    if (said === undefined) return;
    const earlier = shared.slice(0, index).filter(({ address }) => address !== null);
    const parent = shared.slice(0, index).find(({ start }) => isParent(context.text, start, said));
    const holder = parent ?? earlier.at(-1) ?? shared[index + 1];
    if (holder?.address) draft.address = { ...holder.address, confidence: holder.address.confidence * 0.85 };
  });
  return shared;
}
