// Browsers of people: one context each, of the size of their device, watched from the first page. A console
// error or warning, an exception or a request outside of our origin is a failure of the test.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

export const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1 },
  laptop: { viewport: { width: 1280, height: 800 } },
  desktop: { viewport: { width: 1440, height: 900 } },
  projector: { viewport: { width: 1920, height: 1080 } },
} as const satisfies Record<string, BrowserContextOptions>;
export type Size = keyof typeof SIZES;

export interface People {
  /** A new person's browser on `size`, on an empty page. */
  open(who: string, size: Size, options?: BrowserContextOptions): Promise<Page>;
  /** Complaints that fit this pattern are expected from now on, such as those of a server that is down. */
  expectComplaints(pattern: RegExp): void;
  /** What was complained of and not expected, one line each. */
  complaints(): string[];
  close(): Promise<void>;
}

/** People who live on `origin`, such as `http://127.0.0.1:40000`; it is read at each request. */
export function createPeople(browser: Browser, origin: () => string): People {
  const contexts: BrowserContext[] = [];
  const heard: string[] = [];
  const expected: RegExp[] = [];
  return {
    open: async (who, size, options = {}) => {
      const context = await browser.newContext({
        ...SIZES[size],
        baseURL: origin(),
        colorScheme: 'light',
        reducedMotion: 'reduce',
        ...options,
      });
      contexts.push(context);
      context.on('page', (page) => watch(page, who, origin, heard));
      return context.newPage();
    },
    expectComplaints: (pattern) => expected.push(pattern),
    complaints: () => heard.filter((line) => !expected.some((pattern) => pattern.test(line))),
    close: async () => {
      for (const context of contexts) await context.close();
    },
  };
}

function watch(page: Page, who: string, origin: () => string, heard: string[]): void {
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    heard.push(`${who}: ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => heard.push(`${who}: exception: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const ours = [origin(), 'blob:', 'data:'].some((start) => request.url().startsWith(start));
    if (!ours) heard.push(`${who}: foreign request: ${request.url()}`);
  });
  page.on('websocket', (socket) => {
    const ours = socket.url().startsWith(origin().replace(/^http/, 'ws'));
    if (!ours) heard.push(`${who}: foreign socket: ${socket.url()}`);
  });
}
