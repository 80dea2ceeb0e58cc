/** The channels that the settings name. */
import { createMailChannel, type MailPlace } from "./alert-mail.ts";
import { createWebhookChannel } from "./alert-webhook.ts";
import type { Channel } from "./alerts.ts";

/** Null: nobody is told that way. */
export type AlertPlaces = { readonly webhook: string | null; readonly mail: MailPlace | null };

export const createChannels = ({ webhook, mail }: AlertPlaces): readonly Channel[] => [
  ...(webhook === null ? [] : [createWebhookChannel(webhook)]),
  ...(mail === null ? [] : [createMailChannel(mail)]),
];
