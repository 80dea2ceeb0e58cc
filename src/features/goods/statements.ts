import type { ClauseKind, Span } from "../../deed.ts";
import { clauseAt, clausesOf, type DeedContext, paragraphAt, sentenceAt, textOf } from "../context.ts";
import { findMentions } from "./mentions.ts";
import type { GoodSegment } from "./segment.ts";

/** Words of a topic, for deeds whose facts stand in a clause of another kind. Sources: the clause headings of domain.md (a). */
const TOPICS: Partial<Record<ClauseKind, RegExp>> = {
  energy:
    /energieprestatie|\bEPC\b|\bPEB\b|energieausweis|performance énergétique|kengetal|energielabel|kWh\s?\/|gesamtenergieeffizienz/iu,
  electricity:
    /elektrische installatie|installation électrique|elektrische[nr]? (?:anlage|installation)|\bAREI\b|\bRGIE\b|elektriciteitskeuring|contrôle électrique/iu,
  oil_tank:
    /stookolietank|mazouttank|brandstoftank|stookoliehouder|(?:citerne|cuve|réservoir) à mazout|heizöltank|öltank/iu,
  flood: /[PG][\s-]score/iu,
  asbestos: /asbestattest|asbestinventaris/iu,
  occupancy:
    /vrij van (?:gebruik|bewoning|huur)|verhuurd|verpacht|libre d['’]occupation|libre de tou|donné\w* en location|\bloué|vermietet|verpachtet|frei von (?:miete|nutzung)|bewoond/iu,
};
const ELSEWHERE: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  "other_technical",
  "condition_of_property",
  "special_conditions",
  "other",
  "planning",
  "energy",
  "electricity",
  "oil_tank",
  "asbestos",
  "flood",
  "soil",
  "post_intervention_file",
  "transfer",
  "taxes",
  "suspensive_conditions",
  "final_declarations",
  "servitudes",
]);

/** Clauses of a kind; where the deed has none, the paragraphs of kindred clauses that speak of its topic. */
export function clausesFor(context: DeedContext, kind: ClauseKind): readonly Span[] {
  const clauses = clausesOf(context, kind);
  const topic = TOPICS[kind];
  if (clauses.length > 0 || topic === undefined) return clauses;
  return context.paragraphs.filter((paragraph) => {
    const clause = clauseAt(context, paragraph.start);
    return clause !== null && ELSEWHERE.has(clause.kind) && topic.test(textOf(context, paragraph));
  });
}

/** Full stops that end no sentence although a capital or digit follows: "19. November", "R.C. 22.400 fr.", "Nr. 3". */
const NO_STOP = /(?:\b(?:R\.?\s?C|K\.?\s?I|nrs?|n°|art|lot|ca|Nrn?)\.\s*|(?<!\d)\d{1,2}\.\s+)$/iu;
const MONTH = /^(?:Jan|Feb|M[äa]r|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|J[äa]nner)\p{L}*/u;

/** The sentences of a span; a stop after an abbreviation or a German day does not cut. */
export function sentencesIn(context: DeedContext, span: Span): Span[] {
  const sentences: Span[] = [];
  for (let at = span.start; at < span.end; ) {
    const sentence = sentenceAt(context, at);
    const end = Math.min(span.end, sentence.end <= at ? span.end : sentence.end);
    const before = sentences.at(-1);
    const tail = before === undefined ? "" : context.text.slice(Math.max(before.start, before.end - 8), before.end);
    const joins =
      NO_STOP.test(tail) &&
      !tail.includes("\n") &&
      (/\d\.\s+$/.test(tail) ? MONTH.test(context.text.slice(at, at + 12)) : true);
    if (before !== undefined && joins) sentences[sentences.length - 1] = { start: before.start, end };
    else sentences.push({ start: at, end });
    at = end;
  }
  return sentences;
}

/** A clause cut into statements: sentences, and inside them the parts between semicolons and line ends. */
export function statementsIn(context: DeedContext, clause: Span): Span[] {
  return sentencesIn(context, clause).flatMap((sentence) => {
    const statements: Span[] = [];
    let from = sentence.start;
    for (const match of textOf(context, sentence).matchAll(/;\s+|\n/g)) {
      const end = sentence.start + match.index + match[0].length;
      statements.push({ start: from, end });
      from = end;
    }
    return from < sentence.end ? [...statements, { start: from, end: sentence.end }] : statements;
  });
}

/** The text of a span in which the options of a form that are not ticked ("[ ] geen [x] bovengronds") are blanked out, at equal length. */
export function readableText(context: DeedContext, span: Span): string {
  const text = textOf(context, span);
  if (!/[[(]\s?[xXvV]\s?[\])]|[☒☑✓✔✗■]/u.test(text)) return text;
  return text.replace(/(?:\[\s*\]|\(\s*\)|[☐□])(?:(?![[(]\s*[xXvV]?\s*[\])])[^☐☒☑□✓✔■\n;])*/gu, (option) =>
    " ".repeat(option.length),
  );
}

/** Alternatives printed side by side, the wrong one to be struck out by hand: after recognition both read as true, so neither is taken. */
const UNDECIDED =
  /(?:schrap(?:pen)?|doorhalen) wat niet (?:past|van toepassing)|onnodige (?:te )?(?:schrappen|doorhalen)|(?:biffer|barrer|rayer) (?:(?:la|les) mentions?|ce qui ne convient)|(?:nicht|un)zutreffendes (?:bitte )?streichen|\(hetzij\)[^\n]{3,300}\(hetzij\)/iu;

/** Whether the paragraph of a span leaves alternatives undecided. */
const isUndecided = (context: DeedContext, span: Span): boolean =>
  UNDECIDED.test(textOf(context, paragraphAt(context, span.start)));

/** A statement with the goods it speaks of; null when it names none. */
type Statement = Span & { readonly goods: readonly number[] | null };

/**
 * Statements of a clause with their goods. A statement that names none carries on what the one before spoke of when it opens with a pronoun ("Het vermeldt
 * …", "Il …"), else it speaks of whatever the clause as a whole names.
 */
export function readStatements(context: DeedContext, segments: readonly GoodSegment[], clause: Span): Statement[] {
  let last: readonly number[] | null = null;
  return statementsIn(context, clause)
    .filter((statement) => !isUndecided(context, statement))
    .map((statement) => {
      const mentions = findMentions(context, segments, statement);
      const goods = mentions.length === 0 ? null : [...new Set(mentions.flatMap((mention) => mention.goods))];
      if (goods !== null) last = goods;
      return {
        ...statement,
        goods: goods ?? (PRONOUN.test(context.text.slice(statement.start, statement.end)) ? last : null),
      };
    });
}

const PRONOUN =
  /^[\s–—-]*(?:het|hij|zij|ze|deze|dit|dat|die|daar|il|elle|ils|celui-ci|celle-ci|celle|ce (?:bail|fermage|loyer)|cette location|le (?:bail|fermage|loyer|preneur|locataire)|de (?:huur|pacht|huurder|pachter)|der (?:mieter|pächter|vertrag|miet\p{L}+|pacht\p{L}+)|die (?:miete|pacht)|y|er|sie|es|diese[rs]?|danach|le classement|le certificat|het certificaat|der ausweis)\s/iu;
