import type { Clause, ClauseKind, Span } from "../../deed.ts";
import { clausesOf, type DeedContext, sentenceAt } from "../context.ts";
import { findMentions } from "./mentions.ts";
import type { GoodSegment } from "./segment.ts";

/** Clauses of the first kind of the list that the deed has: where a fact has a clause of its own it is read there only. */
export function clausesFor(context: DeedContext, ...kinds: readonly ClauseKind[]): Clause[] {
  for (const kind of kinds) {
    const clauses = clausesOf(context, kind);
    if (clauses.length > 0) return clauses;
  }
  return [];
}

/** A clause cut into statements: sentences, and inside them the parts between semicolons and line ends. */
export function statementsIn(context: DeedContext, clause: Span): Span[] {
  const statements: Span[] = [];
  for (let at = clause.start; at < clause.end; ) {
    const sentence = sentenceAt(context, at);
    const sentenceEnd = Math.min(clause.end, sentence.end <= at ? clause.end : sentence.end);
    let from = at;
    const text = context.text.slice(at, sentenceEnd);
    for (const match of text.matchAll(/;\s+|\n/g)) {
      const end = at + match.index + match[0].length;
      statements.push({ start: from, end });
      from = end;
    }
    if (from < sentenceEnd) statements.push({ start: from, end: sentenceEnd });
    at = sentenceEnd;
  }
  return statements;
}

/** A statement with the goods it speaks of; null when it names none. */
export type Statement = Span & { readonly goods: readonly number[] | null };

/**
 * Statements of a clause with their goods. A statement that names none carries on what the one before spoke of when it opens with a pronoun ("Het vermeldt
 * …", "Il …"), else it speaks of whatever the clause as a whole names.
 */
export function readStatements(context: DeedContext, segments: readonly GoodSegment[], clause: Span): Statement[] {
  let last: readonly number[] | null = null;
  return statementsIn(context, clause).map((statement) => {
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
  /^[\s–—-]*(?:het|hij|zij|ze|deze|dit|dat|die|daar|il|elle|ils|celui-ci|celle-ci|celle|y|er|sie|es|diese[rs]?|danach|le classement|le certificat|het certificaat|der ausweis)\s/iu;
