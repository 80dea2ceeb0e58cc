/** One page: its picture → words. Measures first, prepares only what the page needs, and says what it did. */
import type { Box, Issue, IssueCode, Language, Line, Page } from "../deed.ts";
import { levelApostrophes } from "./apostrophes.ts";
import { fadeColour, findColouredDrawings } from "./colour.ts";
import type { Turn } from "./geometry.ts";
import type { RecognisedPage } from "./jobs.ts";
import { detectLanguage } from "./language.ts";
import { findShade, levelGrey } from "./level.ts";
import { tellCommas } from "./marks.ts";
import { measurePage, type PageMeasure } from "./measure.ts";
import { isOneColumn } from "./one-column.ts";
import type { OpenDocuments } from "./open-documents.ts";
import { orderLines } from "./order.ts";
import { cropGrey, type Grey, turnGrey } from "./pixels.ts";
import { placeLines } from "./place-words.ts";
import { needsCleaning, prepareImage, SQUEEZE } from "./prepare.ts";
import { createPageImages, type PageImage, type PageImages, type RasterFailure } from "./raster.ts";
import { createRecogniser, type Recogniser } from "./recognise.ts";
import { chooseDpi } from "./resolution.ts";
import { type ReadLine, readTable } from "./table.ts";
import { addTurns, findStand, liesSideways } from "./upright.ts";
import { joinReadings } from "./vote.ts";

type RecognisePageOptions = {
  /** Null: a few lines of the page tell it, else Dutch. */
  readonly language: Language | null;
  readonly password?: string | undefined;
  /** What the text layer gave; its evidence goes on. */
  readonly layer: Page;
};

export type PageReader = {
  recognisePage(path: string, number: number, options: RecognisePageOptions): Promise<RecognisedPage>;
  dispose(): Promise<void>;
};

/** At this resolution type of 9 to 14 pt reads as well as at 300, in half the time. */
const WORKING_DPI = 150;
/** Pieces of the size of letters up to which a page is blank: specks that survived the scanner, a fold, a hair. */
const BLANK_LETTERS = 2;
/** Poor pages read with 0.7 and more; below this the other way round is worth a try. */
const WRONG_WAY = 0.6;
const LOW_CONFIDENCE = 0.5;
/** Most Belgian deeds are Dutch, and with Dutch data a few lines of French or German still tell their language. */
const FIRST_LANGUAGE: Language = "nl";
/** Lines that tell a page's language: in heights of small letters, about four lines. */
const TELLING_HEIGHT = 12;

/** Reads pages one after another with one engine; `dispose` ends the engine's thread; `documents` stay the lender's. */
export function createPageReader(documents: OpenDocuments): PageReader {
  const recogniser = createRecogniser();
  const images = createPageImages(documents);
  return {
    recognisePage: (path, number, options) => recognisePage({ recogniser, images }, path, number, options),
    async dispose() {
      await recogniser.dispose();
      await images.dispose();
    },
  };
}

type Engines = { readonly recogniser: Recogniser; readonly images: PageImages };

async function recognisePage(
  { recogniser, images }: Engines,
  path: string,
  number: number,
  options: RecognisePageOptions,
): Promise<RecognisedPage> {
  const image = await images.read(path, number, options.password);
  const read = await recogniseImage(recogniser, image, number, options);
  if ("code" in image || image.lack === null) return read;
  const lacking = issue("page_too_large", number, `${image.lack}. Scan or save this page anew.`);
  return { ...read, issues: [...read.issues, lacking] };
}

