import { app } from "electron";

/** Where the page lives. */
export const pageOrigin = "app://wortlaut";

/** The development server's origin; only an unpackaged application listens to WORTLAUT_DEV_ORIGIN. */
export function devOrigin(): string | undefined {
  const origin = process.env.WORTLAUT_DEV_ORIGIN;
  if (app.isPackaged || !origin || !/^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(origin)) return undefined;
  return origin;
}

/** Whether `url` is one of our own pages. */
export function isOurUrl(url: string): boolean {
  const development = devOrigin();
  return url.startsWith(`${pageOrigin}/`) || (development !== undefined && url.startsWith(`${development}/`));
}
