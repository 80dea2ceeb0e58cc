/**
 * The vocabulary: what a page, a clause, an entity and a feature record are. Every room speaks it; it imports nothing of ours.
 *
 * Inside the product offsets are UTF-16 code units, half open, into `DeedText.text`. At every door (CLI, API, export) they are
 * Unicode code points: `src/read-result.ts` converts, once.
 */
import { z } from "zod";

// ---------------------------------------------------------------------------------------------- spans and places on a page

/** Half-open range of UTF-16 code units in the deed's text. */
export type Span = { readonly start: number; readonly end: number };

/** PDF points, origin top left, the page's rotation applied: [left, top, right, bottom]. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export const LANGUAGES = ["nl", "fr", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

// ---------------------------------------------------------------------------------------------- pages (room: ocr)

export type Word = {
  readonly text: string;
  readonly box: Box;
  /** 0..1; 1 for words of a text layer. */
  readonly confidence: number;
};

/** A printed line, left to right. Layout facts feed heading detection; null where the source does not tell. */
export type Line = {
  readonly words: readonly Word[];
  readonly box: Box;
  /** Height of the type in points. */
  readonly fontSize: number | null;
  readonly bold: boolean | null;
};

export const PAGE_METHODS = ["text", "ocr", "both", "blank"] as const;
export type PageMethod = (typeof PAGE_METHODS)[number];

/** What the decision between text layer and recognition was taken on. Shares are 0..1. */
export type PageEvidence = {
  readonly layerCharacters: number;
  /** Share of non-space characters of the layer that are neither letters, digits nor usual punctuation. */
  readonly nonLetterShare: number;
  readonly replacementShare: number;
  /** Share of the layer's characters drawn in text render mode 3. */
  readonly invisibleShare: number;
  /** Share of the page's area covered by images. */
  readonly imageShare: number;
  /** Share of the layer's words of four letters or more found in the frequency lists of nl, fr, de; null without words. */
  readonly dictionaryShare: number | null;
  /** Degrees the page was turned clockwise to stand upright, beyond the page's own /Rotate: 0, 90, 180 or 270. */
  readonly turned: number;
  /** Preparation applied before recognition, in order, such as "deskew 1.3°" or "stamp removed". */
  readonly steps: readonly string[];
  /** Pixels an inch of the recognised image; null when nothing was recognised. */
  readonly dpi: number | null;
};

/** One page as read. Lines stand in reading order. */
export type Page = {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly method: PageMethod;
  readonly language: Language | null;
  /** Mean of word confidences weighted by length; 1 for a blank page. */
  readonly confidence: number;
  readonly lines: readonly Line[];
  readonly evidence: PageEvidence;
};

// ---------------------------------------------------------------------------------------------- the deed's text (ocr: assemble)

/** A word's place in the text; a word broken over a line end has one row for each part. */
export type PlacedWord = Span & { readonly page: number; readonly box: Box; readonly confidence: number };
/** Any array of them, or a table that makes each when it is asked for: few are, and they are nine tenths of a deed. */
export type PlacedWords = { readonly length: number; at(index: number): PlacedWord | undefined };

/** A printed line's place in the text, with the layout facts that tell headings. */
export type PlacedLine = Span & {
  readonly page: number;
  readonly box: Box;
  readonly fontSize: number | null;
  readonly bold: boolean | null;
  /** The line's middle lies on the middle of the column, and it is clearly narrower than it. */
  readonly centred: boolean;
  /** White space above, in multiples of the usual line pitch of the page; null for the first line of a page. */
  readonly gapAbove: number | null;
};

/**
 * The running text as the contract defines it: NFC, ligatures expanded, soft hyphens removed, broken words rejoined, one space for a line end
 * inside a paragraph, one newline between paragraphs, no headers, footers or page marks. Each non-space character belongs to exactly one word of
 * `words` (empty when the deed was given as bare text, as are `lines` and `pages`).
 */
export type DeedText = {
  readonly text: string;
  readonly language: Language | null;
  /** In page order; a page without text has start = end. */
  readonly pages: readonly (Span & { readonly number: number })[];
  readonly lines: readonly PlacedLine[];
  readonly words: PlacedWords;
};

