/** Shown on the page and sent as X-App-Version: change it, push, and watch the site change. */
export const version = "1.0.0";
