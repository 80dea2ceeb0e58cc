/**
 * Sides and roles: the words by which deeds name those who give and those who receive. Data with the look-ups beside it.
 * Sources: the role labels of the domain notes' anatomy table, the names the civil code gives to the parties of each contract (nl, fr), the Eupen
 * offices' vocabulary (de); feminine, plural and "partij/partie/Partei" forms are derived.
 */
import type { DeedKind, PartyRole } from "../deed.ts";
import { foldAccents } from "./accents.ts";
import { tolerateDamage } from "./damaged-letters.ts";

/** Who cedes (`from`), who receives (`to`), who stands on both sides at once, who only joins in. */
export type Side = "from" | "to" | "both" | "aside";

/** Roles of the two sides by kind of deed (contract, section 3 and its conventions). */
const ROLES_BY_KIND: Readonly<Record<DeedKind, { readonly from: PartyRole; readonly to: PartyRole }>> = {
  sale: { from: "seller", to: "buyer" },
  private_agreement: { from: "seller", to: "buyer" },
  public_sale: { from: "seller", to: "buyer" },
  donation: { from: "donor", to: "donee" },
  exchange: { from: "exchanger", to: "exchanger" },
  partition: { from: "sharer", to: "sharer" },
  emphyteusis: { from: "grantor", to: "grantee" },
  building_right: { from: "grantor", to: "grantee" },
  long_lease: { from: "grantor", to: "grantee" },
  free_cession: { from: "grantor", to: "grantee" },
  condominium_statutes: { from: "owner", to: "owner" },
  mortgage: { from: "grantor", to: "grantee" },
  other: { from: "other", to: "other" },
  not_a_deed: { from: "other", to: "other" },
};

/** `contract`: the one kind of deed that the words belong to, where there is one; a deed that holds two contracts names the sides of each. */
type RoleWords = { readonly side: Side; readonly pattern: string; readonly contract?: "sale" | "donation" };

