/** What the deed names to say that it is not sold: "Buiten de verkoop blijft de grond onder de cabine, sectie H, nummer 881/x/4, groot 24 ca". */
import type { Span } from "../../deed.ts";
import { type DeedContext, sentenceAt } from "../context.ts";

/** At the head of a sentence; further on it tells of a part of what is sold. */
const EXCLUDED =
  /^[\s–—-]*(?:(?:wordt|is|zijn|est|sont|ist|sind)\s)?(?:niet (?:mee\s?)?verkocht|niet (?:mee )?(?:in)?begrepen|niet in (?:de|deze) verkoop|buiten (?:de|deze|onderhavige) verkoop|uitgesloten (?:van|uit) (?:de|deze) verkoop|(?:ne fait|ne font) pas partie|n['’](?:est|entre|entrent) pas|ne sont pas (?:vendu|compris)|non (?:vendu|compris)\p{L}*|hors (?:de la )?vente|nicht (?:mit\s?)?verkauft|nicht (?:mit)?(?:in)?begriffen|(?:vom|aus dem) verkauf (?:ausgeschlossen|ausgenommen)|(?:est|sont) exclue?s? de la (?:présente )?vente|reste(?:nt)? (?:la )?propriété)(?!\p{L})/iu;

export const isExcluded = (context: DeedContext, { start }: Span): boolean =>
  EXCLUDED.test(context.text.slice(sentenceAt(context, start).start, start));
