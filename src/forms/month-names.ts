/**
 * Month names, folded: the three languages, their usual abbreviations, and the old ones that stand in deeds and civil records quoted by deeds.
 * Sources: Taalunie and Duden (names, abbreviations), Genootschap Onze Taal (louwmaand … wintermaand), Grevisse (7bre … Xbre), Duden (Jänner, Feber).
 */
const NAMES: readonly (readonly string[])[] = [
  ["januari", "januarij", "january", "janvier", "januar", "jan", "janv", "janner", "jaenner", "louwmaand"],
  ["februari", "februarij", "fevrier", "februar", "feb", "febr", "fevr", "fev", "feber", "sprokkelmaand", "hornung"],
  ["maart", "mars", "marz", "maerz", "mrt", "mar", "lentemaand"],
  ["april", "avril", "apr", "avr", "grasmaand"],
  ["mei", "mey", "mai", "bloeimaand", "bloemaand"],
  ["juni", "juny", "juin", "jun", "juno", "zomermaand"],
  ["juli", "july", "juillet", "jul", "juil", "hooimaand"],
  ["augustus", "august", "aout", "aoust", "aug", "oogstmaand"],
  ["september", "septembre", "sept", "sep", "7ber", "7bre", "herfstmaand"],
  ["oktober", "october", "octobre", "okt", "oct", "8ber", "8bre", "wijnmaand"],
  ["november", "novembre", "nov", "9ber", "9bre", "slachtmaand"],
  ["december", "decembre", "dezember", "dec", "dez", "xber", "xbre", "10ber", "10bre", "wintermaand"],
];

export const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** "30.VI.2008": the month in Roman numerals, as older offices print it. */
export const MONTH_BY_ROMAN: ReadonlyMap<string, number> = new Map(
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"].map((roman, index) => [roman, index + 1]),
);
