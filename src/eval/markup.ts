/**
 * The markup of annotated deeds (`deed.md`): `⟦LABEL|text⟧` marks an entity, a line `§ kind` opens a clause, a line `=== page ===` a page; other lines are
 * paragraphs. Faults are listed, not thrown, so that one reading tells them all.
 */
import { CLAUSE_KINDS, type ClauseKind, ENTITY_LABELS, type EntityLabel, type Span } from "../deed.ts";

/** Lines are those of the markup, 1-based; spans are UTF-16 code units of `text`. */
export type MarkedEntity = Span & { readonly label: EntityLabel; readonly text: string; readonly line: number };
export type MarkedClause = Span & { readonly kind: ClauseKind; readonly line: number };
export type MarkupFault = { readonly line: number; readonly message: string };

export type Annotation = {
  /** Without markup; every paragraph ends in an empty line. */
  readonly text: string;
  readonly entities: readonly MarkedEntity[];
  readonly clauses: readonly MarkedClause[];
  readonly pageBreaks: readonly number[];
  /** Where each paragraph of `text` begins. */
  readonly paragraphs: readonly { readonly start: number; readonly line: number }[];
  readonly faults: readonly MarkupFault[];
};

const PAGE_BREAK = "=== page ===";
/** What is none of the forms falls to the last alternative, a bracket by itself. */
const PIECE = /([^⟦⟧]+)|⟦([A-Z_]+)\|([^⟦⟧]+)⟧|[⟦⟧]/gu;

const labelOf = (word: string): EntityLabel | undefined => ENTITY_LABELS.find((known) => known === word);
const kindOf = (word: string): ClauseKind | undefined => CLAUSE_KINDS.find((known) => known === word);

export function readMarkup(markup: string): Annotation {
  const entities: MarkedEntity[] = [];
  const clauses: MarkedClause[] = [];
  const pageBreaks: number[] = [];
  const paragraphs: { start: number; line: number }[] = [];
  const faults: MarkupFault[] = [];
  let text = "";
  let open: Omit<MarkedClause, "end"> | null = null;
  const close = (): void => {
    if (open !== null) clauses.push({ ...open, end: text.length });
  };
  const readParagraph = (paragraph: string, line: number): void => {
    if (open === null) faults.push({ line, message: "text before the first clause" });
    if (/^(?:§|={2,})/.test(paragraph)) faults.push({ line, message: `neither clause nor page: "${paragraph}"` });
    paragraphs.push({ start: text.length, line });
    for (const [piece, plain, word, marked] of paragraph.matchAll(PIECE)) {
      const label = word === undefined ? undefined : labelOf(word);
      if (plain === undefined && marked === undefined)
        faults.push({ line, message: `a bracket without its other half: ${piece}` });
      if (marked !== undefined && label === undefined) faults.push({ line, message: `no entity label "${word}"` });
      const start = text.length;
      text += plain ?? marked ?? "";
      if (marked !== undefined && label !== undefined)
        entities.push({ label, start, end: text.length, text: marked, line });
    }
    text += "\n\n";
  };
  for (const [index, paragraph] of markup.split("\n").entries()) {
    const line = index + 1;
    const word = /^§ (\S+)$/.exec(paragraph)?.[1];
    const kind = word === undefined ? undefined : kindOf(word);
    if (paragraph.trim() === "") continue;
    if (paragraph === PAGE_BREAK) pageBreaks.push(text.length);
    else if (kind !== undefined) {
      close();
      open = { kind, start: text.length, line };
    } else if (word !== undefined) faults.push({ line, message: `no clause kind "${word}"` });
    else readParagraph(paragraph, line);
  }
  close();
  return { text, entities, clauses, pageBreaks, paragraphs, faults };
}

/** The markup's line that a place of the text comes from. */
export function lineAt({ paragraphs }: Annotation, offset: number): number {
  let line = 1;
  for (const paragraph of paragraphs) {
    if (paragraph.start > offset) break;
    line = paragraph.line;
  }
  return line;
}
