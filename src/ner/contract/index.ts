/** The contract's span rules (annotation.md), applied to what the model found: split, relabel, set borders, refuse. */
import type { ModelEntity } from "../decode.ts";
import { setBorders } from "./borders.ts";
import { isRefused } from "./refuse.ts";
import { splitSpan } from "./split.ts";
import { HONORIFIC, LEGAL_FORM, OFFICE_OR_COURT, PROVINCE } from "./words.ts";

const AFTER_HONORIFIC = new RegExp(`(?:^|[\\s(])(?:${HONORIFIC})\\s+$`, "iu");
const OFFICE = /^(?:notaris(?:sen)?kantoor|notariaat|notariskantoren|étude|notariat|notariatskanzlei)\b/iu;
const FIRM = new RegExp(`&|(?:^|\\s)${LEGAL_FORM}$`, "u");

/** A title decides for a person, "&", a legal form or "notariskantoor" for an organisation. */
function relabel(text: string, entity: ModelEntity): ModelEntity {
  const inner = text.slice(entity.start, entity.end);
  const before = text.slice(Math.max(0, entity.start - 16), entity.start);
  if (entity.label === "ORGANISATION" && AFTER_HONORIFIC.test(before) && !FIRM.test(inner)) {
    return { ...entity, label: "PERSON" };
  }
  if (entity.label === "ORGANISATION" && PROVINCE.test(inner)) return { ...entity, label: "LOCATION" };
  if (entity.label === "PERSON" && (OFFICE.test(inner) || /\s&\s/.test(inner)))
    return { ...entity, label: "ORGANISATION" };
  return entity;
}

/** Pairs that are one entity: a torn surname (couple or not is decided afterwards, on the whole), a good and its use, an office or court and its seat. */
function belongTogether(text: string, left: ModelEntity, right: ModelEntity): boolean {
  const gap = text.slice(left.end, right.start);
  if (left.label === "PERSON") return right.label === "PERSON" && gap === "-";
  // "emplacement pour voiture".
  if (left.label === "GOOD") return right.label === "GOOD" && gap === " pour ";
  if (left.label !== "ORGANISATION" || right.label !== "LOCATION") return false;
  const name = text.slice(left.start, left.end);
  return /^ (?:te|à|zu|in) $/.test(gap) && OFFICE_OR_COURT.test(name) && !/notari/iu.test(name) && !FIRM.test(name);
}

function joinParts(text: string, entities: readonly ModelEntity[]): readonly ModelEntity[] {
  const joined: ModelEntity[] = [];
  for (const entity of entities) {
    const last = joined.at(-1);
    if (last !== undefined && belongTogether(text, last, entity))
      joined[joined.length - 1] = { ...last, end: entity.end };
    else joined.push(entity);
  }
  return joined;
}

/** Sorted and not overlapping: where borders grew into a neighbour, the grown one (it starts first or is longer) keeps the characters. */
export function applyContract(text: string, entities: readonly ModelEntity[]): readonly ModelEntity[] {
  const repaired = joinParts(text, entities)
    .flatMap((entity) => splitSpan(text, relabel(text, entity)))
    .flatMap((entity) => setBorders(text, entity))
    .filter((entity) => !isRefused(text, entity));
  const kept: ModelEntity[] = [];
  for (const entity of repaired.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || entity.start >= last.end) kept.push(entity);
    else if (entity.end > last.end && entity.end - entity.start > last.end - last.start) kept[kept.length - 1] = entity;
  }
  return kept;
}
