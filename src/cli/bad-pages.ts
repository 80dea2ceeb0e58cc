/** Which pages count as not read: what exit code 4 and the summaries speak of. */
import type { Issue, IssueCode } from "../deed.ts";
import type { Reading } from "../read-result.ts";

/** A page with one of these has text that is missing from the deed; the other codes are about what was read. */
const NOT_READ: ReadonlySet<IssueCode> = new Set([
  "page_failed",
  "page_timeout",
  "page_unreadable_image",
  "page_too_large",
]);

/** The first such issue of each page, in page order. */
export const badPageIssues = (reading: Reading): readonly Issue[] => {
  const byPage = new Map<number, Issue>();
  for (const issue of reading.issues)
    if (issue.page !== null && NOT_READ.has(issue.code) && !byPage.has(issue.page)) byPage.set(issue.page, issue);
  return [...byPage].sort(([a], [b]) => a - b).map(([, issue]) => issue);
};