async function recogniseImage(
  recogniser: Recogniser,
  image: PageImage | RasterFailure,
  number: number,
  { language, layer }: RecognisePageOptions,
): Promise<RecognisedPage> {
  const readAs = language ?? FIRST_LANGUAGE;
  if ("code" in image) {
    const empty: Page = { ...layer, number, method: "blank", confidence: 0, lines: [] };
    const unshown = issue(image.code, number, `${image.reason}. Scan or save this page anew.`);
    return { page: empty, issues: [unshown], readAs };
  }
  const { width, height } = image.size;
  const base: Page = { ...layer, number, width, height, language: null, lines: [] };
  const seen = await look(image).catch((): "unreadable" => "unreadable");
  if (seen === "unreadable") {
    const unread: Page = { ...base, method: "blank", confidence: 0 };
    return {
      page: unread,
      issues: [issue("page_unreadable_image", number, "its image is broken. Scan it anew.")],
      readAs,
    };
  }
  if (seen === null) {
    const noise = { ...layer.evidence, steps: ["noise: not recognised"], dpi: null };
    const page: Page = { ...base, method: "ocr", confidence: 0, evidence: noise };
    return {
      page,
      issues: [issue("page_low_confidence", number, "it shows nothing but noise. Scan it anew.")],
      readAs,
    };
  }
  if (seen.measure.letters.length <= BLANK_LETTERS) {
    const evidence = {
      ...layer.evidence,
      steps: [`blank: letters cover ${percent(seen.measure.letterShare)}`],
      dpi: null,
    };
    return { page: { ...base, method: "blank", confidence: 1, evidence }, issues: [], readAs };
  }
  const told = language ?? (await tellLanguage(recogniser, seen)) ?? FIRST_LANGUAGE;
  const read = await readUpright(recogniser, image, seen, told);
  const evidence = { ...layer.evidence, turned: read.turn, steps: read.steps, dpi: Math.round(read.dpi) };
  const confidence = meanConfidence(read.lines);
  const page: Page = { ...base, method: "ocr", language: told, confidence, lines: read.lines, evidence };
  const isPoor = page.lines.length > 0 && page.confidence < LOW_CONFIDENCE;
  const poor = "it reads poorly: look at the picture. Scan it anew at 300 dpi if you can.";
  return { page, issues: isPoor ? [issue("page_low_confidence", number, poor)] : [], readAs: told };
}

/** The language of the lines in the middle of the page's print. */
async function tellLanguage(recogniser: Recogniser, seen: View): Promise<Language | null> {
  const { grey, measure, dpi } = findStand(seen.measure) === "upside-down" ? turnOver(seen) : seen;
  const tops = measure.letters.map((it) => it.top).sort((a, b) => a - b);
  const middle = tops[tops.length >> 1];
  if (middle === undefined || measure.letterHeight === null) return null;
  const top = Math.max(0, middle - Math.round((TELLING_HEIGHT / 2) * measure.letterHeight));
  const bottom = Math.min(grey.height, top + TELLING_HEIGHT * measure.letterHeight);
  const strip = cropGrey(grey, [0, top, grey.width, bottom]);
  const lines = readTable(await recogniser.recognise(strip, { language: FIRST_LANGUAGE, dpi, isOneColumn: true }));
  return detectLanguage(lines.flatMap((line) => line.words.map((word) => word.text)).join(" "));
}

type View = {
  readonly grey: Grey;
  readonly measure: PageMeasure;
  readonly dpi: number;
  readonly turn: Turn;
  /** What was already done to it. */
  readonly steps: readonly string[];
};

/** The page at the resolution that its letters ask for, lines of text running across. Null for noise. */
async function look(image: PageImage): Promise<View | null> {
  const first = Math.min(image.dpi, WORKING_DPI);
  const seen = await image.readGrey(first, SQUEEZE);
  const shade = findShade(seen);
  if (shade === null) return lookAt(image, seen, first);
  const readGrey: PageImage["readGrey"] = async (...size) => levelGrey(await image.readGrey(...size), shade);
  const view = await lookAt({ ...image, readGrey }, levelGrey(seen, shade), first);
  return view === null ? null : { ...view, steps: ["uneven light levelled", ...view.steps] };
}

async function lookAt(image: PageImage, seen: Grey, first: number): Promise<View | null> {
  const view = measureView(seen, first, 0, SQUEEZE);
  if (view === null) return null;
  const dpi = chooseDpi(view.measure, first, image.dpi);
  const isSideways = liesSideways(view.measure);
  const faded = isSideways ? null : await fadeDrawings(image, view, dpi);
  if (faded !== null) return faded;
  if (dpi === first && !isSideways && !needsCleaning(view.grey, view.measure)) return view;
  // Clean print, the usual page, is decoded once, narrowed on the way; strokes and angles are looked at as they are.
  const grey = await image.readGrey(dpi);
  return isSideways ? measureView(turnGrey(grey, 90), dpi, 90, 1) : measureView(grey, dpi, 0, 1);
}