// ---------------------------------------------------------------------------------------------- clauses

export const CLAUSE_KINDS = [
  "header",
  "opening",
  "parties",
  "representation",
  "capacity",
  "agreement",
  "shares",
  "description",
  "survey_plan",
  "title_origin",
  "mortgage_status",
  "transfer",
  "occupancy",
  "taxes",
  "insurance",
  "condition_of_property",
  "servitudes",
  "condominium",
  "decennial_liability",
  "planning",
  "government_measures",
  "preemption",
  "forest",
  "soil",
  "flood",
  "energy",
  "electricity",
  "oil_tank",
  "post_intervention_file",
  "asbestos",
  "other_technical",
  "price",
  "payment",
  "costs",
  "suspensive_conditions",
  "registry_dispensation",
  "fiscal",
  "final_declarations",
  "closing",
  "annexes",
  "special_conditions",
  "other",
] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** The clauses of a deed partition its text: the first starts at 0, each starts where the one before ends, the last ends at the text's end. */
export type Clause = Span & { readonly kind: ClauseKind; readonly heading: Span | null };

// ---------------------------------------------------------------------------------------------- entities (room: ner)

export const ENTITY_LABELS = [
  "PERSON",
  "ORGANISATION",
  "DATE",
  "ADDRESS",
  "LOCATION",
  "GOOD",
  "MONEY",
  "AREA",
  "PARCEL",
  "NATIONAL_NUMBER",
  "ENTERPRISE_NUMBER",
  "REFERENCE",
] as const;
export type EntityLabel = (typeof ENTITY_LABELS)[number];

export const ORIGINS = ["model", "rule", "both"] as const;
export type Origin = (typeof ORIGINS)[number];

/** Sorted by start; entities never overlap and never cross a clause. `text` equals the slice of the deed's text. */
export type Entity = Span & {
  readonly label: EntityLabel;
  readonly text: string;
  /** 0..1. */
  readonly score: number;
  readonly origin: Origin;
};

// ---------------------------------------------------------------------------------------------- the feature record

export const DEED_KINDS = [
  "sale",
  "private_agreement",
  "public_sale",
  "donation",
  "exchange",
  "partition",
  "emphyteusis",
  "building_right",
  "long_lease",
  "free_cession",
  "condominium_statutes",
  "mortgage",
  "other",
  "not_a_deed",
] as const;
export const PARTY_ROLES = [
  "seller",
  "buyer",
  "donor",
  "donee",
  "exchanger",
  "sharer",
  "grantor",
  "grantee",
  "owner",
  "other",
] as const;
export const RIGHTS = [
  "full_ownership",
  "bare_ownership",
  "usufruct",
  "emphyteusis",
  "building_right",
  "lease",
] as const;
export const GOOD_TYPES = [
  "house",
  "apartment",
  "garage",
  "parking",
  "storage",
  "land",
  "farmland",
  "forest",
  "commercial",
  "office",
  "industrial",
  "farm",
  "holiday_home",
  "building",
  "other",
] as const;
export const GOOD_SUBTYPES = [
  "villa",
  "bungalow",
  "row_house",
  "semi_detached",
  "detached",
  "studio",
  "duplex",
  "penthouse",
  "ground_floor_flat",
  "building_plot",
  "garden",
  "meadow",
  "arable",
  "cellar",
  "attic",
] as const;
export const BASES = ["title", "cadastre", "survey", "unspecified"] as const;

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const money = z.strictObject({ amount: z.number(), currency: z.enum(["EUR", "BEF"]) });
const address = z.strictObject({
  street: z.string().nullable(),
  number: z.string().nullable(),
  box: z.string().nullable(),
  postalCode: z.string().nullable(),
  municipality: z.string().nullable(),
});
const flag = z.boolean().nullable();
const text = z.string().nullable();
const count = z.number().int().nullable();

export const partySchema = z.strictObject({
  id: z.string(),
  role: z.enum(PARTY_ROLES),
  kind: z.enum(["person", "organisation"]),
  name: text,
  nationalNumber: text,
  birthDate: isoDate.nullable(),
  birthPlace: text,
  enterpriseNumber: text,
  address: address.nullable(),
});