/** Longer words stand before the shorter ones that they hold. */
const ROLE_WORDS: readonly RoleWords[] = [
  {
    side: "aside",
    pattern:
      "(?:mede |hier |alhier |ook )*tussenkomende?(?= ?(?::|\\n|$))|intervenantes?(?!\\p{L})|intervien(?:t|nent)(?= ?(?::|\\n|$))|mitwirkende?(?= ?(?::|\\n|$))|ferner (?:erschienen|anwesend)(?= ?(?::|\\n|$))|beslaglegger|(?:vervolgende|verzoekende|beslagleggende) (?:schuldeiser|partij)|tussenkomende (?:partij|echtgenote?)|(?:hoofdelijke )?borg(?:steller|stelster)?s?|(?:la |les )?cautions?(?: solidaires?)?|garants?|bürgen?|(?:en )?om tussen te komen|ter tussenkomst|comme intervenante?|intervenants?(?!\\p{L})|créancier (?:poursuivant|requérant)|créancière (?:poursuivante|requérante)|partie (?:saisissante|poursuivante)|poursuivante?|saisissante?|betreibende[rn]? gläubiger(?:in)?|betreibende partei|intervenient|beitretende",
  },
  {
    side: "from",
    contract: "sale",
    pattern:
      "pour (?:vendre|céder)(?=\\s*(?::|\\n|$))|om te verkopen(?=\\s*(?::|\\n|$))|zum verkauf(?=\\s*(?::|\\n|$))|requérante?s?|parties? qui (?:cède|vend|aliène)(?:nt)?(?!\\p{L})|partij(?:en)? die (?:verkoopt|verkopen|afstaat|afstaan|overdraagt|overdragen)|partei,? die (?:verkauft|abtritt|überträgt)|qui vend(?!\\p{L})|wie verkoopt|wer verkauft|(?<=(?:^|\\n)\\s*)(?:vend(?:ent)?|verko(?:opt|pen)|verkauf(?:t|en))(?=\\s*:)|verkopers?zijde|verkäuferseite|verzoek(?:ers?|sters?|ende partij)|antragsteller(?:in|innen)?|verkopende zijde|(?:gepfändete[nr]?|in verzug befindliche[nr]?) (?:schuldner|eigentümer)(?:in)?|medeverkop(?:ers?|ster)|verkop(?:ers?|ende partij(?:en)?)|verkoopsters?|vervreemd(?:ers?|ster)|overdrag(?:ers?|ende partij)|parties? venderesses?|venderesses?|vendeurs?|cédante?s?|aliénante?s?|veräußerern?|verkäuferische partei|verkäufer(?:innen|in|n)?s?|verkaufspartei|verkaufende partei|abtretende[rn]?|bauträger(?:in)?|beslagen (?:schuldenaars?|partij)|beslagene[n]?|saisie?s?(?= )|débiteurs? saisis?|schuldner(?:in)?",
  },
  {
    side: "from",
    contract: "donation",
    pattern:
      "gevers?|geefsters?|schenk(?:ers?|sters?|ende partij)|don(?:ateurs?|atrices?)|schenker(?:in|innen)?|schenkgeber(?:in)?|schenkende",
  },
  {
    side: "from",
    pattern:
      '(?<=["“„«] ?(?:de )?)eigena(?:ar|ars|res)|(?<=["“„«] ?(?:der |die )?)eigentümer(?:in)?|erfpachtgevers?|erfpachtgeefsters?|opstalgevers?|opstalgeefsters?|grondeigenaars?|naakte? eigenaars?|tréfonci(?:ers?|ères?)|bailleurs?|bailleresses?|concédante?s?|constituante?s?|propriétaires?(?! indivis)|erbpachtgeber(?:in)?|erbbaurechtgeber(?:in)?|grundstückseigentümer(?:in)?|afstanddoe?n(?:ers?|ster|de partij)|verpacht(?:ers?|ster)|verhuurd?(?:ers?|ster)|verpächter(?:in)?|vermieter(?:in)?|abtreter(?:in)?',
  },
  {
    side: "from",
    pattern:
      "bouwheer|bouwheren|(?:bouw)?promotor(?:en)?|(?:project)?ontwikkelaars?|promoteurs?|constructeurs?|maître de l['’]ouvrage|bauherr(?:in|en)?|crédirenti(?:ers?|ères?)|lijfrente(?:genieters?|trekkers?)",
  },
  {
    side: "to",
    pattern: "débirenti(?:ers?|ères?)|lijfrente(?:plichtigen?|schuldenaars?)",
  },
  {
    side: "from",
    pattern:
      "krediet(?:nemers?|neemsters?)|ontleners?|hypotheekgevers?|crédités?|créditée?s?|emprunteurs?|emprunteuses?|affectants?|kreditnehmer(?:in)?|darlehensnehmer(?:in)?|hypothekenbesteller",
  },
  {
    side: "to",
    contract: "sale",
    pattern:
      "pour (?:acqu[ée]rir|acheter)(?=\\s*(?::|\\n|$))|om (?:te kopen|aan te kopen)(?=\\s*(?::|\\n|$))|zum (?:an)?kauf(?=\\s*(?::|\\n|$))|parties? qui (?:acquiert|acquièrent|achète|achètent|reçoit|reçoivent)|partij(?:en)? die (?:koopt|kopen|verwerft|verwerven|verkrijgt|verkrijgen)|partei,? die (?:kauft|erwirbt)|(?<!ver)kopende zijde|qui achète|wie koopt|wer kauft|(?<=(?:^|\\n)\\s*)(?:ach[eè]te(?:nt)?|koopt|kopen|kauf(?:t|en))(?=\\s*:)|(?<!ver)kopers?zijde|käuferseite|(?<!ver)kop(?:ers?|ende partij(?:en)?)|(?<!ver)koopsters?|aankop(?:ers?|ende partij)|verwervers?|verwerfsters?|verkrijg(?:ers?|sters?|ende partij)|parties? acquéreuses?|acquéreuses?|acquéresses?|(?:an)?käuferische partei|acquéreurs?|acheteurs?|acheteuses?|adjudicataires?|cessionnaires?|overnemers?|käufer(?:innen|in|n)?s?|ankäufer(?:innen|in|n)?|ankaufspartei|erwerber(?:innen|in|n)?s?|(?:erwerbende|kaufende|ankaufende) partei|ersteher(?:in)?|ansteigerer|zuschlagsempfänger",
  },
  {
    side: "to",
    contract: "donation",
    pattern:
      "begiftigden?|begunstigden?|gratifiée?s?|begünstigte[rn]?|donataires?|beschenkte[nr]?|schenkungsnehmer(?:in)?",
  },
  {
    side: "to",
    pattern:
      'erfpacht(?:ers?|ster|houders?|houdster|nemers?|neemster)|opstal(?:houders?|houdster|nemers?|neemster)|emphytéotes?|superficiaires?|preneurs?|preneuses?|erbpächter(?:in)?|erbbauberechtigte[rn]?|pachters?|huurders?|pächter(?:in)?|mieter(?:in)?|krediet(?:gevers?|geefster|instelling)|prêteurs?|prêteuses?|kreditgeber(?:in)?|darlehensgeber(?:in)?|(?<=["“„«] ?(?:de |la |die )?)(?:bank|banque|kas|caisse|kasse|sparkasse)(?= ?["”“»])',
  },
  {
    side: "both",
    pattern:
      "(?:eerste |tweede )?(?:mede)?ruilers?|ruil(?:ende )?partij(?:en)?|(?:co-?)?échangistes?|(?:co)?permutants?|tausch(?:partner|ende|partei)(?:in|en)?|deelgenoten|deelgenote?|deelgerechtigden?|medeverdelers?|verdelende partijen|(?:co-?)?partageants?|copartageante?s?|parties? (?:co)?partageantes?|teil(?:ende|haber|ungspartei)(?:n|en)?|erbteilende|mit(?:eigentümer|erben)|comparants|comparanten|erschienenen?",
  },
];

