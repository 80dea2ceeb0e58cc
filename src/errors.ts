/** One error type. Each door translates it once: exit code, HTTP status, job outcome. */
export type DeedErrorCode =
  // the file
  | "file_not_found"
  | "file_is_directory"
  | "permission_denied"
  | "file_empty"
  | "not_a_document"
  | "pdf_damaged"
  | "pdf_encrypted"
  | "pdf_no_pages"
  | "too_many_pages"
  | "file_too_large"
  // the installation
  | "model_missing"
  | "model_invalid"
  | "config_invalid"
  | "usage"
  // the store
  | "store_locked"
  | "store_unavailable"
  | "store_version"
  | "store_corrupt"
  | "disk_full"
  | "not_in_store"
  // the queue
  | "queue_unavailable"
  // who is told
  | "alert_failed"
  // the work
  | "child_crashed"
  | "timed_out"
  | "memory_exceeded"
  | "interrupted"
  | "internal";

export class DeedError extends Error {
  readonly code: DeedErrorCode;
  /** Trying the same thing again may succeed. */
  readonly retryable: boolean;
  /** What the user can do next, a full sentence. */
  readonly next: string;

  /** `message` says what failed and why, naming file and page where there is one. */
  constructor(
    code: DeedErrorCode,
    message: string,
    options: { readonly next: string; readonly retryable?: boolean; readonly cause?: unknown },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "DeedError";
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.next = options.next;
  }
}
