import { getRequestConfig } from "next-intl/server";
import { messages } from "./messages";

/**
 * One language and one time zone, whoever asks: nothing here reads the request, so pages can be
 * rendered ahead of time.
 */
export default getRequestConfig(async () => ({ locale: "fr", timeZone: "Europe/Paris", messages }));
