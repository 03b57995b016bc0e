/**
 * What the server in front tells Next about a request. Visitors cannot write these: the server removes
 * every header with this prefix that it receives.
 */
export const INTERNAL_PREFIX = "x-doleances-";
export const CLIENT_HEADER = "x-doleances-client";
export const REQUEST_ID_HEADER = "x-doleances-request-id";
export const FORM_HEADER = "x-doleances-form";
