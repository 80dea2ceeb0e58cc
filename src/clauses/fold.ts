/** Words that carry no cue: articles, prepositions, conjunctions of the three languages, folded. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "de het een der den des t s van te op in en of aan met voor tot bij om uit ten ter dat die dit deze door over zijn is als wordt worden " +
    "le la les l un une du d des et ou a au aux en sur par pour dans ce cette ces qui que qu est sont se sa son ses avec " +
    "der die das dem den ein eine einer eines einem einen und oder von vom zu zum zur im am an auf mit fur bei aus ist sind wird werden als"
  ).split(" "),
);

/** Tokens that spaced-out type gives: most pieces are single letters ("D O N T   A C T E", "P . E . B ."). */
const isLetterSpaced = (pieces: readonly string[]): boolean => {
  const letters = pieces.filter((piece) => /\p{L}/u.test(piece));
  return (
    letters.length >= 3 && letters.filter((piece) => /^\p{L}[.,:;]?$/u.test(piece)).length >= letters.length * 0.75
  );
};

/** Joins spaced-out type. Two or more spaces part its words; where recognition kept single spaces only, one long word comes out. */
export const closeLetterSpacing = (text: string): { readonly text: string; readonly spaced: boolean } => {
  const line = text.trim();
  // A spaced heading can run into plain text ("P R I J S.  De verkoop ..."): only the spaced head is closed.
  const head = /^(?:[^\p{L}]{0,8}\s)?(?:\p{L}[.,:;]?\s+){2,60}\p{L}(?![\p{L}\p{N}])/u.exec(line)?.[0];
  if (head === undefined || !isLetterSpaced(head.split(/\s+/u))) return { text: line, spaced: false };
  const closed = head
    .split(/\s{2,}/u)
    .map((word) => word.replace(/(?<=\p{L}[.]?)\s(?=\p{L})/gu, ""))
    .join(" ");
  return { text: closed + line.slice(head.length), spaced: true };
};

/** Small letters without accents; ligatures and the sharp s spelled out. */
const foldText = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/gu, "ss")
    .replace(/œ/gu, "oe")
    .replace(/æ/gu, "ae");

/** Folded words in order, without stop words. Apostrophes and hyphens part words ("l'acte", "mede-eigendom"). */
export const foldWords = (text: string): readonly string[] =>
  (foldText(text).match(/[a-z0-9]+/gu) ?? []).filter((word) => !STOP_WORDS.has(word));
