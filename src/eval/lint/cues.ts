/** Words, folded, without which a flag or a count of the record has nothing in the text to stand on. */
import type { ClauseKind, Good } from "../../deed.ts";

type Value = string | number | boolean | null;
type Cue = {
  readonly field: string;
  readonly of: (good: Good) => Value;
  readonly cue: (value: Value) => RegExp;
  /** A clause of this kind speaks of it, whatever its words. */
  readonly clause?: ClauseKind;
};

const always = (pattern: RegExp) => (): RegExp => pattern;

export const CUES: readonly Cue[] = [
  {
    field: "bedrooms",
    of: (good) => good.bedrooms,
    cue: always(/slaapkamer|slaapvertrek|chambre|schlafzimmer|schlafr|slpk|kamers/),
  },
  {
    field: "bathrooms",
    of: (good) => good.bathrooms,
    cue: always(/badkamer|douche|salles? (?:de|d')|\bbad\b|badezimmer|badzimmer|dusch|bains/),
  },
  {
    field: "floors",
    of: (good) => good.floors,
    cue: always(/verdieping|bouwla|etage|niveau|stock|geschoss|gelijkvloers|\brez\b|plain-pied|ebene|woonla|stroke/),
  },
  {
    field: "terrace",
    of: (good) => good.terrace,
    cue: always(/terras|balkon|balcon|loggia/),
  },
  { field: "garden", of: (good) => good.garden, cue: always(/tuin|jardin|garten|\bhof\b|pelouse/) },
  { field: "garage", of: (good) => good.garage, cue: always(/garage|autobergplaats|autostal|remise|carport/) },
  { field: "cellar", of: (good) => good.cellar, cue: always(/kelder|\bcaves?\b|keller|sous-sol|souterrain/) },
  {
    field: "newlyBuilt",
    of: (good) => good.newlyBuilt,
    cue: always(
      /nieuwbouw|breyne|\bbtw|neuf|neuve|\btva\b|neubau|mwst|mehrwertsteuer|eerste ingebruikneming|opgericht|construction/,
    ),
  },
  {
    field: "oilTank",
    of: (good) => good.oilTank,
    cue: always(/stookolie|mazout|gasoil|heizol|\btank|brandstof|citerne|reservoir|hydrocarb/),
  },
  {
    field: "occupancy",
    of: (good) => good.occupancy,
    cue: always(/vrij|libre|\bfrei|huur|pacht|\bbail|locat|miet|gebruik|occup|bewoon|bewohn|nutz/),
    clause: "occupancy",
  },
  {
    field: "electricity.conform",
    of: (good) => good.electricity.conform,
    cue: always(/elektri|electri|elektro/),
    clause: "electricity",
  },
  {
    field: "flood.parcelScore",
    of: (good) => good.flood.parcelScore,
    cue: (value) =>
      new RegExp(
        `(?<![a-z])(?:p-?score|score|perceel|klasse|parcelle)[^\\n]{0,60}?\\b${String(value).toLowerCase()}\\b`,
      ),
  },
  {
    field: "flood.buildingScore",
    of: (good) => good.flood.buildingScore,
    cue: (value) =>
      new RegExp(
        `(?<![a-z])(?:g-?score|score|gebouw|klasse|batiment)[^\\n]{0,60}?\\b${String(value).toLowerCase()}\\b`,
      ),
  },
];
