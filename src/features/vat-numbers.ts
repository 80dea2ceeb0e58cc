/** Numbers under which a party says that it is liable to VAT: in the fiscal declarations (VAT code art. 62 § 2 and 73), far from where it was introduced. */
import { parseEnterpriseNumber } from "../forms/identifiers.ts";
import { parsePersonName } from "../forms/names.ts";
import { clausesOf, type DeedContext, entitiesIn, foundIn, sentenceAt } from "./context.ts";
import type { PartyDraft } from "./party-data.ts";
import { isKnownName } from "./party-names.ts";
import { findRoleWords, type Side } from "./roles.ts";

const LIABLE =
  /(?:b\.?t\.?w|belasting(?:s)?plichtig|(?<!\p{L})t\.?v\.?a(?!\p{L})|assujetti|m\.?w\.?st|mehrwertsteuer|steuerpflichtig)/iu;

/** The only draft of that name; of a father and a son the one whose first given name it is. */
function namedBy(name: string, drafts: readonly PartyDraft[]): PartyDraft | undefined {
  const known = drafts.filter((draft) => isKnownName(name, draft.name.value));
  const given = parsePersonName(name).value?.split(" ")[0];
  const first = known.filter((draft) => draft.name.value.split(" ")[0] === given);
  const own = known.length > 1 ? first : known;
  return own.length === 1 ? own[0] : undefined;
}

/** He was once liable, and is no longer. */
const FORMERLY =
  /(?:(?<!\p{L})was(?!\p{L})|uitgeschreven|geschrapt|stopgezet|voorheen|destijds|était|radiée?|cessé|autrefois|anciennement|(?<!\p{L})war(?!\p{L})|ehemals|früher|gelöscht|abgemeldet)/iu;

/** "De verkoopster … onder nummer": the one party of the side whose word stands last before the number; null of two. */
function calledBy(words: string, drafts: readonly PartyDraft[], sides: readonly Side[]): PartyDraft | undefined {
  const side = findRoleWords(words).at(-1)?.side;
  if (side !== "from" && side !== "to") return undefined;
  const own = drafts.filter(({ consents }, index) => sides[index] === side && !consents);
  return own.length === 1 ? own[0] : undefined;
}

/** Gives each party without a number the one that a sentence on VAT ascribes to a person by name, or to the only party of a side by the side's word. */
export function addVatNumbers(
  context: DeedContext,
  drafts: readonly PartyDraft[],
  sides: readonly Side[],
): readonly PartyDraft[] {
  const given = new Map<PartyDraft, PartyDraft>();
  for (const clause of clausesOf(context, "fiscal", "final_declarations", "special_conditions", "other"))
    for (const entity of entitiesIn(context, clause, "ENTERPRISE_NUMBER")) {
      const sentence = sentenceAt(context, entity.start);
      const words = context.text.slice(sentence.start, sentence.end);
      if (!LIABLE.test(words) || FORMERLY.test(words)) continue;
      const before = { start: sentence.start, end: entity.start };
      const name = entitiesIn(context, before, "PERSON", "ORGANISATION").at(-1);
      const draft =
        name === undefined
          ? calledBy(context.text.slice(before.start, before.end), drafts, sides)
          : name.label === "PERSON"
            ? namedBy(
                name.text,
                drafts.filter(({ kind }) => kind === "person"),
              )
            : undefined;
      const { value } = parseEnterpriseNumber(entity.text);
      if (value === null || draft === undefined || draft.enterpriseNumber !== null) continue;
      given.set(draft, { ...draft, enterpriseNumber: foundIn(entity, value, 0.85) });
    }
  return drafts.map((draft) => given.get(draft) ?? draft);
}
