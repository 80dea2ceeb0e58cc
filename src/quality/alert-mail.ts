/** Alerts by e-mail. The only file that imports nodemailer. */
import { createTransport } from "nodemailer";
import { DeedError } from "../errors.ts";
import { type Channel, wordMessage } from "./alerts.ts";

export type MailPlace = {
  /** smtp://user:password@host:587 or smtps://host:465. */
  readonly smtpUrl: string;
  readonly from: string;
  readonly to: readonly string[];
};

const TIMEOUT_MS = 15_000;
/** Answers of a server from 500 on are for good (RFC 5321, 4.2.1). */
const FOR_GOOD = 500;

export const createMailChannel = ({ smtpUrl, from, to }: MailPlace): Channel => ({
  name: "mail",
  async tell(message) {
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    });
    try {
      const { subject, text } = wordMessage(message);
      await transport.sendMail({ from, to: [...to], subject, text });
    } catch (error) {
      throw describeFailure(error, smtpUrl);
    } finally {
      transport.close();
    }
  },
});

const describeFailure = (error: unknown, smtpUrl: string): DeedError => {
  const code = typeof error === "object" && error !== null && "responseCode" in error ? Number(error.responseCode) : 0;
  const host = URL.canParse(smtpUrl) ? new URL(smtpUrl).host : "the server of DEEDLENS_SMTP_URL";
  return new DeedError("alert_failed", `The alert was not taken by ${host}${code > 0 ? ` (answer ${code})` : ""}.`, {
    next: "Check DEEDLENS_SMTP_URL, DEEDLENS_ALERT_FROM and DEEDLENS_ALERT_MAIL; the alert goes out with the next validation.",
    retryable: code < FOR_GOOD,
    cause: error,
  });
};
