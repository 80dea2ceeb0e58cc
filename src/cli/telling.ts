/** Alerts after a validation, by the channels that the settings name. */
import type { Settings } from "../config.ts";
import type { Query } from "../ports.ts";
import type { Validation } from "../quality/index.ts";
import type { Door } from "./door.ts";
import { plain } from "./words.ts";

/** What could not be delivered is noted, and goes out with the next validation: the validation itself has not failed. */
export const tellAlerts = async (
  query: Query,
  validation: Validation,
  alerts: Settings["alerts"],
  door: Pick<Door, "note">,
): Promise<void> => {
  const { createChannels, tellChannels } = await import("../quality/index.ts");
  for (const { channel, message, error } of await tellChannels(query, validation, createChannels(alerts))) {
    if (error !== null) door.note(`${plain(error.message)}\n  ${plain(error.next)}`);
    else if (message !== null)
      door.note(`Told by ${channel}: ${message.failed.length} newly failing, ${message.recovered.length} recovered.`);
  }
};