export const transactionSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(DEED_KINDS),
  right: z.enum(RIGHTS).nullable(),
  price: money.nullable(),
  share: z.strictObject({ numerator: z.number().int(), denominator: z.number().int() }).nullable(),
  goods: z.array(z.string()),
  from: z.array(z.string()),
  to: z.array(z.string()),
});

export const parcelSchema = z.strictObject({
  division: text,
  section: text,
  number: text,
  partition: text,
  capakey: text,
  basis: z.enum(BASES),
});

export const goodSchema = z.strictObject({
  id: z.string(),
  type: z.enum(GOOD_TYPES),
  subtype: z.enum(GOOD_SUBTYPES).nullable(),
  address: address.nullable(),
  parcels: z.array(parcelSchema),
  areas: z.array(
    z.strictObject({ squareMetres: z.number(), basis: z.enum(BASES), of: z.enum(["land", "floor"]).nullable() }),
  ),
  cadastralIncome: money.nullable(),
  bedrooms: count,
  bathrooms: count,
  floors: count,
  terrace: flag,
  garden: flag,
  garage: flag,
  cellar: flag,
  constructionYear: count,
  newlyBuilt: flag,
  epc: z.strictObject({ value: z.number().nullable(), label: text, certificateNumber: text, date: isoDate.nullable() }),
  flood: z.strictObject({
    parcelScore: z.enum(["A", "B", "C", "D"]).nullable(),
    buildingScore: z.enum(["A", "B", "C", "D"]).nullable(),
  }),
  electricity: z.strictObject({ conform: flag, inspectionDate: isoDate.nullable() }),
  oilTank: z.enum(["present", "absent"]).nullable(),
  asbestosCertificate: text,
  occupancy: z.enum(["free", "let", "occupied_by_seller"]).nullable(),
  zoning: text,
});

export const recordSchema = z.strictObject({
  deed: z.strictObject({
    kind: z.enum(DEED_KINDS),
    language: z.enum(LANGUAGES).nullable(),
    date: isoDate.nullable(),
    repertoryNumber: text,
    notaries: z.array(z.strictObject({ name: text, seat: text })),
  }),
  parties: z.array(partySchema),
  transactions: z.array(transactionSchema),
  goods: z.array(goodSchema),
});

type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;
export type FeatureRecord = DeepReadonly<z.infer<typeof recordSchema>>;
export type Party = FeatureRecord["parties"][number];
export type Transaction = FeatureRecord["transactions"][number];
export type Good = FeatureRecord["goods"][number];
export type Parcel = Good["parcels"][number];
export type Area = Good["areas"][number];
export type Address = NonNullable<Good["address"]>;
export type Money = NonNullable<Good["cadastralIncome"]>;
export type DeedKind = (typeof DEED_KINDS)[number];
export type PartyRole = (typeof PARTY_ROLES)[number];
export type Right = (typeof RIGHTS)[number];
export type GoodType = (typeof GOOD_TYPES)[number];
export type GoodSubtype = (typeof GOOD_SUBTYPES)[number];
export type Basis = (typeof BASES)[number];

/**
 * Where a value was read. `path` like `goods[0].cadastralIncome.amount`; a value read from several spans has several rows. The value is what normalising
 * exactly the text of its row (or of its rows in order) gives.
 */
export type Evidence = Span & { readonly path: string; readonly confidence: number; readonly origin: Origin };

// ---------------------------------------------------------------------------------------------- issues

/** Something a reader of the record should know. `page` is null when it concerns the whole deed. */
export type Issue = { readonly code: IssueCode; readonly page: number | null; readonly message: string };

export const ISSUE_CODES = [
  // pages
  "page_failed",
  "page_timeout",
  "page_unreadable_image",
  "page_too_large",
  "page_low_confidence",
  "font_without_map",
  "language_unknown",
  // record
  "words_digits_contradict",
  "dates_out_of_order",
  "total_differs_from_parts",
  "epc_label_contradicts_value",
  "alternatives_undecided",
  "several_deeds",
  "checksum_failed",
  "value_ambiguous",
  "several_totals",
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];