/** The commonest of them, read although a letter is damaged. */
const DAMAGED = [
  "verkop",
  "kop",
  "vendeur",
  "venderesse",
  "acquereur",
  "acheteur",
  "verkaufer",
  "kaufer",
  "schenker",
  "donateur",
];

const ALL_ROLE_WORDS = new RegExp(
  tolerateDamage(
    foldAccents(
      `(?<![\\p{L}-])(?:${ROLE_WORDS.map(({ pattern }, index) => `(?<w${index}>${pattern})`).join("|")})(?!\\p{L})`,
    ),
    DAMAGED,
  ),
  "giu",
);

/** A role's word in a text: where, and whose side. */
export type RoleWord = {
  readonly start: number;
  readonly end: number;
  readonly side: Side;
  readonly contract: DeedKind | null;
};

/** All role words of a text, in order. */
export function findRoleWords(text: string): RoleWord[] {
  return [...foldAccents(text).matchAll(ALL_ROLE_WORDS)].map((match) => {
    const index = ROLE_WORDS.findIndex((_, i) => match.groups?.[`w${i}`] !== undefined);
    return {
      start: match.index,
      end: match.index + match[0].length,
      side: ROLE_WORDS[index]?.side ?? "aside",
      contract: ROLE_WORDS[index]?.contract ?? null,
    };
  });
}

/** The role of a side in a kind of deed; the "both" of a partition or an exchange is the kind's own role. */
export function roleOf(kind: DeedKind, side: Side): PartyRole {
  if (side === "aside") return "other";
  return ROLES_BY_KIND[kind][side === "to" ? "to" : "from"];
}
