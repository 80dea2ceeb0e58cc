/** Alerts by webhook: one POST of JSON a run. `text` is what chat services show; the lists are for programs. */
import { DeedError } from "../errors.ts";
import { type Channel, wordMessage } from "./alerts.ts";

const TIMEOUT_MS = 10_000;

/** A receiver sees `idempotency-key` to tell a message that came twice. */
export const createWebhookChannel = (url: string): Channel => ({
  name: "webhook",
  async tell(message) {
    const { subject, text } = wordMessage(message);
    let response: Response;
    try {
      response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": `deedlens-run-${message.run}` },
        body: JSON.stringify({ schema: "deedlens-alert/1", text: `${subject}\n${text}`, ...message }),
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.arrayBuffer();
    } catch (error) {
      throw failed(url, "does not answer", true, error);
    }
    // Too many at once, and the receiver's own trouble, may pass.
    if (!response.ok)
      throw failed(url, `answered ${response.status}`, response.status === 429 || response.status >= 500);
  },
});

/** The address holds the secret of many services: only its host is named. */
const failed = (url: string, what: string, retryable: boolean, cause?: unknown): DeedError =>
  new DeedError(
    "alert_failed",
    `The webhook at ${URL.canParse(url) ? new URL(url).host : "DEEDLENS_ALERT_WEBHOOK"} ${what}.`,
    {
      next: "Check DEEDLENS_ALERT_WEBHOOK; the alert goes out with the next validation.",
      retryable,
      ...(cause === undefined ? {} : { cause }),
    },
  );