function measureView(grey: Grey, dpi: number, turn: Turn, squeeze: number): View | null {
  const measure = measurePage(grey, dpi, squeeze);
  return measure === null ? null : { grey, measure, dpi, turn, steps: [] };
}

/** The page without its coloured stamps; null when it has none. */
async function fadeDrawings(image: PageImage, { measure }: View, dpi: number): Promise<View | null> {
  const rgb = measure.letterHeight === null ? null : await image.readRgb(dpi);
  if (rgb === null) return null;
  const drawings = findColouredDrawings(rgb, measure.letterHeight ?? 0);
  if (drawings.length === 0) return null;
  const view = measureView(fadeColour(await image.readGrey(dpi), rgb, drawings), dpi, 0, 1);
  return view === null ? null : { ...view, steps: [`coloured strokes removed (${drawings.length})`] };
}

type Reading = {
  readonly lines: readonly Line[];
  readonly steps: readonly string[];
  readonly turn: Turn;
  readonly dpi: number;
};

/** Letters tell which way is up on most pages; where they do not, a page that reads badly is tried the other way round. */
async function readUpright(recogniser: Recogniser, image: PageImage, view: View, language: Language): Promise<Reading> {
  const stand = findStand(view.measure);
  const first = await readView(recogniser, image, stand === "upside-down" ? turnOver(view) : view, language);
  if (stand === "upright" || meanConfidence(first.lines) >= WRONG_WAY) return first;
  const second = await readView(recogniser, image, stand === "upside-down" ? view : turnOver(view), language);
  return meanConfidence(second.lines) > meanConfidence(first.lines) ? second : first;
}

const turnOver = (view: View): View =>
  measureView(turnGrey(view.grey, 180), view.dpi, addTurns(view.turn, 180), view.measure.squeeze) ?? view;

async function readView(recogniser: Recogniser, image: PageImage, view: View, language: Language): Promise<Reading> {
  const prepared = await prepareImage(view.grey, view.measure, view.dpi);
  // Strokes and edges that were removed leave gaps and specks: the engine's own search for blocks keeps them out of lines.
  const isPlain = prepared.steps.length === 0 && isOneColumn(view.measure);
  const options = { language, dpi: prepared.dpi, isOneColumn: isPlain };
  const words = readTable(await recogniser.recognise(prepared.image, options));
  const second =
    prepared.softened === null ? [] : await readSoftened(recogniser, prepared.softened, prepared, view.dpi, language);
  const joined = joinReadings(words, second);
  const told = prepared.softened === null ? joined : tellCommas(joined, view.measure, prepared.toSource);
  const level = levelApostrophes(told, view.measure, prepared.toSource);
  const lines = placeLines(level, { prepared, image, view }, orderLines);
  return { lines, steps: [...view.steps, ...prepared.steps], turn: view.turn, dpi: view.dpi };
}

/** A second reading, in pixels of the prepared picture. */
async function readSoftened(
  recogniser: Recogniser,
  softened: Grey,
  { image }: { readonly image: Grey },
  dpi: number,
  language: Language,
): Promise<ReadLine[]> {
  const [x, y] = [image.width / softened.width, image.height / softened.height];
  const grow = (box: Box): Box => [box[0] * x, box[1] * y, box[2] * x, box[3] * y];
  return readTable(await recogniser.recognise(softened, { language, dpi, isOneColumn: false })).map((line) => ({
    ...line,
    box: grow(line.box),
    words: line.words.map((word) => ({ ...word, box: grow(word.box) })),
  }));
}

const issue = (code: IssueCode, page: number, message: string): Issue => ({
  code,
  page,
  message: `page ${page}: ${message}`,
});

const percent = (share: number): string => `${(100 * share).toFixed(3)} %`;

/** Weighted by length; 0 without words. */
function meanConfidence(lines: readonly Line[]): number {
  let [sum, weight] = [0, 0];
  for (const word of lines.flatMap((line) => line.words)) {
    sum += word.confidence * word.text.length;
    weight += word.text.length;
  }
  return weight === 0 ? 0 : Math.round((sum / weight) * 1000) / 1000;
}
